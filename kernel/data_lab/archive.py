"""Checks of a zip container before any parser opens it."""

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from data_lab.failures import bomb, unreadable, unreadable_entry

CHUNK_BYTES = 1 << 20
LOCAL_HEADER = struct.Struct("<4s5H3I2H")
# Below this a high ratio does no harm: a few repeated cells compress a thousandfold.
HARMLESS_BYTES = 10_000_000
# What a parser keeps for one cell of a sheet's rectangle, empty ones included.
CELL_BYTES = 32
DOCTYPE = re.compile(rb"<!(DOCTYPE|ENTITY)|<\x00!\x00(D|E)\x00|\x00<\x00!\x00(D|E)", re.IGNORECASE)
CELL_REFERENCE = re.compile(rb"""\br=["']([A-Za-z]{1,3})([0-9]{1,7})["']""")
OVERLAP_BYTES = 64


def check_archive(path: Path, name: str, limits: dict[str, int]) -> None:
    """Raises IngestFailure for an archive that unpacks beyond the limits (by its directory, and by
    inflating every entry in pieces), whose entries leave it or are links, that holds a DOCTYPE, or
    whose sheet spans a rectangle that no memory holds. Returns when it is safe to parse."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise unreadable("file-damaged", name) from error
    file_bytes = path.stat().st_size
    limit_bytes = limits["maxInflatedBytes"]
    ratio_bytes = max(HARMLESS_BYTES, file_bytes * limits["maxInflationRatio"])
    allowed_bytes = min(limit_bytes, ratio_bytes)
    for entry in entries:
        _check_entry(entry, name)
    if sum(entry.file_size for entry in entries) > allowed_bytes:
        raise bomb(name, allowed_bytes)
    if sum(entry.compress_size for entry in entries) > file_bytes:
        raise unreadable("file-damaged", name)
    inflated = 0
    with path.open("rb") as file:
        for entry in entries:
            scan = _SheetScan(entry.filename, limit_bytes // CELL_BYTES)
            for chunk in _inflate(file, entry, name):
                inflated += len(chunk)
                if inflated > allowed_bytes:
                    raise bomb(name, allowed_bytes)
                if scan.finds_markup(chunk):
                    raise unreadable_entry("file-entry-unsafe", name, entry.filename)
                if scan.is_too_large:
                    raise bomb(name, limit_bytes)


def _check_entry(entry: zipfile.ZipInfo, name: str) -> None:
    if entry.flag_bits & 0x1:
        raise unreadable("file-encrypted", name)
    parts = entry.orig_filename.replace("\\", "/").split("/")
    is_absolute = parts[0] == "" or ":" in parts[0]
    if is_absolute or ".." in parts or "\0" in entry.orig_filename:
        raise unreadable_entry("file-entry-unsafe", name, entry.orig_filename)
    mode = entry.external_attr >> 16
    if entry.create_system == 3 and stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise unreadable_entry("file-entry-unsafe", name, entry.orig_filename)


def _inflate(file: BinaryIO, entry: zipfile.ZipInfo, name: str) -> Iterator[bytes]:
    """The true content of an entry in pieces, whatever size its headers state."""
    file.seek(entry.header_offset)
    header = file.read(LOCAL_HEADER.size)
    if len(header) < LOCAL_HEADER.size or not header.startswith(b"PK\x03\x04"):
        raise unreadable("file-damaged", name)
    fields = LOCAL_HEADER.unpack(header)
    file.seek(fields[9] + fields[10], 1)
    remaining = entry.compress_size
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise unreadable("file-packing-unknown", name)
    inflater = zlib.decompressobj(-15) if entry.compress_type == zipfile.ZIP_DEFLATED else None
    while remaining > 0:
        packed = file.read(min(CHUNK_BYTES, remaining))
        if not packed:
            raise unreadable("file-damaged", name)
        remaining -= len(packed)
        if inflater is None:
            yield packed
            continue
        try:
            while packed:
                yield inflater.decompress(packed, CHUNK_BYTES)
                packed = inflater.unconsumed_tail
        except zlib.error as error:
            raise unreadable("file-damaged", name) from error


class _SheetScan:
    """Looks through the XML of one entry for what would harm a parser."""

    def __init__(self, filename: str, max_cells: int) -> None:
        self._is_markup = filename.lower().endswith((".xml", ".rels", ".vml"))
        self._is_sheet = self._is_markup and "worksheets/" in filename.lower()
        self._tail = b""
        self._columns: set[bytes] = set()
        self._last_row = 0
        self._max_cells = max_cells

    def finds_markup(self, chunk: bytes) -> bool:
        if not self._is_markup:
            return False
        text = self._tail + chunk
        self._tail = text[-OVERLAP_BYTES:]
        if self._is_sheet:
            for column, row in CELL_REFERENCE.findall(text):
                self._columns.add(column)
                self._last_row = max(self._last_row, int(row))
        return DOCTYPE.search(text) is not None

    @property
    def is_too_large(self) -> bool:
        if not self._columns:
            return False
        last_column = max(map(_column_number, self._columns))
        return last_column * self._last_row > self._max_cells


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
