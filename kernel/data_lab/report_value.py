"""Values as analyses have them, as plain numbers and texts."""

from __future__ import annotations

import datetime
import math
import numbers
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

MAX_REPORTS = 500
ReportValue = int | float | str | None

_VALUE_LENGTH = 500
_LARGEST_EXACT = 2**53
_EXPECTED = (
    "report(name, value, unit=None): value is one number, a short text, True or False, None, "
    "a pair (low, high), or a dict or Series of such values"
)


def flatten_value(value: Any) -> list[tuple[str, ReportValue]]:
    """The value as `(ending of the name, plain value)`, one for a scalar. TypeError, saying what to pass, for what is
    neither a scalar, a pair, nor a dict or Series of those."""
    return list(_parts(value, ""))


def _parts(value: Any, ending: str) -> Iterator[tuple[str, ReportValue]]:
    entries = _entries(value)
    if entries is not None and not ending:
        for key, entry in entries:
            yield from _parts(entry, f" · {_key_text(key)}")
        return
    pair = _pair(value)
    if pair is None:
        yield ending, to_plain(value)
    else:
        for side, bound in zip(("low", "high"), pair, strict=True):
            yield f"{ending} ({side})", to_plain(bound)


def _entries(value: Any) -> list[tuple[Any, Any]] | None:
    """Keys with values of a dict or a Series, one more than are published at most."""
    is_series = hasattr(value, "items") and getattr(value, "ndim", 0) == 1
    if not is_series and not isinstance(value, Mapping):
        return None
    return list(islice(value.items(), MAX_REPORTS + 1))


def _pair(value: Any) -> tuple[Any, Any] | None:
    """The ends of an interval: two values in a tuple, list or array, or something with `left` and `right`."""
    if isinstance(value, tuple | list) and len(value) == 2:
        return value[0], value[1]
    if getattr(value, "shape", None) == (2,):
        return value[0], value[1]
    if hasattr(value, "left") and hasattr(value, "right") and hasattr(value, "closed"):
        return value.left, value.right
    return None


def _key_text(key: Any) -> str:
    return ", ".join(str(part) for part in key) if isinstance(key, tuple) else str(key)


def to_plain(value: Any) -> ReportValue:
    """One value as a number that JSON can hold, a text, or None for NaN and other missing ones. Integers beyond 2^53
    and infinities are texts; True and False are `true` and `false`. TypeError for anything but a scalar."""
    value = _unwrap(value)
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, numbers.Integral):
        return int(value) if abs(int(value)) <= _LARGEST_EXACT else str(int(value))
    if isinstance(value, numbers.Real) or type(value).__name__ == "Decimal":
        return _real(float(value))
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, str | datetime.timedelta):
        text = " ".join(str(value).split())
        return text if len(text) <= _VALUE_LENGTH else f"{text[: _VALUE_LENGTH - 1]}…"
    raise TypeError(f"{_EXPECTED}; this is {_describe(value)}")


def _unwrap(value: Any) -> Any:
    """The Python value of a numpy scalar, and of an array or a Series of one."""
    item = getattr(value, "item", None)
    if item is None or getattr(value, "size", 1) != 1 or isinstance(value, datetime.date):
        return value
    unwrapped = item()
    # A numpy date with nanoseconds is a bare integer then.
    is_bare_date = getattr(getattr(value, "dtype", None), "kind", "") in "mM" and isinstance(
        unwrapped, int
    )
    return str(value) if is_bare_date else unwrapped


def _real(value: float) -> ReportValue:
    if math.isnan(value):
        return None
    return value if math.isfinite(value) else str(value)


def _describe(value: Any) -> str:
    shape = getattr(value, "shape", None)
    size = f" of shape {tuple(shape)}" if shape is not None else ""
    length = f" of length {len(value)}" if not size and hasattr(value, "__len__") else ""
    return f"{type(value).__name__}{size}{length}"
