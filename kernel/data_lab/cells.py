"""Arrow values as strict JSON cells."""

import json
import math
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pyarrow as pa

Cell = str | int | float | bool | None

LARGEST_EXACT_INTEGER = 2**53


def to_cell(value: Any) -> Cell:
    """One Python value as a JSON cell: dates as ISO 8601, integers beyond 2^53 and decimals as text,
    NaN and infinities as null, nested values as JSON text."""
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, int):
        return value if abs(value) <= LARGEST_EXACT_INTEGER else str(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, datetime | date | time):
        return None if value != value else _to_iso(value)
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, Decimal | timedelta):
        return str(value)
    return json.dumps(value, ensure_ascii=False, default=str, allow_nan=True)


def column_cells(column: pa.ChunkedArray | pa.Array) -> list[Cell]:
    """The values of a column as JSON cells."""
    if pa.types.is_timestamp(column.type) and column.type.unit == "ns":
        column = column.cast(pa.timestamp("us", tz=column.type.tz), safe=False)
    if pa.types.is_duration(column.type) and column.type.unit == "ns":
        column = column.cast(pa.duration("us"), safe=False)
    if pa.types.is_time64(column.type) and column.type.unit == "ns":
        column = column.cast(pa.time64("us"), safe=False)
    return [to_cell(value) for value in column.to_pylist()]


def table_rows(table: pa.Table) -> list[list[Cell]]:
    """The rows of a table, each a list of cells in column order."""
    if table.num_columns == 0:
        return [[] for _ in range(table.num_rows)]
    return [list(row) for row in zip(*map(column_cells, table.columns), strict=True)]


def _to_iso(value: datetime | date | time) -> str:
    if isinstance(value, datetime) and value.tzinfo is None and value.time() == time.min:
        return value.date().isoformat()
    return value.isoformat()
