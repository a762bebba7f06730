"""A delimited file as a table of strings, cell for cell what pandas reads."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.csv
from pandas._libs.parsers import STR_NA_VALUES

from data_lab.failures import unreadable
from data_lab.text_layout import WHITESPACE, TextLayout

MISSING_MARKERS = sorted(STR_NA_VALUES)
BLOCK_BYTES = 4 << 20
PANDAS_ROWS = 50_000
PLAIN_ENCODINGS = ("utf-8", "utf-8-sig")


@dataclass(frozen=True)
class CsvText:
    table: pa.Table
    # How many rows have fewer or more cells than the header.
    ragged_rows: int
    # The number of columns to keep where rows have surplus cells, for `usecols=range(n)`.
    column_count: int | None
    # True where the first cell of each row has no header: pandas makes it the index.
    has_row_names: bool


def read_csv_text(path: Path, encoding: str, layout: TextLayout, name: str) -> CsvText:
    """Reads every cell as text, the standard missing markers as null. Arrow does it where its reading
    equals that of pandas; files with ragged rows, row names, NULs or odd separators go to pandas."""
    width = len(layout.header)
    has_row_names = _has_row_names(layout)
    column_count = width if _has_surplus(layout) and not has_row_names else None
    ragged: Counter[str] = Counter()
    table = None
    if column_count is None and not has_row_names and layout.separator != WHITESPACE and width > 1:
        names = read_names(path, encoding, layout, None)
        table = _read_by_arrow(path, encoding, layout, names, ragged)
        if ragged["more"]:
            column_count = width
    elif layout.separator != WHITESPACE and not has_row_names:
        _read_by_arrow(path, encoding, layout, [str(i) for i in range(width)], ragged)
    if table is None or ragged.total():
        table = _read_by_pandas(path, encoding, layout, column_count, name)
    return CsvText(table, ragged.total(), column_count, has_row_names)


def pandas_options(encoding: str, layout: TextLayout, column_count: int | None) -> dict[str, Any]:
    """The arguments of `pandas.read_csv` for this file."""
    options: dict[str, Any] = {"encoding": encoding, "sep": layout.separator}
    if layout.header_row:
        options["header"] = layout.header_row
    if column_count is not None:
        options["usecols"] = range(column_count)
    return options


def read_names(
    path: Path, encoding: str, layout: TextLayout, column_count: int | None
) -> list[str]:
    """The column names as pandas gives them: duplicates numbered, empty ones `Unnamed: n`."""
    options = pandas_options(encoding, layout, column_count)
    return [str(column) for column in pd.read_csv(path, nrows=0, **options).columns]


def _has_row_names(layout: TextLayout) -> bool:
    width = len(layout.header) + 1
    body = layout.body
    if not body or any(len(cells) != width for cells in body):
        return False
    return all(cells[0].strip() for cells in body) and any(cells[-1].strip() for cells in body)


def _has_surplus(layout: TextLayout) -> bool:
    return any(len(cells) > len(layout.header) for cells in layout.body)


def _read_by_arrow(
    path: Path, encoding: str, layout: TextLayout, names: list[str], ragged: Counter[str]
) -> pa.Table | None:
    """None where Arrow's reading may differ from that of pandas; counts ragged rows in any case."""

    def count_row(row: pa.csv.InvalidRow) -> str:
        if row.text is None or row.text.strip():
            ragged["more" if row.actual_columns > row.expected_columns else "fewer"] += 1
        return "skip"

    has_quotes, has_nuls = _scan_bytes(path, encoding)
    if has_nuls:
        return None
    try:
        return pa.csv.read_csv(
            path,
            read_options=pa.csv.ReadOptions(
                column_names=names,
                skip_rows=layout.header_lines,
                block_size=BLOCK_BYTES,
                encoding="utf8" if encoding in PLAIN_ENCODINGS else encoding,
            ),
            parse_options=pa.csv.ParseOptions(
                delimiter=layout.separator,
                newlines_in_values=has_quotes,
                invalid_row_handler=count_row,
            ),
            convert_options=pa.csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()),
                null_values=MISSING_MARKERS,
                strings_can_be_null=True,
            ),
        )
    except (pa.ArrowInvalid, UnicodeDecodeError):
        return None


def _scan_bytes(path: Path, encoding: str) -> tuple[bool, bool]:
    """Whether there are quotes, and whether there are NULs, which Arrow reads in its own way."""
    has_quotes = False
    with path.open("rb") as file:
        while chunk := file.read(BLOCK_BYTES):
            if b"\0" in chunk and not encoding.startswith("utf-16"):
                return has_quotes, True
            has_quotes = has_quotes or b'"' in chunk
    return has_quotes, False


def _read_by_pandas(
    path: Path, encoding: str, layout: TextLayout, column_count: int | None, name: str
) -> pa.Table:
    """In pieces: pandas makes an object of every cell."""
    options = pandas_options(encoding, layout, column_count)
    try:
        with pd.read_csv(path, dtype=str, chunksize=PANDAS_ROWS, **options) as frames:
            return pa.concat_tables(map(_frame_of_text, frames))
    except UnicodeDecodeError as error:
        raise unreadable("file-encoding-unknown", name) from error
    except pd.errors.ParserError as error:
        raise unreadable("file-text-broken", name) from error


def _frame_of_text(frame: pd.DataFrame) -> pa.Table:
    arrays = [pa.array(frame[column], pa.string(), from_pandas=True) for column in frame.columns]
    return pa.Table.from_arrays(arrays, names=[str(column) for column in frame.columns])
