"""Finished tables: Parquet on disk and the description in the contract's shape."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from data_lab.profile import profile_column, sample_rows

ROW_GROUP_ROWS = 65_536
MAX_NAMED_COLUMNS = 10

Note = dict[str, Any]


def note(key: str, **params: str | int) -> Note:
    """A remark about how the table was read."""
    return {"key": key, "params": params}


def name_columns(names: list[str]) -> str:
    """A few column names as text for a note."""
    shown = ", ".join(names[:MAX_NAMED_COLUMNS])
    return shown if len(names) <= MAX_NAMED_COLUMNS else f"{shown}, … ({len(names)})"


def table_path(index: int) -> str:
    """Where the table with this number goes, relative to the working directory."""
    return f"tables/{index}.parquet"


def write_table(table: pa.Table, index: int) -> str:
    """Writes row groups small enough that a page of rows is read cheaply."""
    path = Path(table_path(index))
    path.parent.mkdir(exist_ok=True)
    pq.write_table(table, path, compression="zstd", row_group_size=ROW_GROUP_ROWS)
    return str(path)


def describe_sheet(
    name: str,
    table: pa.Table,
    read_options: dict[str, Any],
    roles: dict[str, str | None] | None = None,
) -> dict[str, Any]:
    """A sheet in the contract's shape; notes are the caller's to add. `roles` says of corrected columns
    whether their text is `text` or `category`."""
    known = roles or {}
    names, columns = table.column_names, table.columns
    return {
        "name": name,
        "rowCount": table.num_rows,
        "columns": [
            profile_column(column_name, values, known.get(column_name))
            for column_name, values in zip(names, columns, strict=True)
        ],
        "sampleRows": sample_rows(table),
        "readOptions": read_options,
        "notes": [],
    }
