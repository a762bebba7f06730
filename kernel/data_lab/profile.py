"""What is known of each column, as strict JSON in the shape of the contract's column profile."""

import math
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data_lab.cells import Cell, column_cells, table_rows, to_cell
from data_lab.histogram import count_bins

MAX_LEVELS = 20
MAX_SAMPLE_ROWS = 20
MAX_TEXT_CHARACTERS = 200
MAX_CATEGORIES = 50
QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95]


def profile_column(name: str, values: pa.ChunkedArray, role: str | None = None) -> dict[str, Any]:
    """The profile of one column: n - 1 standard deviation, quantiles by linear interpolation,
    NaN and infinities counted as missing in the statistics. `role` is what text is said to be: `text`
    or `category`."""
    values = plain_values(values)
    counts = pc.value_counts(values.drop_null())
    frequencies = counts.field("counts") if isinstance(counts, pa.StructArray) else None
    distinct = len(counts)
    column_type = _column_type(values, distinct)
    if role and column_type in ("text", "category"):
        column_type = role
    profile: dict[str, Any] = {
        "name": name,
        "type": column_type,
        "missing": values.null_count,
        "distinct": distinct,
        "min": None,
        "max": None,
        "mean": None,
        "std": None,
        "quantiles": None,
        "levels": [],
    }
    if column_type in ("number", "integer"):
        profile.update(_numeric_statistics(values))
    if column_type == "datetime":
        extremes = pc.min_max(values)
        profile["min"], profile["max"] = column_cells(
            pa.array([extremes["min"].as_py(), extremes["max"].as_py()], values.type)
        )
    if column_type in ("number", "integer", "datetime") and (binned := count_bins(values)):
        profile["histogram"] = binned
    has_levels = column_type in ("category", "text", "boolean") or (
        column_type == "integer" and distinct <= MAX_LEVELS
    )
    if has_levels and frequencies is not None:
        profile["levels"] = _levels(counts.field("values"), frequencies)
    return profile


def sample_rows(table: pa.Table) -> list[list[Cell]]:
    """The first rows, long text cut."""
    return [[cut_text(cell) for cell in row] for row in table_rows(table.slice(0, MAX_SAMPLE_ROWS))]


def cut_text(cell: Cell) -> Cell:
    if isinstance(cell, str) and len(cell) > MAX_TEXT_CHARACTERS:
        return cell[: MAX_TEXT_CHARACTERS - 1] + "…"
    return cell


def plain_values(values: pa.ChunkedArray) -> pa.ChunkedArray:
    """The column in a type that Arrow can count and order, NaN as null."""
    kind = values.type
    if pa.types.is_dictionary(kind):
        return plain_values(values.cast(kind.value_type))
    if pa.types.is_decimal(kind) or pa.types.is_float16(kind) or pa.types.is_float32(kind):
        return plain_values(values.cast(pa.float64(), safe=False))
    if pa.types.is_floating(kind):
        return pc.if_else(pc.is_nan(values), None, values)
    if pa.types.is_nested(kind) or pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
        cells = [None if cell is None else str(cell) for cell in column_cells(values)]
        return pa.chunked_array([pa.array(cells, pa.string())])
    if pa.types.is_time(kind) or pa.types.is_duration(kind) or pa.types.is_fixed_size_binary(kind):
        cells = [None if cell is None else str(cell) for cell in column_cells(values)]
        return pa.chunked_array([pa.array(cells, pa.string())])
    return values


def _column_type(values: pa.ChunkedArray, distinct: int) -> str:
    present = len(values) - values.null_count
    kind = values.type
    if present == 0:
        return "empty"
    if pa.types.is_boolean(kind):
        return "boolean"
    if pa.types.is_integer(kind):
        return "integer"
    if pa.types.is_floating(kind):
        return "number"
    if pa.types.is_temporal(kind):
        return "datetime"
    return "category" if distinct <= MAX_CATEGORIES and distinct <= 0.5 * present else "text"


def _numeric_statistics(values: pa.ChunkedArray) -> dict[str, Any]:
    extremes = pc.min_max(values)
    finite = values
    if pa.types.is_floating(values.type):
        finite = values.filter(pc.is_finite(values))
    if len(finite) == finite.null_count:
        return {}
    quantiles = pc.quantile(finite, q=QUANTILES, interpolation="linear").to_pylist()
    std = pc.stddev(finite, ddof=1).as_py()
    mean = pc.mean(finite).as_py()
    if pa.types.is_floating(values.type):
        extremes = pc.min_max(finite)
    return {
        "min": to_cell(extremes["min"].as_py()),
        "max": to_cell(extremes["max"].as_py()),
        "mean": _finite(mean),
        "std": _finite(std),
        "quantiles": quantiles if all(map(math.isfinite, quantiles)) else None,
    }


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None


def _levels(values: pa.Array, frequencies: pa.Array) -> list[dict[str, Any]]:
    """The most frequent values; of equally frequent ones the first in the table."""
    order = pc.select_k_unstable(
        pa.table({"count": frequencies, "place": pa.array(np.arange(len(values)))}),
        k=MAX_LEVELS,
        sort_keys=[("count", "descending"), ("place", "ascending")],
    )
    cells = column_cells(values.take(order))
    counts = frequencies.take(order).to_pylist()
    return [
        {"value": str(cut_text(_level_text(cell))), "count": count}
        for cell, count in zip(cells, counts, strict=True)
    ]


def _level_text(cell: Cell) -> Cell:
    return str(cell) if isinstance(cell, bool) or not isinstance(cell, str) else cell
