"""Dates in the forms that tables use."""

import re

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

TIMES = (("", ""), (r" \d{1,2}:\d{2}", " %H:%M"), (r" \d{1,2}:\d{2}:\d{2}", " %H:%M:%S"))
YEAR_FIRST = (
    (r"\d{4}/\d{1,2}/\d{1,2}", "%Y/%m/%d"),
    (r"\d{4}\.\d{1,2}\.\d{1,2}", "%Y.%m.%d"),
    (r"\d{4}-\d{1,2}-\d{1,2}", "%Y-%m-%d"),
    (r"\d{4}年\d{1,2}月\d{1,2}日", "%Y年%m月%d日"),
)
ISO = re.compile(
    r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?"
)
YEAR_LAST = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})( \d{1,2}:\d{2}(:\d{2})?)?")


def parse_dates(
    values: pa.ChunkedArray, sample: list[str]
) -> tuple[pa.ChunkedArray | None, str | None]:
    """The column as timestamps and the format for `pandas.to_datetime`, or (None, None) unless every
    value is a date of the same form. Day-first and month-first are told apart only by a value that
    allows one reading alone; otherwise the column stays text."""
    date_format = _find_format(sample)
    if date_format is None:
        return None, None
    encoded = values.combine_chunks().dictionary_encode()
    if isinstance(encoded, pa.ChunkedArray):
        encoded = encoded.combine_chunks()
    distinct = encoded.dictionary.to_pylist()
    if date_format == "%d{0}%m{0}%Y":
        date_format = _order_day_and_month(distinct)
    if date_format is None:
        return None, None
    try:
        parsed = pd.to_datetime(
            pd.Series(distinct, dtype=object), format=date_format, utc=_has_zone(distinct) or None
        )
    except (ValueError, OverflowError, TypeError):
        return None, None
    dates = pa.Array.from_pandas(parsed)
    if not pa.types.is_timestamp(dates.type):
        return None, None
    return pa.chunked_array([pc.take(dates, encoded.indices)]), date_format


def _find_format(sample: list[str]) -> str | None:
    first = sample[0]
    if not first[:1].isdigit():
        return None
    if all(ISO.fullmatch(value) for value in sample):
        return "ISO8601"
    for date_pattern, date_format in YEAR_FIRST:
        for time_pattern, time_format in TIMES:
            pattern = re.compile(date_pattern + time_pattern)
            if pattern.fullmatch(first) and all(pattern.fullmatch(value) for value in sample):
                return date_format + time_format
    if all(YEAR_LAST.fullmatch(value) for value in sample):
        return "%d{0}%m{0}%Y"
    return None


def _order_day_and_month(distinct: list[str]) -> str | None:
    matches = [YEAR_LAST.fullmatch(value) for value in distinct]
    forms = {(m[2], (m[5] or "").count(":")) if m else None for m in matches}
    if None in forms or len(forms) != 1:
        return None
    found = [match for match in matches if match]
    day_first = any(int(match[1]) > 12 for match in found)
    month_first = any(int(match[3]) > 12 for match in found)
    if day_first == month_first:
        return None
    mark, colons = found[0][2], (found[0][5] or "").count(":")
    order = "%d{0}%m{0}%Y" if day_first else "%m{0}%d{0}%Y"
    return order.format(mark) + TIMES[colons][1]


def _has_zone(distinct: list[str]) -> bool:
    return any(re.search(r"(Z|[+-]\d{2}:?\d{2})$", value[16:]) for value in distinct[:1000])
