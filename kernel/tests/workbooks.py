"""Workbooks made for tests, whole and hostile."""

import io
import zipfile
from collections.abc import Iterable, Sequence

from openpyxl import Workbook

OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")


def make_xlsx(sheets: dict[str, Iterable[Sequence[object]]]) -> bytes:
    workbook = Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def change_entry(workbook: bytes, entry: str, content: bytes) -> bytes:
    """The workbook with one entry replaced or added."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for info in source.infolist():
            if info.filename != entry:
                target.writestr(info, source.read(info))
        target.writestr(entry, content)
    return buffer.getvalue()


def add_link(workbook: bytes) -> bytes:
    buffer = io.BytesIO(workbook)
    with zipfile.ZipFile(buffer, "a") as archive:
        info = zipfile.ZipInfo("xl/link")
        info.create_system = 3
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    return buffer.getvalue()


def understate_size(workbook: bytes, entry: str, size_bytes: int) -> bytes:
    """The directory claims that the entry unpacks to less than it does."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        true_size = archive.getinfo(entry).file_size
    return workbook.replace(true_size.to_bytes(4, "little"), size_bytes.to_bytes(4, "little"))


def make_sheet_xml(*references: str, prologue: str = "") -> bytes:
    namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    cells = "".join(f'<row><c r="{reference}"><v>1</v></c></row>' for reference in references)
    return (
        f'<?xml version="1.0"?>{prologue}<worksheet xmlns="{namespace}">'
        f"<sheetData>{cells}</sheetData></worksheet>"
    ).encode()


def make_ods() -> bytes:
    office = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    table = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    manifest = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    text = 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'

    def cell(value: object) -> str:
        if isinstance(value, str):
            return (
                f'<table:table-cell office:value-type="string"><text:p>{value}</text:p>'
                "</table:table-cell>"
            )
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'

    rows = "".join(
        f"<table:table-row>{''.join(map(cell, row))}</table:table-row>"
        for row in (("患者", "年龄"), ("张三", 30), ("李四", 41))
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {office} {table} {text}><office:body>'
        f'<office:spreadsheet><table:table table:name="表">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content, zipfile.ZIP_DEFLATED)
        archive.writestr(
            "META-INF/manifest.xml", f'<?xml version="1.0"?><manifest:manifest {manifest}/>'
        )
    return buffer.getvalue()
