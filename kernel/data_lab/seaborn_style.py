"""Seaborn's own themes over a chosen style: a call sets what it names, and the rest stays as it was chosen.

Code for figures often begins with `sns.set_theme(style="whitegrid")`, which means the grid and would take
palette, fonts and sizes along."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Any

from data_lab.figure_rc import FONTS
from data_lab.style_fields import read_map

PALETTE = ("axes.prop_cycle", "patch.facecolor")
# Nobody who asks for a style of axes means these.
ALONG = (*FONTS, "image.cmap")

_is_chosen = False
_own_maps: dict[str, Any] = {}


def follow_style(style: dict[str, Any]) -> None:
    """Makes seaborn follow a style from now on; an empty one leaves seaborn as it comes."""
    global _is_chosen
    _is_chosen = bool(style)
    if not _is_chosen and not _own_maps:
        return
    import seaborn

    if not _own_maps:
        _own_maps.update(rocket=seaborn.cm.rocket, icefire=seaborn.cm.icefire)
        _wrap(seaborn)
    # What a heat map takes where its call names no colours.
    _set_map(seaborn.cm, "rocket", read_map(style, "sequentialMap"))
    _set_map(seaborn.cm, "icefire", read_map(style, "divergingMap"))


def _set_map(module: Any, name: str, chosen: str | None) -> None:
    from matplotlib import colormaps

    setattr(module, name, colormaps[chosen] if chosen else _own_maps[name])


def _wrap(seaborn: Any) -> None:
    rcmod = seaborn.rcmod
    axes = tuple(key for key in rcmod._style_keys if key not in ALONG)
    theme = {
        "context": tuple(rcmod._context_keys),
        "style": (*axes, "image.cmap"),
        "palette": PALETTE,
        "font": FONTS,
    }
    for name, kept in (("set_theme", theme), ("set_style", {"": ALONG})):
        wrapped = _keeping(getattr(rcmod, name), kept)
        setattr(rcmod, name, wrapped)
        setattr(seaborn, name, wrapped)


def _keeping(
    function: Callable[..., None], kept: dict[str, tuple[str, ...]]
) -> Callable[..., None]:
    """`function`, after which the settings of each argument that the call leaves out are as before."""
    signature = inspect.signature(function)

    @wraps(function)
    def call(*args: Any, **kwargs: Any) -> None:
        from matplotlib import rcParams

        given = signature.bind(*args, **kwargs).arguments
        before = {key: rcParams[key] for keys in kept.values() for key in keys}
        function(*args, **kwargs)
        if not _is_chosen:
            return
        named = given.get("rc") or {}
        for argument, keys in kept.items():
            if given.get(argument) is None:
                rcParams.update({key: before[key] for key in keys if key not in named})
        scale = given.get("font_scale")
        if isinstance(scale, int | float) and given.get("context") is None:
            rcParams.update(
                {key: before[key] * scale for key in before if _is_text_size(key, before[key])}
            )

    return call


def _is_text_size(key: str, value: object) -> bool:
    """Sizes by name, such as `large`, follow `font.size` by themselves."""
    is_named = key.endswith(("font.size", "labelsize", "titlesize", "fontsize"))
    return is_named and isinstance(value, int | float)
