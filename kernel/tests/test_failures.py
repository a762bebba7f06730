import io
import os
import re
import zipfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from workbooks import (
    OLE_MAGIC,
    add_link,
    change_entry,
    make_sheet_xml,
    make_xlsx,
    understate_size,
)

CONTRACT = Path(__file__).resolve().parents[2] / "contract"
PLAIN = make_xlsx({"s": [("a", "b"), (1, 2)]})
SHEET = "xl/worksheets/sheet1.xml"
DOCTYPE = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>'
PADDING = b" " * 60_000_000


def make_parquet(rows: int) -> bytes:
    buffer = io.BytesIO()
    pq.write_table(pa.table({"a": pa.array(range(rows), pa.int64())}), buffer)
    return buffer.getvalue()


def make_twins() -> bytes:
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_arrays([pa.array([1]), pa.array([2])], names=["a", "a"]), buffer)
    return buffer.getvalue()


def make_zip(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "a,b\n1,2\n")
    return buffer.getvalue()


def make_ole(content: str) -> bytes:
    return OLE_MAGIC + bytes(504) + content.encode("utf-16-le") + bytes(2000)


CASES = {
    "nothing": (b"", "x.csv", "file-empty"),
    "blanks": (b" \n\n", "x.csv", "table-without-rows"),
    "header of one column": (b"x\n", "x.csv", "table-without-rows"),
    "header": (b"a,b\n", "x.csv", "table-without-rows"),
    "png": (b"\x89PNG\r\n\x1a\n" + os.urandom(2000), "x.csv", "file-not-table"),
    "elf": (b"\x7fELF\x02\x01\x01" + os.urandom(2000), "x.csv", "file-not-table"),
    "random bytes": (os.urandom(50_000), "x.csv", "file-not-table"),
    "web page": (b"<html><table></table></html>", "x.xls", "file-type-unknown"),
    "zip of a table": (make_zip("x.csv"), "x.zip", "file-type-unknown"),
    "too wide": (",".join("c" * 50_000).encode() + b"\n", "x.csv", "table-too-wide"),
    "open quotation mark": (b'a,b\n1,2\n3,4,5\n6,"7\n', "x.csv", "file-text-broken"),
    "parquet with one name twice": (make_twins(), "x.parquet", "file-columns-twice"),
    "text named xlsx": (b"a,b\n1,2\n", "x.xlsx", "file-not-as-named"),
    "cut workbook": (PLAIN[: len(PLAIN) // 2], "x.xlsx", "file-damaged"),
    "no workbook": (make_zip("x.xml"), "x.xlsx", "file-without-workbook"),
    "broken sheet": (change_entry(PLAIN, SHEET, b"<worksheet><sheetD"), "x.xlsx", "file-damaged"),
    "password": (make_ole("EncryptedPackage"), "x.xlsx", "file-encrypted"),
    "damaged xls": (make_ole("nothing"), "x.xls", "file-damaged"),
    "empty workbook": (make_xlsx({"s": []}), "x.xlsx", "table-without-rows"),
    "bomb": (change_entry(PLAIN, "xl/media/a.bin", PADDING), "x.xlsx", "file-bomb"),
    "bomb that states a small size": (
        understate_size(change_entry(PLAIN, SHEET, PADDING), SHEET, 1000),
        "x.xlsx",
        "file-bomb",
    ),
    "two cells far apart": (
        change_entry(PLAIN, SHEET, make_sheet_xml("A1", "XFD1048576")),
        "x.xlsx",
        "file-bomb",
    ),
    "entity bomb": (
        change_entry(PLAIN, SHEET, make_sheet_xml("A1", prologue=DOCTYPE)),
        "x.xlsx",
        "file-entry-unsafe",
    ),
    "entry above": (change_entry(PLAIN, "../../x", b""), "x.xlsx", "file-entry-unsafe"),
    "absolute entry": (change_entry(PLAIN, "/etc/x", b""), "x.xlsx", "file-entry-unsafe"),
    "link": (add_link(PLAIN), "x.xlsx", "file-entry-unsafe"),
    "cut parquet": (make_parquet(1000)[:-20], "x.parquet", "file-damaged"),
    "damaged parquet": (
        make_parquet(1000)[:100] + bytes(500) + make_parquet(1000)[600:],
        "x.parquet",
        "file-damaged",
    ),
    "parquet without rows": (make_parquet(0), "x.parquet", "table-without-rows"),
}


@pytest.mark.parametrize(("content", "name", "key"), CASES.values(), ids=CASES.keys())
def test_ing_7_bad_files_are_named_failures(ingest, content: bytes, name: str, key: str):
    failure = ingest(content, name)["failure"]
    assert failure["key"] == key
    params = failure["params"]
    assert params["name"] == name
    # What is said in words comes from the catalogue, in the reader's language: never from a library.
    assert {"name", "entry", "columns", "limit", "limitMb"} >= params.keys()
    too_large = key in ("file-bomb", "table-too-wide")
    assert failure["code"] == ("too-large" if too_large else "unreadable-file")
    assert not Path("tables").exists()


def test_ing_7_every_key_is_in_the_contract_with_its_parameters(ingest):
    messages = (CONTRACT / "messages" / "dataset-messages.ts").read_text(encoding="utf-8")
    sources = Path(__file__).resolve().parents[1].joinpath("data_lab").glob("*.py")
    code = "".join(source.read_text(encoding="utf-8") for source in sources)
    keys = set(re.findall(r'"((?:note|file|table)-[a-z-]+)"', code)) - {"file-type"}
    assert len(keys) > 15
    assert {key for key in keys if f"'{key}': {{" not in messages} == set()
    assert "damaged(" not in code


@pytest.mark.parametrize("cut", [0.1, 0.4, 0.7, 0.95])
def test_ing_7_a_workbook_with_flipped_bytes_never_escapes_as_a_crash(ingest, cut: float):
    content = bytearray(PLAIN)
    position = int(len(content) * cut)
    content[position : position + 40] = bytes(40)
    answer = ingest(bytes(content), "x.xlsx")
    assert "failure" in answer or answer["sheets"]
