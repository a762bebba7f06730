"""Decimal commas and thousands separators: which the file uses, decided over all its columns."""

from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from data_lab.column_types import cast_numbers

GROUPED = {
    ",": r"^\s*[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]*)?\s*$",
    ".": r"^\s*[+-]?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]*)?\s*$",
}
PLAIN = {",": r"^\s*[+-]?[0-9]+(\.[0-9]*)?\s*$", ".": r"^\s*[+-]?[0-9]+(,[0-9]*)?\s*$"}
DECIMAL_COMMA = r"^\s*[+-]?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+)?(,[0-9]+)?([eE][+-]?[0-9]+)?\s*$"
LOOKS_NUMERIC = r"^\s*[+-]?[0-9][0-9.,]*\s*$"
SAMPLE_VALUES = 2000


@dataclass(frozen=True)
class NumberConvention:
    decimal: str = "."
    thousands: str | None = None


def detect_convention(
    columns: list[pa.ChunkedArray], numeric: list[pa.ChunkedArray], separator: str
) -> NumberConvention | None:
    """The convention of a file: `columns` are those that are text under the usual one, `numeric` the
    original text of those that read as decimals. None where the usual one (1234.5) holds."""
    samples = [column.drop_null().slice(0, SAMPLE_VALUES) for column in columns]
    samples = [s for s in samples if len(s) and _share(s, LOOKS_NUMERIC) == 1]
    if not samples:
        return None
    with_comma = [s for s in samples if _share(s, ",", literal=True) > 0]
    if not with_comma:
        return None
    grouped = [s for s in with_comma if _is_grouped(s, ",")]
    decimals = [s for s in with_comma if _share(s, DECIMAL_COMMA) == 1]
    clear_decimals = [s for s in decimals if not _is_grouped(s, ",")]
    dotted = [s.drop_null().slice(0, SAMPLE_VALUES) for s in numeric]
    plain_dots = [s for s in dotted if not _is_grouped(s, ".")]
    if clear_decimals and len(clear_decimals) > len(plain_dots):
        has_groups = len(plain_dots) < len(dotted) or any(
            _share(s, ".", literal=True) > 0 for s in decimals
        )
        return NumberConvention(",", "." if has_groups else None)
    if grouped and len(grouped) == len(with_comma):
        if separator == ";" and not plain_dots and not _has_two_groups(grouped):
            return NumberConvention(",", None)
        return NumberConvention(".", ",")
    return None


def cast_by_convention(
    values: pa.ChunkedArray, convention: NumberConvention
) -> pa.ChunkedArray | None:
    """Text as numbers under `convention`, as pandas reads it with these options; None if one is not."""
    text = values
    if convention.thousands:
        text = pc.replace_substring(text, convention.thousands, "")
    if convention.decimal != ".":
        if pc.any(pc.match_substring(text, ".")).as_py():
            return None
        text = pc.replace_substring(text, convention.decimal, ".")
    return cast_numbers(text)


def _is_grouped(sample: pa.ChunkedArray, mark: str) -> bool:
    fits = pc.or_(
        pc.match_substring_regex(sample, GROUPED[mark]),
        pc.match_substring_regex(sample, PLAIN[mark]),
    )
    return pc.all(fits).as_py() is True and _share(sample, GROUPED[mark]) > 0


def _has_two_groups(columns: list[pa.ChunkedArray]) -> bool:
    return any(_share(column, r",[0-9]{3},[0-9]{3}") > 0 for column in columns)


def _share(sample: pa.ChunkedArray, pattern: str, literal: bool = False) -> float:
    match = pc.match_substring if literal else pc.match_substring_regex
    return pc.mean(match(sample, pattern)).as_py() or 0.0
