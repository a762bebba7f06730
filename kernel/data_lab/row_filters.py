"""Which rows pass a condition on one column."""

import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from data_lab.profile import MAX_TEXT_CHARACTERS

Condition = dict[str, Any]
Column = pa.Array | pa.ChunkedArray
# From the first that is inside to the first that is not; None is unbounded.
Span = tuple[int | float | None, int | float | None]

# What passes because something does not hold passes for missing values too, as in pandas.
OPPOSITES = {"ne": "eq", "not-in": "in", "not-contains": "contains"}
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


def passing_rows(values: Column, condition: Condition) -> Column:
    """True or False for each value of `values` (see `plain_values`). A missing value passes `missing`,
    `ne`, `not-in` and `not-contains` alone. Texts that contain or start are compared without regard to
    case, dates by the span that their text names: 2024-03 would be no date, 2024-03-05 is the whole
    day. Raises ValueError where the value does not suit the column."""
    operator = condition["op"]
    if operator == "missing":
        return pc.is_null(values)
    if operator == "present":
        return pc.is_valid(values)
    opposite = OPPOSITES.get(operator)
    if opposite is not None:
        return pc.invert(_certain(_matches(values, opposite, condition["value"])))
    return _certain(_matches(values, operator, condition["value"]))


def _certain(matches: Column) -> Column:
    return pc.fill_null(matches, False)


def _matches(values: Column, operator: str, wanted: Any) -> Column:
    kind = values.type
    if operator == "in":
        return _is_one_of(values, wanted)
    if pa.types.is_null(kind):
        return pc.is_valid(values)
    if _is_text(kind):
        return _match_text(values, operator, wanted)
    if pa.types.is_temporal(kind):
        moments = values.cast(pa.timestamp("us", getattr(kind, "tz", None)), safe=False)
        return _lies_in(moments.cast(pa.int64()), operator, wanted, _read_moment)
    read = _read_whole if pa.types.is_integer(kind) else _read_number
    return _lies_in(values, operator, wanted, read)


def _is_text(kind: pa.DataType) -> bool:
    return pa.types.is_string(kind) or pa.types.is_large_string(kind)


def _match_text(values: Column, operator: str, wanted: str) -> Column:
    match operator:
        case "eq":
            return pc.equal(values, wanted)
        case "contains":
            return pc.match_substring(values, wanted, ignore_case=True)
        case "starts-with":
            return pc.starts_with(values, wanted, ignore_case=True)
    raise ValueError(f"text is not compared by {operator}")


def _is_one_of(values: Column, wanted: list[str | None]) -> Column:
    """Compared with the values as a profile writes them: long text is cut there. None is missing."""
    texts = [text for text in wanted if text is not None]
    matches = _certain(_is_listed(values, texts))
    return matches if len(texts) == len(wanted) else pc.or_(matches, pc.is_null(values))


def _is_listed(values: Column, wanted: list[str]) -> Column:
    kind = values.type
    if pa.types.is_boolean(kind):
        return pc.is_in(values, pa.array([_read_boolean(text) for text in wanted], kind))
    if pa.types.is_integer(kind):
        smallest, largest = _limits_of(kind)
        # No value is beyond what the type holds.
        held = [number for text in wanted if smallest <= (number := int(text)) <= largest]
        return pc.is_in(values, pa.array(held, kind))
    if pa.types.is_floating(kind):
        return pc.is_in(values, pa.array([float(text) for text in wanted], kind))
    if not _is_text(kind):
        raise ValueError("dates are not chosen one by one")
    matches = pc.is_in(values, pa.array(wanted, kind))
    for text in wanted:
        if len(text) == MAX_TEXT_CHARACTERS and text.endswith("…"):
            is_longer = pc.greater(pc.utf8_length(values), MAX_TEXT_CHARACTERS)
            matches = pc.or_(matches, pc.and_(is_longer, pc.starts_with(values, text[:-1])))
    return matches


def _lies_in(
    values: Column, operator: str, wanted: Any, read: Callable[[Any], tuple[Any, Any]]
) -> Column:
    """`read` answers the first value that the text or number covers, and the first one after it."""
    if operator == "between":
        lower, upper = wanted
        first = None if lower is None else read(lower)[0]
        return _inside(values, (first, None if upper is None else read(upper)[1]))
    first, after = read(wanted)
    spans: dict[str, Span] = {
        "eq": (first, after),
        "ge": (first, None),
        "gt": (after, None),
        "lt": (None, first),
        "le": (None, after),
    }
    if operator not in spans:
        raise ValueError(f"not compared by {operator}")
    return _inside(values, spans[operator])


def _inside(values: Column, span: Span) -> Column:
    inside = pc.is_valid(values)
    for bound, compare in zip(span, (pc.greater_equal, pc.less), strict=True):
        if bound is None:
            continue
        if pa.types.is_integer(values.type):
            limit = _fit_integer(values.type, bound, compare is pc.less)
            if isinstance(limit, bool):
                inside = pc.and_(inside, limit)
                continue
            bound = limit
        inside = pc.and_(inside, compare(values, pa.scalar(bound, values.type)))
    return inside


def _fit_integer(kind: pa.DataType, bound: int | float, is_end: bool) -> pa.Scalar | int | bool:
    """The bound as a whole number of this type, or whether all or none are on the right side of it."""
    smallest, largest = _limits_of(kind)
    if bound == -math.inf or bound == math.inf:
        return (bound > 0) == is_end
    whole = math.ceil(bound)
    if whole > largest:
        return is_end
    return not is_end if whole < smallest else whole


def _limits_of(kind: pa.DataType) -> tuple[int, int]:
    """The smallest and the largest number of an integer type."""
    bits = kind.bit_width
    if pa.types.is_signed_integer(kind):
        return -(2 ** (bits - 1)), 2 ** (bits - 1) - 1
    return 0, 2**bits - 1


def _read_number(value: str | int | float) -> tuple[float, float]:
    number = float(value)
    if math.isnan(number):
        raise ValueError("not a number")
    return number, math.nextafter(number, math.inf)


def _read_whole(value: str | int | float) -> tuple[int | float, int | float]:
    """Between two whole numbers lies none, so 2.5 covers nothing."""
    if isinstance(value, str):
        try:
            whole = int(value)
        except ValueError:
            value = float(value)
        else:
            return whole, whole + 1
    number, _ = _read_number(value)
    if not math.isfinite(number):
        return number, number
    first = math.ceil(number)
    return first, (first + 1 if first == number else first)


def _read_boolean(value: Any) -> bool:
    if str(value) not in ("True", "False"):
        raise ValueError("neither True nor False")
    return str(value) == "True"


def _read_moment(value: str) -> tuple[int, int]:
    """Microseconds since 1970 of what the text covers: a day, a minute, a second, or one instant."""
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    covers = {10: timedelta(days=1), 16: timedelta(minutes=1), 19: timedelta(seconds=1)}
    first = (moment - EPOCH) // MICROSECOND
    return first, first + covers.get(len(value), MICROSECOND) // MICROSECOND
