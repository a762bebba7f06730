"""Types that a person gave to columns: the text of the file, read as that type."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from data_lab.dates import parse_dates
from data_lab.failures import IngestFailure
from data_lab.number_conventions import NumberConvention, cast_by_convention

MAX_EXAMPLES = 3
MAX_EXAMPLE_CHARACTERS = 40
MAX_WORDS = 100
NUMBER = r"^\s*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?\s*$"
TRUE_WORDS = ("true", "t", "yes", "y", "1", "是", "真", "对")
FALSE_WORDS = ("false", "f", "no", "n", "0", "否", "假", "错")
DAY_FIRST = ("%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y")
MONTH_FIRST = ("%m/%d/%Y", "%m.%d.%Y", "%m-%d-%Y")
TIMES = ("", " %H:%M", " %H:%M:%S")
OTHER_FORMATS = ("%Y%m%d", "%Y-%m", "%Y/%m", "%Y.%m", "%Y年%m月", "%Y")
YEAR_FIRST = ("ISO8601", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日")

# `{"type", "dayFirst"?}` of the contract.
Correction = dict[str, Any]


@dataclass(frozen=True)
class CorrectedColumn:
    values: pa.ChunkedArray
    # What the profile calls it, where the values alone would not say so.
    role: str | None = None
    # The read options by which pandas comes to the same.
    options: dict[str, Any] = field(default_factory=dict)
    # Pandas must take the cells as they are written.
    is_read_as_text: bool = True


def correct_column(
    name: str, text: pa.ChunkedArray, correction: Correction, convention: NumberConvention
) -> CorrectedColumn:
    """Reads the text of a column as the given type. Every value that is not missing must fit: else it
    raises IngestFailure `column-type-unfit` with how many do not and a few of them, or
    `column-dates-ambiguous` where day and month could be either."""
    match correction["type"]:
        case "text" | "category" as role:
            return CorrectedColumn(text, role=role)
        case "number":
            numbers = _numbers(name, text, convention, "number").cast(pa.float64())
            options = {"numberColumns": {name: "float64"}}
            return CorrectedColumn(numbers, options=options, is_read_as_text=False)
        case "integer":
            return _integers(name, text, convention)
        case "boolean":
            return _booleans(name, text)
        case "datetime":
            return _dates(name, text, correction.get("dayFirst"))
    raise ValueError(correction)


def has_fixed_type(column: str) -> IngestFailure:
    """Pandas cannot be told the type of this column alone."""
    return IngestFailure("conflict", "column-type-fixed", {"column": column})


def _unfit(name: str, column_type: str, text: pa.ChunkedArray, fits: Any) -> IngestFailure:
    wrong = text.filter(pc.and_(pc.is_valid(text), pc.invert(pc.fill_null(fits, False))))
    shown = [
        value if len(value) <= MAX_EXAMPLE_CHARACTERS else value[:MAX_EXAMPLE_CHARACTERS] + "…"
        for value in pc.unique(wrong).slice(0, MAX_EXAMPLES).to_pylist()
    ]
    params = {
        "column": name,
        "count": len(wrong),
        "examples": ", ".join(f"“{value}”" for value in shown),
    }
    return IngestFailure("conflict", f"column-type-unfit-{column_type}", params)


def _numbers(
    name: str, text: pa.ChunkedArray, convention: NumberConvention, column_type: str
) -> pa.ChunkedArray:
    plain = text
    if convention.thousands:
        plain = pc.replace_substring(plain, convention.thousands, "")
    if convention.decimal != ".":
        plain = pc.replace_substring(plain, convention.decimal, ".")
    fits = pc.match_substring_regex(plain, NUMBER)
    numbers = cast_by_convention(text, convention)
    if numbers is None and pc.all(fits).as_py() is not False:
        # Integers too long for 64 bits are rounded, since a number was asked for.
        numbers = pc.utf8_ltrim(pc.utf8_trim_whitespace(plain), "+").cast(pa.float64())
    if numbers is None:
        raise _unfit(name, column_type, text, fits)
    return numbers


def _integers(name: str, text: pa.ChunkedArray, convention: NumberConvention) -> CorrectedColumn:
    numbers = _numbers(name, text, convention, "integer")
    if pa.types.is_floating(numbers.type):
        is_whole = pc.and_(pc.equal(numbers, pc.floor(numbers)), pc.less(pc.abs(numbers), 2.0**63))
        if pc.all(is_whole).as_py() is False:
            raise _unfit(name, "integer", text, is_whole)
        numbers = numbers.cast(pa.int64())
    # Pandas has no missing whole number of the usual kind.
    kind = "float64" if numbers.null_count else str(numbers.type)
    options = {"numberColumns": {name: kind}}
    return CorrectedColumn(numbers, options=options, is_read_as_text=False)


def _booleans(name: str, text: pa.ChunkedArray) -> CorrectedColumn:
    plain = pc.utf8_lower(pc.utf8_trim_whitespace(text))
    is_true = pc.is_in(plain, pa.array(TRUE_WORDS))
    fits = pc.or_(is_true, pc.is_in(plain, pa.array(FALSE_WORDS)))
    words = pc.unique(text.drop_null()).to_pylist()
    present = pc.all(fits.filter(pc.is_valid(text))).as_py()
    if present is False or len(words) > MAX_WORDS:
        raise _unfit(name, "boolean", text, fits)
    values = pc.if_else(pc.is_valid(text), is_true, None)
    meanings = {word: word.strip().lower() in TRUE_WORDS for word in words}
    return CorrectedColumn(values, options={"booleanWords": {name: meanings}})


def _dates(name: str, text: pa.ChunkedArray, day_first: bool | None) -> CorrectedColumn:
    present = text.drop_null()
    if len(present) == 0:
        raise _unfit(name, "datetime", text, pc.is_valid(text))
    if day_first is None:
        found, date_format = parse_dates(text, present.slice(0, 200).to_pylist())
        if found is not None:
            return _dated(name, found, date_format)
    encoded = text.combine_chunks().dictionary_encode()
    if isinstance(encoded, pa.ChunkedArray):
        encoded = encoded.combine_chunks()
    distinct = pd.Series(encoded.dictionary.to_pylist(), dtype=object)
    days, months = (
        _best(distinct, _with_times(DAY_FIRST)),
        _best(distinct, _with_times(MONTH_FIRST)),
    )
    if day_first is None and days.missing == months.missing == 0:
        example = str(distinct.iloc[0])[:MAX_EXAMPLE_CHARACTERS]
        params = {"column": name, "example": example}
        raise IngestFailure("conflict", "column-dates-ambiguous", params)
    if day_first is not None:
        best = days if day_first else months
    else:
        others = _best(distinct, (*_with_times(YEAR_FIRST), *OTHER_FORMATS))
        best = min((others, days, months), key=lambda reading: reading.missing)
    dates = pa.Array.from_pandas(best.dates)
    values = pa.chunked_array([pc.take(dates, encoded.indices)])
    if best.missing:
        raise _unfit(name, "datetime", text, pc.is_valid(values))
    return _dated(name, values, best.date_format)


def _dated(name: str, values: pa.ChunkedArray, date_format: str | None) -> CorrectedColumn:
    return CorrectedColumn(values, options={"dateFormats": {name: date_format}})


@dataclass(frozen=True)
class Reading:
    date_format: str
    dates: pd.Series
    missing: int


def _best(distinct: pd.Series, formats: tuple[str, ...]) -> Reading:
    """The format that the most distinct values have; of equally good ones the first."""
    readings = map(_reader(distinct), formats)
    best = next(readings)
    for reading in readings:
        if best.missing == 0:
            break
        if reading.missing < best.missing:
            best = reading
    return best


def _reader(distinct: pd.Series) -> Callable[[str], Reading]:
    def read(date_format: str) -> Reading:
        dates = pd.to_datetime(distinct, format=date_format, errors="coerce")
        if not pd.api.types.is_datetime64_dtype(dates.dtype):
            dates = pd.Series(pd.NaT, index=distinct.index, dtype="datetime64[us]")
        return Reading(date_format, dates, int(dates.isna().sum()))

    return read


def _with_times(formats: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        date + time for date in formats for time in (("",) if date == "ISO8601" else TIMES)
    )


def gather_options(options: dict[str, Any], columns: dict[str, CorrectedColumn]) -> None:
    """Adds to a sheet's read options what the corrected columns need, in place of what was detected."""
    for name in columns:
        if name in options.get("textColumns", []):
            options["textColumns"] = [n for n in options["textColumns"] if n != name]
        options.get("dateFormats", {}).pop(name, None)
    as_text = [name for name, column in columns.items() if column.is_read_as_text]
    if as_text:
        options["textColumns"] = [*options.get("textColumns", []), *as_text]
    for column in columns.values():
        for key, value in column.options.items():
            options[key] = {**options.get(key, {}), **value}
    for key in ("textColumns", "dateFormats"):
        if key in options and not options[key]:
            del options[key]
