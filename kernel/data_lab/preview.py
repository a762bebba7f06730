"""Pages of a stored table."""

from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from data_lab.cells import table_rows


def read_page(path: str, offset: int, limit: int) -> dict[str, Any]:
    """At most `limit` rows from `offset` (0-based) as `{"rows", "offset", "rowCount"}`, reading only
    the row groups that hold them. Beyond the end there are no rows; negative numbers are a ValueError."""
    if offset < 0 or limit < 0:
        raise ValueError("offset and limit must not be negative")
    with pq.ParquetFile(path) as file:
        groups, first_row = _find_groups(file, offset, limit)
        rows: list[list[Any]] = []
        if groups:
            table: pa.Table = file.read_row_groups(groups)
            rows = table_rows(table.slice(offset - first_row, limit))
        return {"rows": rows, "offset": offset, "rowCount": file.metadata.num_rows}


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
