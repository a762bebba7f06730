"""Pages of a stored table."""

import json
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from data_lab.cells import Cell, table_rows
from data_lab.row_order import find_rows
from data_lab.stored_table import read_rows


def read_page(path: str, offset: int, limit: int, view: str | None = None) -> dict[str, Any]:
    """At most `limit` rows from `offset` (0-based) as `{"rows", "offset", "rowCount"}`, reading only
    the row groups that hold them. With a view (JSON: `sort`, `filter`) they are those of the view,
    `rowCount` counts the rows that pass, and `rowNumbers` (0-based) says where each stands in the
    table. Beyond the end there are no rows; negative numbers are a ValueError."""
    if offset < 0 or limit < 0:
        raise ValueError("offset and limit must not be negative")
    with pq.ParquetFile(path) as file:
        row_count: int = file.metadata.num_rows
        if view is None:
            rows = _read_range(file, offset, limit)
            return {"rows": rows, "offset": offset, "rowCount": row_count}
    numbers = find_rows(path, row_count, json.loads(view))
    seen = numbers[offset : offset + limit]
    return {
        "rows": table_rows(read_rows(path, seen)) if len(seen) else [],
        "offset": offset,
        "rowCount": len(numbers),
        "rowNumbers": seen.tolist(),
    }


def _read_range(file: pq.ParquetFile, offset: int, limit: int) -> list[list[Cell]]:
    groups, first_row = _find_groups(file, offset, limit)
    if not groups:
        return []
    table: pa.Table = file.read_row_groups(groups)
    return table_rows(table.slice(offset - first_row, limit))


def _find_groups(file: pq.ParquetFile, offset: int, limit: int) -> tuple[list[int], int]:
    """The row groups that overlap the page, and the number of the first row in them."""
    groups: list[int] = []
    first_row = start = 0
    for index in range(file.metadata.num_row_groups):
        end = start + file.metadata.row_group(index).num_rows
        if start < offset + limit and end > offset:
            first_row = first_row if groups else start
            groups.append(index)
        start = end
    return groups, first_row
