"""A table as an Excel workbook."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell, _writer
from openpyxl.compat import safe_string
from openpyxl.styles import Font
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils.cell import get_column_letter

from data_lab.spreadsheet_text import is_formula

MAX_SHEET_ROWS = 1_048_576
MAX_SHEET_COLUMNS = 16_384
LONGEST_CELL = 32_767
_WIDEST = 40
_ILLEGAL = {code: None for code in range(32) if code not in (9, 10, 13)}


def write_workbook(frame: pd.DataFrame, target: str) -> None:
    """One sheet with a header that stays in view. Numbers, dates, True and False keep their type; texts are texts,
    whatever they begin with."""
    # openpyxl itself writes 16 digits, of which a number may need 17.
    _writer.safe_string = _exact_string
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Table")
    sheet.freeze_panes = "A2"
    for place, name in enumerate(frame.columns):
        sheet.column_dimensions[get_column_letter(place + 1)].width = _width(name, frame, place)
    sheet.append([_header(sheet, str(name)) for name in frame.columns])
    columns = [frame.iloc[:, place].tolist() for place in range(frame.shape[1])]
    for row in zip(*columns, strict=True):
        sheet.append([_cell(sheet, value) for value in row])
    workbook.save(target)


def _header(sheet: Any, name: str) -> Any:
    cell = _text(sheet, name)
    cell.font = Font(bold=True)
    return cell


def _cell(sheet: Any, value: Any) -> Any:
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return value if abs(value) <= 2**53 else _text(sheet, str(value))
    if isinstance(value, float):
        if math.isnan(value):
            return None
        return value if math.isfinite(value) else _text(sheet, str(value))
    if isinstance(value, pd.Timestamp):
        return _date(sheet, value)
    return _text(sheet, str(value))


def _date(sheet: Any, value: pd.Timestamp) -> Any:
    if value.tzinfo is not None or value.year < 1900:
        return _text(sheet, value.isoformat())
    is_day = value == value.normalize()
    return value.date() if is_day else value.to_pydatetime().replace(tzinfo=None)


def _text(sheet: Any, text: str) -> Any:
    """A cell of type text: openpyxl would take one that begins with `=` for a formula. The apostrophe that Excel shows
    before such a text is a property of its style."""
    cell = WriteOnlyCell(sheet, "")
    cell._value = text.translate(_ILLEGAL)[:LONGEST_CELL]
    cell.data_type = "s"
    if is_formula(text):
        style = StyleArray(cell._style) if cell._style is not None else StyleArray()
        style.quotePrefix = 1
        cell._style = style
    return cell


def _exact_string(value: Any) -> str:
    return repr(float(value)) if isinstance(value, float) else safe_string(value)


def _width(name: Any, frame: pd.DataFrame, place: int) -> float:
    texts = [str(name), *(str(value) for value in frame.iloc[:50, place])]
    return min(_WIDEST, max(8, *(_text_width(text) for text in texts)) + 2)


def _text_width(text: str) -> int:
    return sum(2 if character > "\u2e80" else 1 for character in text[:_WIDEST])
