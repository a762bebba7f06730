"""The rows of a table that pass filters, in an order: worked out once and kept."""

import json
from collections import OrderedDict
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data_lab.profile import plain_values
from data_lab.row_filters import Column, passing_rows
from data_lab.stored_table import read_columns

MAX_KEPT_BYTES = 128 << 20

View = dict[str, Any]

_kept: OrderedDict[tuple[str, str], np.ndarray] = OrderedDict()


def find_rows(path: str, row_count: int, view: View) -> np.ndarray:
    """The numbers (0-based) of the rows that pass every filter of `view["filter"]`, ordered by each
    column of `view["sort"]` in turn: text by code points, missing values last in either direction,
    equal rows in the order of the table. Kept for the pages that follow, the latest ones as far as
    there is room."""
    key = path, json.dumps(view, sort_keys=True)
    if key not in _kept:
        _kept[key] = _order(path, _filter(path, row_count, view["filter"]), view["sort"])
    _kept.move_to_end(key)
    total = sum(rows.nbytes for rows in _kept.values())
    while total > MAX_KEPT_BYTES and len(_kept) > 1:
        total -= _kept.popitem(last=False)[1].nbytes
    return _kept[key]


def _filter(path: str, row_count: int, conditions: list[dict[str, Any]]) -> np.ndarray:
    kind = np.int32 if row_count < 2**31 else np.int64
    passing: Column | None = None
    for condition in conditions:
        name = condition["column"]
        values = plain_values(read_columns(path, [name])[name])
        matches = passing_rows(values, condition)
        passing = matches if passing is None else pc.and_(passing, matches)
    if passing is None:
        return np.arange(row_count, dtype=kind)
    return np.flatnonzero(passing.to_numpy(zero_copy_only=False)).astype(kind)


def _order(path: str, rows: np.ndarray, sort: list[dict[str, Any]]) -> np.ndarray:
    keys: dict[str, Column] = {}
    orders: list[tuple[str, str, str]] = []
    is_whole = len(rows) == 0
    for place, part in enumerate(sort):
        name = part["column"]
        column = read_columns(path, [name])[name]
        values = _sortable(column)
        if pa.types.is_null(values.type):
            continue
        is_whole = len(rows) == len(values)
        # The key has a name of ours: that of the column may be anything.
        key = f"key{place}"
        keys[key] = values if is_whole else values.take(pa.array(rows))
        orders.append((key, "descending" if part["descending"] else "ascending", "at_end"))
    if not keys or len(rows) == 0:
        return rows
    order = pc.sort_indices(pa.table(keys), sort_keys=orders).to_numpy()
    return order.astype(rows.dtype) if is_whole else rows[order]


def _sortable(column: Column) -> Column:
    kind = column.type
    if pa.types.is_time(kind) or pa.types.is_duration(kind):
        return column.cast(pa.int32() if kind.bit_width == 32 else pa.int64())
    return plain_values(column)
