"""Columns of a pandas frame as JSON values at full precision."""

from __future__ import annotations

import datetime
import math
from typing import Any

import pandas as pd

LARGEST_EXACT = 2**53
LONGEST_TEXT = 2000


def column_type(column: pd.Series) -> str:
    """`integer`, `number`, `boolean`, `datetime` or `string`: what a table that is shown does with it."""
    dtype = column.dtype
    if pd.api.types.is_bool_dtype(dtype):
        return "boolean"
    if pd.api.types.is_integer_dtype(dtype):
        return "integer"
    if pd.api.types.is_float_dtype(dtype):
        return "number"
    if pd.api.types.is_datetime64_any_dtype(dtype):
        return "datetime"
    if pd.api.types.is_object_dtype(dtype) and _are_numbers(column):
        return "number"
    return "string"


def column_values(column: pd.Series) -> list[Any]:
    """Each value as a number, text, True, False or None: missing values and NaN are None, infinities and integers
    beyond 2^53 text, dates ISO 8601."""
    if pd.api.types.is_float_dtype(column.dtype) and str(column.dtype) in ("float32", "float16"):
        # Widened to 64 bits they would show digits that nobody measured.
        return [to_value(float(str(value))) for value in column.to_numpy()]
    if pd.api.types.is_datetime64_any_dtype(column.dtype):
        return _dates(column)
    return [to_value(value) for value in column.tolist()]


def to_value(value: Any) -> Any:
    """One value, as above."""
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, bool):
        return value
    if hasattr(value, "item") and getattr(value, "ndim", None) == 0:
        value = value.item()
        if isinstance(value, bool):
            return value
    if isinstance(value, str):
        return value if len(value) <= LONGEST_TEXT else f"{value[: LONGEST_TEXT - 1]}…"
    if isinstance(value, int):
        return value if abs(value) <= LARGEST_EXACT else str(value)
    if isinstance(value, float):
        if math.isnan(value):
            return None
        return value if math.isfinite(value) else str(value)
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return value.isoformat()
    text = str(value)
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1]}…"


def _dates(column: pd.Series) -> list[Any]:
    present = column.dropna()
    is_date = getattr(column.dt, "tz", None) is None and bool(
        (present == present.dt.normalize()).all()
    )
    return [
        None if value is pd.NaT else (value.date() if is_date else value).isoformat()
        for value in column
    ]


def _are_numbers(column: pd.Series) -> bool:
    present = column.dropna()
    return len(present) > 0 and all(
        isinstance(value, int | float) and not isinstance(value, bool) for value in present
    )
