"""Completion of code by what stands in the kernel."""

from __future__ import annotations

from typing import Any

from IPython import get_ipython
from IPython.core.completer import provisionalcompleter

_MAX_MATCHES = 500
_MAX_TEXT = 200


def complete_code(code: str, cursor: int) -> dict[str, Any]:
    """`{"matches": [{"text", "type"}], "start", "end"}`: what may stand from `start` to `end` (in characters, as
    `cursor`), at most 500, in IPython's order, magics left out. Properties are not evaluated."""
    completer = get_ipython().Completer
    # Quicker by far, and it looks at the values that are there.
    completer.use_jedi = False
    matches: list[dict[str, str]] = []
    start = end = cursor
    with provisionalcompleter():
        for found in completer.completions(code, cursor):
            if found.text.startswith("%") or len(found.text) > _MAX_TEXT:
                continue
            # IPython says attributes with their dot.
            dot = (
                1
                if found.text.startswith(".") and code[found.start : found.start + 1] == "."
                else 0
            )
            if matches and (found.start + dot, found.end) != (start, end):
                continue
            start, end = found.start + dot, found.end
            matches.append({"text": found.text[dot:], "type": found.type or ""})
            if len(matches) >= _MAX_MATCHES:
                break
    return {"matches": matches, "start": start, "end": end}
