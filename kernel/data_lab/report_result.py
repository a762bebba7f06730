"""`report(name, value, unit=None)`: how a program says which of its numbers answer the question."""

from __future__ import annotations

from typing import Any

from IPython.display import publish_display_data

from data_lab.current_cell import current_cell
from data_lab.report_value import MAX_REPORTS, ReportValue, flatten_value

REPORT_MEDIA_TYPE = "application/vnd.data-lab.report+json"
_NAME_LENGTH, _UNIT_LENGTH = 200, 50

_cell: object = None
_count = 0


def report(name: str, value: Any, unit: str | None = None) -> None:
    """Publish a result under a name, for example ``report("mean difference", 4.2, "mmHg")``.

    ``value`` is a number, a short text, True or False, a date, or None or NaN for "there is none". A pair is an
    interval and becomes two results, ``name (low)`` and ``name (high)``; a dict or a Series of such values becomes
    one result each, ``name · key``. Anything else is a TypeError, and then nothing is published. Long texts are cut
    (name 200 characters, value 500, unit 50); after 500 results of one cell the rest is dropped with a warning.
    """
    if not isinstance(name, str) or not name.strip():
        raise TypeError(
            f'report(name, value, unit=None): the name comes first and is a text, such as "p", not {_describe(name)}'
        )
    if unit is not None and not isinstance(unit, str):
        raise TypeError(
            f'report(name, value, unit=None): unit is a text such as "mm", or left out, not {_describe(unit)}'
        )
    short_unit = _cut(_one_line(unit or ""), _UNIT_LENGTH) or None
    # All of them are looked at first, so that a value that can't be reported leaves no half of it behind.
    for part, flat in flatten_value(value):
        _publish(_name_part(_one_line(name), part), flat, short_unit)


def _publish(name: str, value: ReportValue, unit: str | None) -> None:
    if not _is_allowed():
        return
    text = f"{name} = {_as_text(value)}{f' {unit}' if unit else ''}"
    content = {"name": name, "value": value, "unit": unit}
    publish_display_data({REPORT_MEDIA_TYPE: content, "text/plain": text})


def _is_allowed() -> bool:
    global _cell, _count
    cell = current_cell()
    if cell != _cell:
        _cell, _count = cell, 0
    _count += 1
    if _count == MAX_REPORTS + 1:
        publish_display_data({"text/plain": f"[report: only the first {MAX_REPORTS} results]"})
    return _count <= MAX_REPORTS


def _name_part(name: str, part: str) -> str:
    """What tells the parts apart stays when a long name is cut."""
    ending = _cut(f" {_one_line(part)}", _NAME_LENGTH // 2) if part else ""
    return _cut(name, _NAME_LENGTH - len(ending)) + ending


def _as_text(value: ReportValue) -> str:
    if value is None:
        return "none"
    if isinstance(value, float) and not value.is_integer():
        return format(value, ".6g")
    return str(value)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"


def _describe(value: object) -> str:
    return f"{type(value).__name__} {_cut(repr(value), 60)}"
