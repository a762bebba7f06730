"""A style in matplotlib's words."""

from typing import Any

from data_lab.fonts import list_families
from data_lab.style_fields import read_colours, read_flag, read_map, read_number

MM_PER_INCH = 25.4
SANS = ("Arial", "Helvetica", "Liberation Sans", "Arimo", "Nimbus Sans", "DejaVu Sans")
SERIF = (
    "Times New Roman",
    "Liberation Serif",
    "Tinos",
    "Nimbus Roman",
    "STIXGeneral",
    "DejaVu Serif",
)
LABELS = ("font.size", "axes.labelsize", "legend.fontsize", "legend.title_fontsize")
TITLES = ("axes.titlesize", "figure.titlesize")
TICK_LABELS = ("xtick.labelsize", "ytick.labelsize")
TICK_SIZES = ("xtick.major.size", "ytick.major.size")
FONTS = ("font.family", "font.sans-serif", "font.serif", "mathtext.fontset")
LINES = (
    "lines.linewidth",
    "lines.markersize",
    "axes.linewidth",
    "xtick.major.width",
    "ytick.major.width",
)
GOVERNED = (
    *FONTS,
    *LABELS,
    *TITLES,
    *TICK_LABELS,
    *TICK_SIZES,
    *LINES,
    "xtick.direction",
    "ytick.direction",
    "figure.figsize",
    "figure.dpi",
    "savefig.dpi",
    "axes.prop_cycle",
    "axes.grid",
    "axes.spines.top",
    "axes.spines.right",
    "image.cmap",
)


def write_rc(style: dict[str, Any]) -> dict[str, Any]:
    """The settings that a style names, all of them `GOVERNED`."""
    return {
        **_fonts(style.get("font")),
        **_sizes(style),
        **_lines(style),
        **_extent(style),
        **_colours(style),
        **_frame(style),
    }


def _fonts(font: object) -> dict[str, Any]:
    present = list_families()
    if font == "serif":
        families = [name for name in SERIF if name in present]
        return {"font.family": ["serif"], "font.serif": families, "mathtext.fontset": "stix"}
    if font == "sans":
        families = [name for name in SANS if name in present]
        return {"font.family": ["sans-serif"], "font.sans-serif": families}
    return {"font.family": [font]} if isinstance(font, str) and font in present else {}


def _sizes(style: dict[str, Any]) -> dict[str, Any]:
    size = read_number(style, "sizePt", 2, 100)
    if size is None:
        return {}
    title = read_number(style, "titlePt", 2, 100) or size
    tick = read_number(style, "tickPt", 2, 100) or size
    return {
        **dict.fromkeys(LABELS, size),
        **dict.fromkeys(TITLES, title),
        **dict.fromkeys(TICK_LABELS, tick),
        # As matplotlib's own are to its ten points.
        **dict.fromkeys(TICK_SIZES, size * 0.35),
        "lines.markersize": size * 0.6,
    }


def _lines(style: dict[str, Any]) -> dict[str, Any]:
    line = read_number(style, "linePt", 0.1, 20)
    axis = read_number(style, "axisPt", 0.1, 20)
    return {
        **({} if line is None else {"lines.linewidth": line}),
        **({} if axis is None else dict.fromkeys(LINES[2:], axis)),
    }


def _extent(style: dict[str, Any]) -> dict[str, Any]:
    width = read_number(style, "widthMm", 10, 1500)
    height = read_number(style, "heightMm", 10, 1500)
    dpi = read_number(style, "dpi", 30, 1200)
    return {
        **({} if width is None or height is None else {"figure.figsize": _inches(width, height)}),
        **({} if dpi is None else dict.fromkeys(("figure.dpi", "savefig.dpi"), dpi)),
    }


def _inches(width_mm: float, height_mm: float) -> list[float]:
    return [width_mm / MM_PER_INCH, height_mm / MM_PER_INCH]


def _colours(style: dict[str, Any]) -> dict[str, Any]:
    from cycler import cycler

    colours = read_colours(style)
    sequential = read_map(style, "sequentialMap")
    return {
        **({"axes.prop_cycle": cycler(color=colours)} if colours else {}),
        **({"image.cmap": sequential} if sequential else {}),
    }


def _frame(style: dict[str, Any]) -> dict[str, Any]:
    grid = read_flag(style, "grid")
    spines = read_flag(style, "spines")
    ticks = style.get("ticks")
    return {
        **({} if grid is None else {"axes.grid": grid}),
        **(
            {}
            if spines is None
            else dict.fromkeys(("axes.spines.top", "axes.spines.right"), spines)
        ),
        **(
            dict.fromkeys(("xtick.direction", "ytick.direction"), ticks)
            if ticks in ("in", "out")
            else {}
        ),
        **(dict.fromkeys(TICK_SIZES, 0.0) if ticks == "none" else {}),
    }
