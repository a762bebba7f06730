"""What a file is, by its content first and its ending second."""

import zipfile
from pathlib import Path
from typing import Literal

from data_lab.failures import unreadable

FileKind = Literal["text", "parquet", "zip-workbook", "ole-workbook"]

OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
BIFF_MAGICS = (b"\x09\x08\x10\x00\x00\x06\x05\x00", b"\x09\x08\x08\x00\x00\x05\x05\x00")
BINARY_MAGICS = (
    b"\x89PNG",
    b"\x7fELF",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF-",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ\x00",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"\x28\xb5\x2f\xfd",
    b"SQLite format 3\x00",
    b"\x93NUMPY",
    b"\x89HDF",
    b"RIFF",
    b"MZ\x90\x00",
    b"\xca\xfe\xba\xbe",
)
MARKUP_STARTS = (b"<!doctype", b"<html", b"<?xml", b"<svg", b"{\\rtf")
WORKBOOK_PARTS = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")


def detect_file_kind(path: Path, name: str) -> FileKind:
    """Names the reader for a file. Raises IngestFailure for what is no table at all."""
    with path.open("rb") as file:
        head = file.read(4096)
    if not head:
        raise unreadable("file-empty", name)
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(OLE_MAGIC) or head.startswith(BIFF_MAGICS):
        return "ole-workbook"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _detect_zip(path, name)
    if head.startswith(BINARY_MAGICS):
        raise unreadable("file-not-table", name)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(MARKUP_STARTS):
        raise unreadable("file-type-unknown", name)
    if name.lower().endswith((".parquet", ".xlsx", ".xlsm", ".xlsb", ".ods")):
        raise unreadable("file-not-as-named", name)
    return "text"


def _detect_zip(path: Path, name: str) -> FileKind:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise unreadable("file-damaged", name) from error
    if not names.isdisjoint(WORKBOOK_PARTS):
        return "zip-workbook"
    if name.lower().endswith((".xlsx", ".xlsm", ".xlsb", ".ods")):
        raise unreadable("file-without-workbook", name)
    raise unreadable("file-type-unknown", name)
