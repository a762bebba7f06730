"""A delimited text file as one typed table."""

from pathlib import Path
from typing import Any

import pyarrow as pa

from data_lab.column_types import TypedColumn, type_text_column
from data_lab.corrections import (
    CorrectedColumn,
    Correction,
    correct_column,
    gather_options,
    has_fixed_type,
)
from data_lab.csv_text import CsvText, read_csv_text
from data_lab.failures import too_wide, unreadable
from data_lab.number_conventions import NumberConvention, cast_by_convention, detect_convention
from data_lab.sheet import Note, describe_sheet, name_columns, note, write_table
from data_lab.text_encoding import detect_encoding
from data_lab.text_layout import TextLayout, detect_layout, is_number


def ingest_csv(
    path: Path, name: str, limits: dict[str, int], corrections: dict[str, Correction]
) -> dict[str, Any]:
    """The file's one table, written to Parquet, with the options by which pandas reads the same.
    `corrections` are the types that a person gave to columns, by name."""
    max_columns = limits["maxColumns"]
    encoding = detect_encoding(path, name)
    layout = detect_layout(path, encoding, name, max_columns)
    text = read_csv_text(path, encoding, layout, name)
    if text.table.num_columns > max_columns:
        raise too_wide(name, text.table.num_columns, max_columns)
    if text.table.num_rows == 0:
        raise unreadable("table-without-rows", name)
    names = text.table.column_names
    typed, convention = _type_columns(text, layout.separator)
    typed = _type_duplicates_alike(layout.header, typed, text)
    corrected = _correct(text, layout.header, corrections, convention)
    typed = [
        TypedColumn(corrected[n].values) if n in corrected else column
        for n, column in zip(names, typed, strict=True)
    ]
    table = pa.Table.from_arrays([column.values for column in typed], names=names)
    options = _read_options(encoding, layout, text, convention)
    digit_texts = [n for n, column in zip(names, typed, strict=True) if column.is_digit_text]
    if digit_texts:
        options["textColumns"] = digit_texts
    formats = {n: c.date_format for n, c in zip(names, typed, strict=True) if c.date_format}
    if formats:
        options["dateFormats"] = formats
    kept_digits = [n for n in digit_texts if n not in corrected]
    notes_options = {**options, "textColumns": kept_digits}
    gather_options(options, corrected)
    roles = {n: column.role for n, column in corrected.items()}
    sheet = describe_sheet(Path(name).stem or name, table, options, roles)
    if corrections:
        sheet["corrections"] = corrections
    changed = [
        n
        for n, before, after in zip(names, text.table.columns, typed, strict=True)
        if convention.thousands
        and n not in corrected
        and not after.is_digit_text
        and not pa.types.is_string(after.values.type)
        and _contains(before, convention.thousands)
    ]
    sheet["notes"] = _notes(layout, text, notes_options, changed)
    return {"sheets": [sheet], "tables": [write_table(table, 0)]}


def _correct(
    text: CsvText,
    header: list[str],
    corrections: dict[str, Correction],
    convention: NumberConvention,
) -> dict[str, CorrectedColumn]:
    names = text.table.column_names
    cells = header if len(header) == len(names) else names
    for column in corrections:
        # Pandas takes what is said of one for all columns of that header.
        if cells.count(cells[names.index(column)]) > 1:
            raise has_fixed_type(column)
    return {
        column: correct_column(column, text.table.column(column), correction, convention)
        for column, correction in corrections.items()
    }


