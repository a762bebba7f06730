"""Texts that a spreadsheet would compute."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

DANGEROUS_START = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?%?$")


def is_formula(text: str) -> bool:
    """True for a text that begins as a formula does and is no plain number."""
    return text.startswith(DANGEROUS_START) and not _NUMBER.match(text)


def escape_text(value: Any) -> Any:
    """The value with an apostrophe before it when it is such a text."""
    return f"'{value}" if isinstance(value, str) and is_formula(value) else value


def escape_formulas(column: pd.Series) -> pd.Series:
    """The column with such texts escaped; columns of numbers are left as they are."""
    if pd.api.types.is_numeric_dtype(column.dtype) or pd.api.types.is_datetime64_any_dtype(
        column.dtype
    ):
        return column
    return pd.Series([escape_text(value) for value in column], dtype=object)
