"""Where the columns and the header of a delimited text file are."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from data_lab.failures import too_wide, unreadable

SAMPLE_CHARACTERS = 256 << 10
LONGEST_HEADER_CHARACTERS = 64 << 20
SAMPLE_RECORDS = 200
MAX_LINES_ABOVE_HEADER = 50
SAMPLE_CELLS = 400_000
SEPARATORS = (",", "\t", ";", "|")
WHITESPACE = r"\s+"

csv.field_size_limit(LONGEST_HEADER_CHARACTERS)


@dataclass(frozen=True)
class Record:
    cells: list[str]
    # The number of physical lines up to the end of this record.
    last_line: int


@dataclass(frozen=True)
class TextLayout:
    separator: str
    # Records before the header; blank lines do not count, as in pandas.
    header_row: int
    # Physical lines up to and including the header.
    header_lines: int
    header: list[str]
    # The first records after the header.
    body: list[list[str]]


def detect_layout(path: Path, encoding: str, name: str, max_columns: int) -> TextLayout:
    """Finds separator and header row in the beginning of the file. Raises IngestFailure
    `table-too-wide` from the header alone, and `table-without-rows` where there is no header."""
    text = _read_beginning(path, encoding)
    if not text.strip():
        raise unreadable("table-without-rows", name)
    first_line = next(line for line in text.splitlines() if line.strip())
    widest = max(len(_split_line(first_line, separator)) for separator in SEPARATORS)
    if widest > max_columns:
        raise too_wide(name, widest, max_columns)
    layouts = [_describe(text, separator) for separator in _order_separators(name)]
    score, layout = max(layouts, key=lambda scored: scored[0])
    if score[0] <= 0 and (spaced := _describe_whitespace(text)):
        return spaced
    if len(layout.header) > max_columns:
        raise too_wide(name, len(layout.header), max_columns)
    return layout


def _read_beginning(path: Path, encoding: str) -> str:
    with path.open(encoding=encoding, newline="") as file:
        text = file.read(SAMPLE_CHARACTERS)
        complete = len(text) < SAMPLE_CHARACTERS
        while not complete and "\n" not in text and "\r" not in text:
            more = file.read(SAMPLE_CHARACTERS * 16)
            text += more
            complete = not more or len(text) > LONGEST_HEADER_CHARACTERS
    if complete:
        return text
    end = max(text.rfind("\n"), text.rfind("\r"))
    return text[: end + 1] if end >= 0 else text


def _order_separators(name: str) -> tuple[str, ...]:
    """The separator that the ending names comes first, so that it wins a tie."""
    named = {".tsv": "\t", ".tab": "\t"}.get(Path(name.lower()).suffix, ",")
    return (named, *(separator for separator in SEPARATORS if separator != named))


def _split_line(line: str, separator: str) -> list[str]:
    return next(csv.reader([line], delimiter=separator), [])


def _read_records(text: str, separator: str) -> Iterator[Record]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    cells_seen = 0
    for count, cells in enumerate(reader):
        if len(cells) > 1 or (cells and cells[0].strip()):
            yield Record(cells, reader.line_num)
        cells_seen += len(cells)
        if count >= SAMPLE_RECORDS or cells_seen > SAMPLE_CELLS:
            return


def _describe(text: str, separator: str) -> tuple[tuple[float, int], TextLayout]:
    """A layout with its score: the share of records that fit it (0 for a single column), columns."""
    records = list(_read_records(text, separator))
    index = _find_header(records)
    header, body = records[index], [record.cells for record in records[index + 1 :]]
    width = len(header.cells)
    fitting = sum(len(cells) in (width, width + 1) for cells in body)
    skipped = sum(not record.cells[0].startswith("#") for record in records[:index])
    layout = TextLayout(separator, index, header.last_line, header.cells, body)
    if width < 2:
        return (0, 0), layout
    share = fitting / (len(body) + skipped) if body else 1
    return (round(share, 2), width), layout


def _find_header(records: list[Record]) -> int:
    """The first record that is as wide as the table and is neither a comment nor a title."""
    if len(records) < 2:
        return 0
    widths = Counter(len(record.cells) for record in records[1:])
    width = max(widths, key=lambda w: (widths[w], w))
    for index, record in enumerate(records[:-1][:MAX_LINES_ABOVE_HEADER]):
        if len(record.cells) not in (width, width - 1) or (width > 1 and len(record.cells) < 2):
            continue
        if not _is_remark(record.cells, records[index + 1].cells, width):
            return index
    return 0


def _is_remark(cells: list[str], following: list[str], width: int) -> bool:
    if len(following) != width:
        return False
    if cells[0].startswith(("# ", "##")) or (width > 1 and cells[0].startswith("//")):
        return True
    filled, filled_below = (sum(bool(c.strip()) for c in row) for row in (cells, following))
    is_title = width > 2 and filled <= 1 and filled_below != 1
    return is_title and not any(is_number(cell) for cell in following)


def is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _describe_whitespace(text: str) -> TextLayout | None:
    """A table whose columns are set apart by runs of spaces, as R and many instruments write it."""
    lines = [(i + 1, line) for i, line in enumerate(text.splitlines()) if line.strip()]
    beginning = [line.strip().replace("\t", " ") for _, line in lines[:SAMPLE_RECORDS]]
    rows = list(csv.reader(beginning, delimiter=" ", skipinitialspace=True))
    if len(rows) < 3:
        return None
    width = len(rows[1])
    if width < 2 or len(rows[0]) not in (width, width - 1):
        return None
    if any(len(row) != width for row in rows[1:]):
        return None
    return TextLayout(WHITESPACE, 0, lines[0][0], rows[0], rows[1:])
