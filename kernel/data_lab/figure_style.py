"""The figure style that a person chose once, put below whatever the code does.

`apply_style` takes what `resolveFigureStyle` in contract/figures makes of the settings. What the code has set
itself stays as the code has it, also when another style is chosen later."""

from __future__ import annotations

from typing import Any

from data_lab.figure_rc import GOVERNED, write_rc
from data_lab.fonts import prefer_cjk_family
from data_lab.plotly_defaults import set_plotly_style
from data_lab.seaborn_style import follow_style

_own_look: dict[str, Any] = {}
_applied: dict[str, Any] = {}


def remember_own_look() -> None:
    """Keeps the settings as they are before any code of the person's, to come back to."""
    from matplotlib import rcParams

    _own_look.update({key: rcParams[key] for key in GOVERNED})
    _applied.clear()


def apply_style(style: object) -> bool:
    """Sets matplotlib, seaborn and plotly to a style, an empty one being the platform's own look. Unknown
    fields, and values that are none, are passed over. Answers True, so that it can be called as a value."""
    fields = style if isinstance(style, dict) else {}
    from matplotlib import rcParams

    wanted = _own_look | write_rc(fields)
    for key, value in wanted.items():
        if rcParams[key] == _applied.get(key, _own_look[key]):
            rcParams[key] = value
    _applied.update(wanted)
    prefer_cjk_family(fields.get("chineseFont"), is_serif=fields.get("font") == "serif")
    follow_style(fields)
    set_plotly_style(fields)
    return True
