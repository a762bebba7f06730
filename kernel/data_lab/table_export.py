"""A displayed table as CSV, XLSX or LaTeX. Called in a kernel of its own."""

from __future__ import annotations

import json
import os
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from data_lab.spreadsheet_text import escape_formulas, escape_text
from data_lab.table_latex import MAX_LATEX_ROWS, write_latex
from data_lab.table_workbook import MAX_SHEET_COLUMNS, MAX_SHEET_ROWS, write_workbook

# In pandas' own a missing integer would make all of them decimal numbers.
INTEGERS = {
    pa.int8(): pd.Int64Dtype(),
    pa.int16(): pd.Int64Dtype(),
    pa.int32(): pd.Int64Dtype(),
    pa.int64(): pd.Int64Dtype(),
}
EXTENSIONS = {"csv": "csv", "xlsx": "xlsx", "latex": "tex"}


def export_table(path: str, format_name: str, name: str = "export") -> dict[str, Any]:
    """Writes the table at `path` (Parquet, or JSON of `table_resource`) as `<name>.<ending>` in the working directory,
    all of it at full precision, LaTeX as it is shown; answers `{"path", "sizeBytes"}`. Texts that a spreadsheet would
    take for formulas are escaped, numbers stay numbers. `{"failure": {"key", "params"}}` for one that does not fit."""
    frame = read_table(path)
    failure = _refusal(frame, format_name)
    if failure is not None:
        return {"failure": failure}
    target = f"{name}.{EXTENSIONS[format_name]}"
    if format_name == "csv":
        _write_csv(frame, target)
    elif format_name == "xlsx":
        write_workbook(frame, target)
    else:
        write_latex(frame, target)
    return {"path": target, "sizeBytes": os.path.getsize(target)}


def read_table(path: str) -> pd.DataFrame:
    """The table with its columns in their types."""
    if path.endswith(".parquet"):
        table = pq.read_table(path)
        return _with_names(
            [
                table.column(place).to_pandas(types_mapper=INTEGERS.get)
                for place in range(table.num_columns)
            ],
            table.column_names,
        )
    with open(path, encoding="utf-8") as file:
        content = json.load(file)
    resource = content.get("resource", content)
    fields = resource["schema"]["fields"]
    rows = resource["data"]
    columns = [
        _typed([row[place] for row in rows], field["type"]) for place, field in enumerate(fields)
    ]
    return _with_names(columns, [field["name"] for field in fields])


def _with_names(columns: list[pd.Series], names: list[str]) -> pd.DataFrame:
    frame = pd.concat(columns, axis=1) if columns else pd.DataFrame()
    frame.columns = pd.Index(names, dtype=object)
    return frame


def _typed(values: list[Any], type_name: str) -> pd.Series:
    if type_name == "integer" and all(value is None or isinstance(value, int) for value in values):
        return pd.Series(values, dtype="Int64")
    if type_name == "datetime":
        dates = pd.to_datetime(pd.Series(values, dtype=object), errors="coerce", format="ISO8601")
        if dates.notna().sum() == sum(value is not None for value in values):
            return dates
    return pd.Series(values, dtype=object)


def _refusal(frame: pd.DataFrame, format_name: str) -> dict[str, Any] | None:
    rows, columns = frame.shape
    if format_name == "xlsx" and (rows >= MAX_SHEET_ROWS or columns > MAX_SHEET_COLUMNS):
        params = {"rows": rows, "limit": MAX_SHEET_ROWS - 1, "columns": MAX_SHEET_COLUMNS}
        return {"key": "export-table-too-long", "params": params}
    if format_name == "latex" and rows > MAX_LATEX_ROWS:
        return {"key": "export-latex-too-long", "params": {"rows": rows, "limit": MAX_LATEX_ROWS}}
    return None


def _write_csv(frame: pd.DataFrame, target: str) -> None:
    columns = [escape_formulas(frame.iloc[:, place]) for place in range(frame.shape[1])]
    names = [escape_text(str(name)) for name in frame.columns]
    # The mark at its start is what tells Excel that it is UTF-8.
    _with_names(columns, names).to_csv(
        target, index=False, encoding="utf-8-sig", lineterminator="\r\n"
    )
