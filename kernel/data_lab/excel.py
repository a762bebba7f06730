"""Workbooks: .xlsx, .xlsm, .xls, .xlsb and .ods, each sheet a table."""

import re
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from data_lab.archive import check_archive
from data_lab.corrections import (
    CorrectedColumn,
    Correction,
    correct_column,
    gather_options,
    has_fixed_type,
)
from data_lab.csv_table import header_notes
from data_lab.dates import parse_dates
from data_lab.failures import too_wide, unreadable
from data_lab.frames import frame_table
from data_lab.number_conventions import NumberConvention
from data_lab.sheet import Note, describe_sheet, note, write_table

HEADER_SEARCH_ROWS = 50
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
DATE_SAMPLE_VALUES = 200


def ingest_workbook(
    path: Path,
    name: str,
    limits: dict[str, int],
    is_zip: bool,
    corrections: dict[str, dict[str, Correction]],
) -> dict[str, Any]:
    """Every sheet that has rows, written to Parquet. `corrections` are the types that a person gave to
    columns, by sheet and name. Raises IngestFailure for an encrypted, damaged,
    oversized or rowless workbook; zip containers are checked before they are parsed."""
    if is_zip:
        check_archive(path, name, limits)
    elif _is_encrypted(path):
        raise unreadable("file-encrypted", name)
    try:
        with CalamineWorkbook.from_path(str(path)) as workbook:
            sheet_names = list(workbook.sheet_names)
            layouts = {sheet: _read_layout(workbook, sheet) for sheet in sheet_names}
        with pd.ExcelFile(path, engine="calamine") as file:
            return _ingest_sheets(file, layouts, (name, limits["maxColumns"]), corrections)
    except PasswordError as error:
        raise unreadable("file-encrypted", name) from error
    except (CalamineError, zipfile.BadZipFile, OSError) as error:
        raise unreadable("file-damaged", name) from error


def _ingest_sheets(
    file: pd.ExcelFile,
    layouts: dict[str, tuple[int, list[str]]],
    limit: tuple[str, int],
    corrections: dict[str, dict[str, Correction]],
) -> dict[str, Any]:
    name, max_columns = limit
    sheets: list[dict[str, Any]] = []
    tables: list[str] = []
    empty: list[Note] = []
    for sheet_name, (header_row, header) in layouts.items():
        if len(header) > max_columns:
            raise too_wide(name, len(header), max_columns)
        frame = pd.read_excel(file, sheet_name=sheet_name, header=header_row) if header else None
        if frame is None or frame.empty:
            empty.append(note("note-sheet-empty", sheet=sheet_name))
            continue
        options: dict[str, Any] = {"format": "excel", "sheet": sheet_name}
        if header_row:
            options["headerRow"] = header_row
        table, formats = _parse_text_dates(frame_table(frame))
        if formats:
            options["dateFormats"] = formats
        given = corrections.get(sheet_name, {})
        corrected = _correct(file, options, header_row, given)
        for column, values in corrected.items():
            place = table.column_names.index(column)
            table = table.set_column(place, column, values.values)
        gather_options(options, corrected)
        roles = {column: values.role for column, values in corrected.items()}
        sheet = describe_sheet(sheet_name, table, options, roles)
        if given:
            sheet["corrections"] = given
        sheet["notes"] = header_notes(header, table.column_names)
        if header_row:
            sheet["notes"].append(note("note-header-row", line=header_row + 1))
        tables.append(write_table(table, len(tables)))
        sheets.append(sheet)
    if not sheets:
        raise unreadable("table-without-rows", name)
    sheets[0]["notes"].extend(empty)
    return {"sheets": sheets, "tables": tables}


def _correct(
    file: pd.ExcelFile,
    options: dict[str, Any],
    header_row: int,
    corrections: dict[str, Correction],
) -> dict[str, CorrectedColumn]:
    """Corrected columns are read once more, each cell as text."""
    if not corrections:
        return {}
    as_text = dict.fromkeys(corrections, str)
    # Pandas finds columns by header: one that is a number, or one of several, it does not find by name.
    header = pd.read_excel(file, sheet_name=options["sheet"], header=header_row, nrows=0).columns
    for column in corrections:
        is_numbered = re.fullmatch(r"(.*)\.[0-9]+", column, re.DOTALL)
        if (
            column not in header
            or f"{column}.1" in header
            or (is_numbered and is_numbered[1] in header)
        ):
            raise has_fixed_type(column)
    frame = pd.read_excel(file, sheet_name=options["sheet"], header=header_row, dtype=as_text)
    columns = {}
    for column, correction in corrections.items():
        text = pa.chunked_array([pa.array(frame[column], pa.string(), from_pandas=True)])
        columns[column] = correct_column(column, text, correction, NumberConvention())
    return columns


def _read_layout(workbook: CalamineWorkbook, sheet_name: str) -> tuple[int, list[str]]:
    """The row of the header, counted from the top of the sheet, and its cells; no cells if empty."""
    try:
        sheet = workbook.get_sheet_by_name(sheet_name)
    except CalamineError as error:
        if "chart" in str(error).lower():
            return 0, []
        raise
    rows = sheet.to_python(skip_empty_area=False, nrows=HEADER_SEARCH_ROWS)
    filled = [sum(cell not in ("", None) for cell in row) for row in rows]
    index = _find_header(filled)
    if index is None:
        return 0, []
    return index, ["" if cell is None else str(cell) for cell in rows[index]]


def _find_header(filled: list[int]) -> int | None:
    """The first row that is about as full as most; titles and blank rows above have fewer cells."""
    counts = Counter(count for count in filled if count)
    if not counts:
        return None
    usual = max(counts, key=lambda count: (counts[count], count))
    for index, count in enumerate(filled):
        if count and (count >= 0.5 * usual) and not (count == 1 and usual > 2):
            return index
    return None


def _is_encrypted(path: Path) -> bool:
    with path.open("rb") as file:
        tail = b""
        while chunk := file.read(1 << 20):
            if ENCRYPTED_STREAM in tail + chunk:
                return True
            tail = chunk[-len(ENCRYPTED_STREAM) :]
    return False


def _parse_text_dates(table: pa.Table) -> tuple[pa.Table, dict[str, str]]:
    """Text that is dates throughout becomes timestamps, with the formats that pandas needs."""
    formats: dict[str, str] = {}
    for index, column in enumerate(table.columns):
        if not pa.types.is_string(column.type) or column.null_count == len(column):
            continue
        sample = column.drop_null().slice(0, DATE_SAMPLE_VALUES).to_pylist()
        dates, date_format = parse_dates(column, sample)
        if dates is not None and date_format is not None:
            column_name = table.column_names[index]
            formats[column_name] = date_format
            table = table.set_column(index, column_name, dates)
    return table, formats
