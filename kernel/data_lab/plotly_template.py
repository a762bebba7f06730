"""A style in plotly's words."""

from typing import Any

from data_lab.colours import COLOURS
from data_lab.style_fields import read_colours, read_flag, read_map, read_number

CJK_FONTS = "'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei'"
FONTS = f"Inter, 'Noto Sans', {CJK_FONTS}, sans-serif"
SANS_FONTS = f"Arial, Helvetica, 'Liberation Sans', {CJK_FONTS}, sans-serif"
SERIF_FONTS = (
    "'Times New Roman', 'Liberation Serif', 'Noto Serif CJK SC', 'Songti SC', SimSun, serif"
)
PX_PER_POINT = 96 / 72
PX_PER_MM = 96 / 25.4
MAP_STEPS = 11


def write_template(style: dict[str, Any]) -> dict[str, Any]:
    """The template of figures; an empty style is the platform's own look."""
    layout: dict[str, Any] = {
        "font": {"family": _font(style)},
        "colorway": read_colours(style) or list(COLOURS),
        "title": {"x": 0.02},
        "margin": {"t": 60, "r": 24, "b": 56, "l": 64},
        **_extent(style),
    }
    _add_sizes(layout, style)
    _add_axes(layout, style)
    _add_maps(layout, style)
    line = read_number(style, "linePt", 0.1, 20)
    data = {} if line is None else {"scatter": [{"line": {"width": line * PX_PER_POINT}}]}
    return {"layout": layout, "data": data}


def _font(style: dict[str, Any]) -> str:
    font, chinese = style.get("font"), style.get("chineseFont")
    named = [
        f"'{name}'"
        for name in (font, chinese)
        if isinstance(name, str) and name not in ("sans", "serif")
    ]
    rest = SERIF_FONTS if font == "serif" else SANS_FONTS if font == "sans" else FONTS
    # The Latin font first: one for Chinese has Latin letters too.
    return ", ".join(
        [*named, rest] if font not in ("sans", "serif") else _insert_chinese(rest, named)
    )


def _insert_chinese(fonts: str, named: list[str]) -> list[str]:
    first, *others = fonts.split(", ")
    return [first, *named, *others]


def _extent(style: dict[str, Any]) -> dict[str, Any]:
    width = read_number(style, "widthMm", 10, 1500)
    height = read_number(style, "heightMm", 10, 1500)
    if width is None or height is None:
        return {}
    return {
        "width": round(width * PX_PER_MM),
        "height": round(height * PX_PER_MM),
        "autosize": False,
    }


def _add_sizes(layout: dict[str, Any], style: dict[str, Any]) -> None:
    size = read_number(style, "sizePt", 2, 100)
    if size is None:
        return
    title = read_number(style, "titlePt", 2, 100) or size
    tick = read_number(style, "tickPt", 2, 100) or size
    layout["font"]["size"] = size * PX_PER_POINT
    layout["title"]["font"] = {"size": title * PX_PER_POINT}
    for axis in ("xaxis", "yaxis"):
        layout[axis] = {
            "tickfont": {"size": tick * PX_PER_POINT},
            "title": {"font": {"size": size * PX_PER_POINT}},
        }


def _add_axes(layout: dict[str, Any], style: dict[str, Any]) -> None:
    grid, spines = read_flag(style, "grid"), read_flag(style, "spines")
    ticks = {"in": "inside", "out": "outside", "none": ""}.get(str(style.get("ticks")))
    width = read_number(style, "axisPt", 0.1, 20)
    fields: dict[str, Any] = {
        **({} if grid is None else {"showgrid": grid}),
        **({} if spines is None else {"showline": True, "mirror": spines, "linecolor": "#333333"}),
        **({} if ticks is None else {"ticks": ticks}),
        **(
            {} if width is None else dict.fromkeys(("linewidth", "tickwidth"), width * PX_PER_POINT)
        ),
    }
    if fields:
        for axis in ("xaxis", "yaxis"):
            layout[axis] = {**layout.get(axis, {}), **fields}


def _add_maps(layout: dict[str, Any], style: dict[str, Any]) -> None:
    from matplotlib import colormaps
    from matplotlib.colors import to_hex

    for field, name in (("sequential", "sequentialMap"), ("diverging", "divergingMap")):
        chosen = read_map(style, name)
        if chosen:
            steps = [index / (MAP_STEPS - 1) for index in range(MAP_STEPS)]
            colours = [[step, to_hex(colormaps[chosen](step))] for step in steps]
            layout.setdefault("colorscale", {})[field] = colours
