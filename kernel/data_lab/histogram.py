"""How the values of a column are spread, in few bins."""

import math
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data_lab.cells import column_cells, to_cell

MAX_BINS = 24


def count_bins(values: pa.ChunkedArray) -> dict[str, Any] | None:
    """`{"edges", "counts"}` over all finite values of a column of numbers or moments: bins of equal
    width, each from its edge up to the next one, which the last bin includes; edges in the column's
    unit, moments as ISO 8601. Whole numbers have bins of whole widths, each edge half below. None
    where nothing is spread: no values, or one alone."""
    kind = values.type
    values = values.drop_null()
    if pa.types.is_temporal(kind):
        zone = getattr(kind, "tz", None)
        moments = values.cast(pa.timestamp("us", zone), safe=False)
        binned = _count(moments.cast(pa.int64()).to_numpy().astype(np.float64))
        if binned is None:
            return None
        edges, counts = binned
        texts = column_cells(pa.array(edges.astype(np.int64), pa.timestamp("us", zone)))
        return {"edges": texts, "counts": counts.tolist()}
    if pa.types.is_integer(kind):
        binned = _count_whole(values)
    else:
        binned = _count(values.filter(pc.is_finite(values)).to_numpy())
    if binned is None:
        return None
    edges, counts = binned
    return {"edges": [to_cell(edge) for edge in edges.tolist()], "counts": counts.tolist()}


def _count(numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
    if len(numbers) == 0:
        return None
    low, high = float(numbers.min()), float(numbers.max())
    if low == high or not math.isfinite(high - low):
        return None
    bins = min(MAX_BINS, max(4, math.ceil(math.sqrt(len(numbers)))))
    edges = np.linspace(low, high, bins + 1)
    if len(np.unique(edges)) != len(edges):
        return None
    counts, edges = np.histogram(numbers, edges)
    return edges, counts


def _count_whole(values: pa.ChunkedArray) -> tuple[np.ndarray, np.ndarray] | None:
    extremes = pc.min_max(values)
    low, high = extremes["min"].as_py(), extremes["max"].as_py()
    if low is None or low == high:
        return None
    if max(abs(low), abs(high)) > 2**53:
        return _count(values.to_numpy().astype(np.float64))
    width = math.ceil((high - low + 1) / MAX_BINS)
    bins = math.ceil((high - low + 1) / width)
    edges = low - 0.5 + width * np.arange(bins + 1)
    counts, _ = np.histogram(values.to_numpy(), edges)
    return edges, counts
