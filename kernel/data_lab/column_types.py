"""From text to typed columns, by the rules that pandas follows when it reads a CSV."""

from dataclasses import dataclass
from typing import Literal

import pyarrow as pa
import pyarrow.compute as pc

from data_lab.dates import parse_dates

TRUE_WORDS = pa.array(["True", "TRUE", "true"])
BOOLEAN_WORDS = pa.array(["True", "TRUE", "true", "False", "FALSE", "false"])
LEADING_ZERO = r"^\s*[+-]?0[0-9]+\s*$"
SAMPLE_VALUES = 200


@dataclass(frozen=True)
class TypedColumn:
    values: pa.ChunkedArray
    # Digits that are a label rather than a number, such as 007: pandas needs dtype=str for them.
    is_digit_text: bool = False
    # What `pandas.to_datetime(format=)` needs to read the text as dates.
    date_format: str | None = None


def type_text_column(values: pa.ChunkedArray) -> TypedColumn:
    """Gives a column of strings its type: int64, uint64, double, bool, timestamp, or string as it was.
    Every value that is not null must fit; nothing is ever turned into null."""
    if values.null_count == len(values):
        return TypedColumn(values)
    sample = values.drop_null().slice(0, SAMPLE_VALUES)
    if _all_fit(sample, "number"):
        numbers = cast_numbers(values)
        if numbers is None:
            return TypedColumn(values)
        if not pa.types.is_floating(numbers.type) and _any_matches(values, LEADING_ZERO):
            return TypedColumn(values, is_digit_text=True)
        return TypedColumn(numbers)
    if _all_fit(sample, "boolean"):
        if pc.all(pc.is_in(values.drop_null(), BOOLEAN_WORDS)).as_py():
            words = pc.is_in(values, TRUE_WORDS)
            return TypedColumn(pc.if_else(pc.is_valid(values), words, None))
        return TypedColumn(values)
    dates, date_format = parse_dates(values, sample.to_pylist())
    if dates is not None:
        return TypedColumn(dates, date_format=date_format)
    return TypedColumn(values)


def cast_numbers(values: pa.ChunkedArray) -> pa.ChunkedArray | None:
    """Strings as integers where all are, else as doubles; None where one is no number."""
    for trim in (False, True):
        text = pc.utf8_ltrim(pc.utf8_trim_whitespace(values), "+") if trim else values
        for number_type in (pa.int64(), pa.uint64(), pa.float64()):
            try:
                numbers = text.cast(number_type)
            except pa.ArrowInvalid:
                continue
            return numbers if _reads_alike(numbers, text) else None
    return None


def _reads_alike(numbers: pa.ChunkedArray, text: pa.ChunkedArray) -> bool:
    """False for what pandas keeps as text where Arrow makes a number of it: hexadecimal digits, and
    integers too long for 64 bits, which would be rounded."""
    if not pa.types.is_floating(numbers.type):
        return not any(pc.any(pc.match_substring(text, x)).as_py() for x in ("x", "X"))
    largest = pc.max(pc.abs(numbers)).as_py()
    if largest is None or largest < 2**63:
        return True
    return not pc.all(pc.match_substring_regex(text, r"^[+-]?[0-9]+$")).as_py()


def _all_fit(sample: pa.ChunkedArray, kind: Literal["number", "boolean"]) -> bool:
    if kind == "boolean":
        return pc.all(pc.is_in(sample, BOOLEAN_WORDS)).as_py() is True
    try:
        pc.utf8_ltrim(pc.utf8_trim_whitespace(sample), "+").cast(pa.float64())
    except pa.ArrowInvalid:
        return False
    return True


def _any_matches(values: pa.ChunkedArray, pattern: str) -> bool:
    return pc.any(pc.match_substring_regex(values, pattern)).as_py() is True
