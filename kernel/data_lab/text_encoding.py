"""The encoding of a text file, decided on the whole of it rather than on its beginning."""

import codecs
import re
from pathlib import Path

from charset_normalizer import from_bytes

from data_lab.failures import unreadable

CHUNK_BYTES = 1 << 20
SAMPLE_BYTES = 256 << 10
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NON_ASCII_LINE = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")
CONTROL = re.compile(rb"[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
# GB 2312: symbols and full-width forms (rows A1-A3), the 3,755 common characters (rows B0-D7).
COMMON_GB_PAIR = re.compile(rb"[\xa1-\xa3\xb0-\xd7][\xa1-\xfe]")
HIGH_RUN = re.compile(rb"[\x80-\xff]+")
OTHER_SCRIPTS = ["big5", "shift_jis", "euc_kr", "euc_jp", "cp1251", "koi8_r", "cp1253", "cp1256"]


def detect_encoding(path: Path, name: str) -> str:
    """The Python name of the encoding, such that the whole file decodes strictly.

    Raises IngestFailure `file-not-table` for binary content, and `file-encoding-unknown` where any
    choice would silently turn text into wrong characters."""
    with path.open("rb") as file:
        head = file.read(SAMPLE_BYTES)
    for bom, encoding in BOMS:
        if head.startswith(bom):
            return _require_decodable(path, name, encoding)
    wide = _detect_utf16(path, head)
    if wide:
        return wide
    if _looks_binary(path):
        raise unreadable("file-not-table", name)
    if _decodes(path, "utf-8"):
        return "utf-8"
    return _detect_legacy(path, name)


def _detect_legacy(path: Path, name: str) -> str:
    sample = _sample_non_ascii_lines(path)
    high_bytes = sum(map(len, HIGH_RUN.findall(sample)))
    utf8_bytes = sum(map(len, UTF8_SEQUENCE.findall(sample)))
    if high_bytes > 4 and utf8_bytes / high_bytes > 0.9:
        raise unreadable("file-encoding-unknown", name)
    runs = HIGH_RUN.findall(sample)
    common_bytes = sum(2 * len(COMMON_GB_PAIR.findall(run)) for run in runs)
    if common_bytes / max(high_bytes, 1) > 0.6 and _decodes(path, "gb18030"):
        return "gb18030"
    if _is_common_big5(sample) and _decodes(path, "big5"):
        return "big5"
    isolated = sum(1 for run in runs if len(run) == 1)
    if isolated / max(len(runs), 1) > 0.5:
        return "cp1252" if _decodes(path, "cp1252") else "latin-1"
    return _detect_other_script(path, name, sample)


def _detect_other_script(path: Path, name: str, sample: bytes) -> str:
    if _decodes(path, "gb18030") and _is_mostly_han(sample.decode("gb18030", "replace")):
        return "gb18030"
    best = from_bytes(sample, cp_isolation=OTHER_SCRIPTS).best()
    if best is not None and _decodes(path, best.encoding):
        return best.encoding
    if _decodes(path, "cp1252"):
        return "cp1252"
    raise unreadable("file-encoding-unknown", name)


def _is_common_big5(sample: bytes) -> bool:
    """Big5 puts the common characters under the lead bytes A4 to C6; accented letters lie above."""
    text = sample.decode("big5", "replace")
    foreign = [character for character in text if ord(character) > 127]
    common = sum(1 for c in foreign if 0xA1 <= (c.encode("big5", "replace") + b"\0")[0] <= 0xC6)
    return bool(foreign) and common > 0.8 * len(foreign)


def _is_mostly_han(text: str) -> bool:
    foreign = [character for character in text if ord(character) > 127]
    common = sum(1 for c in foreign if "一" <= c <= "龥" and _is_common(c))
    return common > 0.6 * len(foreign)


def _is_common(character: str) -> bool:
    try:
        return character.encode("gb2312")[0] <= 0xD7
    except UnicodeEncodeError:
        return False


def _detect_utf16(path: Path, head: bytes) -> str | None:
    """UTF-16 without a mark: line ends or separators as two aligned bytes, and text that decodes."""
    pairs = [head[i : i + 2] for i in range(0, len(head) - 1, 2)]
    for encoding, zero in (("utf-16-le", 1), ("utf-16-be", 0)):
        ascii_pairs = [p for p in pairs if p[zero] == 0 and p[1 - zero] in b"\t\n\r ,;|0123456789"]
        if len(ascii_pairs) < max(2, 0.05 * len(pairs)):
            continue
        if any(p == b"\x00\x00" for p in pairs) or not _decodes(path, encoding):
            continue
        return encoding
    return None


def _looks_binary(path: Path) -> bool:
    size = path.stat().st_size
    sample = b""
    with path.open("rb") as file:
        for start in (0, size // 2, max(0, size - 65536)):
            file.seek(start)
            sample += file.read(65536)
    controls = len(CONTROL.findall(sample))
    return controls > 0.005 * len(sample) + 1 or sample.count(0) > 0.3 * len(sample)


def _sample_non_ascii_lines(path: Path) -> bytes:
    sample = bytearray()
    with path.open("rb") as file:
        while len(sample) < SAMPLE_BYTES and (chunk := file.read(CHUNK_BYTES)):
            for line in NON_ASCII_LINE.findall(chunk):
                sample += line + b"\n"
    return bytes(sample)


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK_BYTES):
                decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _require_decodable(path: Path, name: str, encoding: str) -> str:
    if not _decodes(path, encoding):
        raise unreadable("file-encoding-unknown", name)
    return encoding
