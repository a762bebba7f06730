"""Stored tables of which rows anywhere are wanted, again and again."""

from collections import OrderedDict

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

# Of all tables together; one that is larger is read anew, row group by row group.
MAX_KEPT_BYTES = 384 << 20
SAMPLE_ROWS = 1000

Column = pa.Array | pa.ChunkedArray

_kept: OrderedDict[tuple[str, str], Column] = OrderedDict()


def read_columns(path: str, names: list[str]) -> dict[str, Column]:
    """Whole columns by name. They are kept for the next call as long as there is room; the least
    recently used go first. The file at a path must never change."""
    found = {name: _kept[path, name] for name in names if (path, name) in _kept}
    absent = [name for name in names if name not in found]
    if absent:
        with pq.ParquetFile(path) as file:
            table = file.read(columns=absent)
        for name in absent:
            # A name with a dot brings others along, and two columns may be called the same.
            place = table.schema.get_all_field_indices(name)[0]
            found[name] = table.column(place).combine_chunks()
    for name, column in found.items():
        _keep((path, name), column)
    return found


def read_rows(path: str, rows: np.ndarray) -> pa.Table:
    """The rows with these numbers (0-based), in their order, with all columns."""
    with pq.ParquetFile(path) as file:
        names = file.schema_arrow.names
        is_kept = all((path, name) in _kept for name in names)
        if is_kept or (len(set(names)) == len(names) and _fits(file)):
            columns = read_columns(path, names)
            return pa.table({name: columns[name].take(pa.array(rows)) for name in names})
        return _gather(file, rows)


def _keep(key: tuple[str, str], column: Column) -> None:
    _kept[key] = column
    _kept.move_to_end(key)
    total = sum(kept.nbytes for kept in _kept.values())
    while total > MAX_KEPT_BYTES and _kept:
        _, dropped = _kept.popitem(last=False)
        total -= dropped.nbytes


def _fits(file: pq.ParquetFile) -> bool:
    """Told from the first rows, since Parquet says nothing of the size of decoded text."""
    first = next(file.iter_batches(batch_size=SAMPLE_ROWS), None)
    if first is None or first.num_rows == 0:
        return True
    return first.nbytes / first.num_rows * file.metadata.num_rows <= MAX_KEPT_BYTES


def _gather(file: pq.ParquetFile, rows: np.ndarray) -> pa.Table:
    """Takes the rows out of one row group after the other."""
    parts: list[pa.Table] = []
    places: list[np.ndarray] = []
    start = 0
    for group in range(file.metadata.num_row_groups):
        end = start + file.metadata.row_group(group).num_rows
        inside = np.flatnonzero((rows >= start) & (rows < end))
        if len(inside):
            parts.append(file.read_row_group(group).take(pa.array(rows[inside] - start)))
            places.append(inside)
        start = end
    if not parts:
        return file.schema_arrow.empty_table()
    return pa.concat_tables(parts).take(pa.array(np.argsort(np.concatenate(places))))
