"""Fields of a style, read so that a wrong one is none."""

import re
from typing import Any

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def read_number(style: dict[str, Any], name: str, lowest: float, highest: float) -> float | None:
    value = style.get(name)
    if (
        isinstance(value, bool)
        or not isinstance(value, int | float)
        or not lowest <= value <= highest
    ):
        return None
    return float(value)


def read_colours(style: dict[str, Any]) -> list[str]:
    colours = style.get("colours")
    if not isinstance(colours, list):
        return []
    return [one for one in colours if isinstance(one, str) and COLOUR.fullmatch(one)]


def read_flag(style: dict[str, Any], name: str) -> bool | None:
    value = style.get(name)
    return value if isinstance(value, bool) else None


def read_map(style: dict[str, Any], name: str) -> str | None:
    """The name of a map of colours that matplotlib has."""
    from matplotlib import colormaps

    value = style.get(name)
    return value if isinstance(value, str) and value in colormaps else None
