"""A few words on a value that somebody else's code made. Nothing of that code is ever called: only values of exactly
known types are looked into, of all others the name of the type is told."""

from __future__ import annotations

import datetime
import decimal
import fractions
import math
from typing import Any

import numpy as np
import pandas as pd

_MAX_TEXT = 80
_SHOWN_ITEMS = 5
_MAX_INTEGER_BITS = 200

# What a class is called, without asking its metaclass.
_name_of_class = type.__dict__["__name__"].__get__

_PRINTED = frozenset(
    {
        *(bool, float, complex, type(None), range, decimal.Decimal, fractions.Fraction),
        *(datetime.date, datetime.time, datetime.timedelta),
        *(pd.Timedelta, type(pd.NaT), type(pd.NA)),
    }
)
_NUMPY_SCALARS = frozenset(
    scalar
    for scalar in vars(np).values()
    if type(scalar) is type and issubclass(scalar, np.number | np.bool_)
)
_CONTAINERS = frozenset({list, tuple, set, frozenset})


def name_type(value: Any) -> str:
    """The name of the value's class, at most 80 characters."""
    return clip(_name_of_class(type(value)))


def clip(text: str) -> str:
    """At most 80 characters that can be sent, on one line."""
    line = " ".join(text[: _MAX_TEXT * 2].split())
    short = line if len(line) <= _MAX_TEXT else f"{line[: _MAX_TEXT - 1]}…"
    return short.encode("utf-8", "replace").decode("utf-8")


def write_scalar(value: Any) -> str | None:
    """A single value as Python writes it, or null when it is none of a known type."""
    kind = type(value)
    if kind is str:
        return clip(repr(value[: _MAX_TEXT * 2]))
    if kind is int:
        return str(value) if value.bit_length() <= _MAX_INTEGER_BITS else "…"
    if kind is bytes:
        return clip(repr(value[:_MAX_TEXT]))
    # A time zone is an object of anybody's making.
    if kind is datetime.datetime or kind is pd.Timestamp:
        return clip(str(value.replace(tzinfo=None)))
    if kind is datetime.time:
        return clip(str(value.replace(tzinfo=None)))
    if kind in _NUMPY_SCALARS:
        return str(value)
    return clip(str(value)) if kind in _PRINTED else None


def write_value(value: Any) -> str:
    """A preview of a value: itself, the first items of a container, or nothing for an object of another kind."""
    kind = type(value)
    if kind in _CONTAINERS:
        return _write_items(value, "[]" if kind is list else "()" if kind is tuple else "{}")
    if kind is dict:
        pairs = [
            f"{_write_item(key)}: {_write_item(item)}" for key, item in first_of(value.items())
        ]
        return _join(pairs, len(value), "{}")
    return write_scalar(value) or ""


def write_label(value: Any) -> str:
    """What a column is called: text as it is, other known values as Python writes them, tuples joined."""
    if type(value) is str:
        return clip(value)
    if type(value) is tuple:
        return clip(" / ".join(write_label(part) for part in value[:_SHOWN_ITEMS]))
    return write_scalar(value) or f"‹{name_type(value)}›"


def write_cell(value: Any) -> str | int | float | bool | None:
    """A cell of a table as strict JSON; an object of unknown kind as the name of its type."""
    kind = type(value)
    if value is None or kind is bool:
        return value
    if kind in _NUMPY_SCALARS:
        return write_cell(value.item())
    if kind is int:
        return value if abs(value) <= 2**53 else write_scalar(value)
    if kind is float:
        return value if math.isfinite(value) else None
    if value is pd.NaT or value is pd.NA:
        return None
    if kind is str:
        return clip(value)
    return write_scalar(value) or f"‹{name_type(value)}›"


def first_of(items: Any) -> list[Any]:
    """The first items of something built in that can be gone through."""
    return [item for item, _ in zip(items, range(_SHOWN_ITEMS), strict=False)]


def _write_items(items: Any, brackets: str) -> str:
    return _join([_write_item(item) for item in first_of(items)], len(items), brackets)


def _write_item(item: Any) -> str:
    return write_scalar(item) or f"‹{name_type(item)}›"


def _join(parts: list[str], length: int, brackets: str) -> str:
    more = ", …" if length > len(parts) else ""
    return clip(f"{brackets[0]}{', '.join(parts)}{more}{brackets[1]}")
