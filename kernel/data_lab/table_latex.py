"""A table as LaTeX with the rules of booktabs."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd

MAX_LATEX_ROWS = 2_000
_SIGNIFICANT = 5
_NOTE = (
    "% \\usepackage{booktabs}\n% Chinese: \\usepackage{ctex}, compiled with XeLaTeX or LuaLaTeX\n"
)
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "\n": " ",
    "\r": " ",
    "\t": " ",
}


def write_latex(frame: pd.DataFrame, target: str) -> None:
    """Numbers to five significant digits and to the right, texts escaped and to the left."""
    columns = [frame.iloc[:, place] for place in range(frame.shape[1])]
    layout = "".join("r" if _is_number(column) else "l" for column in columns)
    with open(target, "w", encoding="utf-8") as file:
        file.write(f"{_NOTE}\\begin{{tabular}}{{{layout}}}\n\\toprule\n")
        file.write(_line(escape_latex(str(name)) for name in frame.columns))
        file.write("\\midrule\n")
        for row in zip(*(column.tolist() for column in columns), strict=True):
            file.write(_line(format_cell(value) for value in row))
        file.write("\\bottomrule\n\\end{tabular}\n")


def escape_latex(text: str) -> str:
    """The text with every character that LaTeX would read as a command written so that it is printed."""
    return "".join(_ESCAPES.get(character, character) for character in text)


def format_cell(value: Any) -> str:
    """A value as it stands in the table; nothing for a missing one."""
    if value is None or value is pd.NA or value is pd.NaT:
        return ""
    if isinstance(value, float):
        if math.isnan(value):
            return ""
        return _number(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return _minus(str(value))
    if isinstance(value, pd.Timestamp):
        is_day = value.tzinfo is None and value == value.normalize()
        return str(value.date()) if is_day else value.isoformat(sep=" ")
    return escape_latex(str(value))


def _number(value: float) -> str:
    if not math.isfinite(value):
        return "$\\infty$" if value > 0 else "$-\\infty$"
    if value.is_integer() and abs(value) < 1e15:
        return _minus(str(int(value)))
    text = f"{value:.{_SIGNIFICANT}g}"
    if "e" not in text:
        return _minus(text)
    mantissa, exponent = text.split("e")
    return f"${mantissa} \\times 10^{{{int(exponent)}}}$"


def _minus(text: str) -> str:
    return f"${text}$" if text.startswith("-") else text


def _is_number(column: pd.Series) -> bool:
    if pd.api.types.is_bool_dtype(column.dtype):
        return False
    if pd.api.types.is_numeric_dtype(column.dtype):
        return True
    present = column.dropna()
    return len(present) > 0 and all(
        isinstance(value, int | float) and not isinstance(value, bool) for value in present
    )


def _line(cells: Any) -> str:
    return f"{' & '.join(cells)} \\\\\n"