def _type_columns(text: CsvText, separator: str) -> tuple[list[TypedColumn], NumberConvention]:
    originals = text.table.columns
    typed = [type_text_column(column) for column in originals]
    texts = [i for i, c in enumerate(typed) if pa.types.is_string(c.values.type)]
    texts = [i for i in texts if not typed[i].is_digit_text]
    decimals = [i for i, c in enumerate(typed) if pa.types.is_floating(c.values.type)]
    convention = detect_convention(
        [originals[i] for i in texts], [originals[i] for i in decimals], separator
    )
    if convention is None:
        return typed, NumberConvention()
    numbers = {i: cast_by_convention(originals[i], convention) for i in [*texts, *decimals]}
    if convention.decimal == "." and any(
        values is not None and not _is_properly_grouped(originals[i])
        for i, values in numbers.items()
        if i in texts
    ):
        return typed, NumberConvention()
    for index, values in numbers.items():
        typed[index] = TypedColumn(originals[index] if values is None else values)
    return typed, convention


def _type_duplicates_alike(
    header: list[str], typed: list[TypedColumn], text: CsvText
) -> list[TypedColumn]:
    """Pandas takes `dtype={"a": str}` for every column whose header is `a`, renamed ones included."""
    cells = header if len(header) == len(typed) else text.table.column_names
    digit_texts = {cell for cell, column in zip(cells, typed, strict=True) if column.is_digit_text}
    return [
        TypedColumn(original, is_digit_text=True) if cell in digit_texts else column
        for cell, column, original in zip(cells, typed, text.table.columns, strict=True)
    ]


def _is_properly_grouped(values: pa.ChunkedArray) -> bool:
    """Every comma parts three digits: what is not so is a list or a code, not a number."""
    improper = r",[0-9]{0,2}([^0-9]|$)|,[0-9]{4}|^\s*[+-]?([0-9]{4,},|,)"
    return not _contains(values, improper, is_pattern=True)


def _contains(values: pa.ChunkedArray, wanted: str, is_pattern: bool = False) -> bool:
    match = pa.compute.match_substring_regex if is_pattern else pa.compute.match_substring
    return pa.compute.any(match(values, wanted)).as_py() is True


def _read_options(
    encoding: str, layout: TextLayout, text: CsvText, convention: NumberConvention
) -> dict[str, Any]:
    options: dict[str, Any] = {
        "format": "csv",
        "encoding": encoding,
        "separator": layout.separator,
    }
    if convention.decimal != ".":
        options["decimal"] = convention.decimal
    if convention.thousands:
        options["thousands"] = convention.thousands
    if layout.header_row:
        options["headerRow"] = layout.header_row
    if text.column_count is not None:
        options["columnCount"] = text.column_count
    return options


def _notes(
    layout: TextLayout, text: CsvText, options: dict[str, Any], changed: list[str]
) -> list[Note]:
    notes = header_notes(layout.header, text.table.column_names)
    if options["encoding"] not in ("utf-8", "utf-8-sig"):
        notes.append(note("note-encoding", encoding=options["encoding"]))
    shown = {"\t": "Tab", r"\s+": "␣"}.get(layout.separator, layout.separator)
    if layout.separator != ",":
        notes.append(note("note-separator", separator=shown))
    if layout.header_row:
        notes.append(note("note-header-row", line=layout.header_lines))
    if "decimal" in options:
        notes.append(note("note-decimal-comma"))
    if changed:
        notes.append(note("note-thousands", columns=name_columns(changed)))
    if text.ragged_rows:
        notes.append(note("note-rows-ragged", count=text.ragged_rows))
    if text.has_row_names:
        notes.append(note("note-row-names"))
    if options["textColumns"]:
        notes.append(note("note-digit-text", columns=name_columns(options["textColumns"])))
    return notes


def header_notes(header: list[str], names: list[str]) -> list[Note]:
    """What pandas changed in the header."""
    notes = []
    empty = sum(1 for cell in header if not cell)
    renamed = [
        new
        for old, new in zip(header, names, strict=False)
        if old and new not in (old, old.strip())
    ]
    if renamed:
        notes.append(note("note-duplicate-headers", columns=name_columns(renamed)))
    if empty:
        notes.append(note("note-empty-headers", count=empty))
    if header and all(is_number(cell) for cell in header):
        notes.append(note("note-header-numeric"))
    return notes
