"""A small standard figure that shows a style: bars with error bars, lines, and points."""

import base64
import io
from typing import Any

from data_lab.figure_style import apply_style

MAX_WIDTH_PX = 1400
TEXTS = {
    "en": ("Body mass (kg)", "Group", "Week", "Response", "Dose (mg)", ("Control", "Low", "High")),
    "zh-CN": (
        "体重 (kg)",
        "组别",
        "周",
        "反应 Response",
        "剂量 (mg)",
        ("对照", "低剂量", "高剂量"),
    ),
}
MEANS, ERRORS = (3.7, 4.1, 5.1), (0.3, 0.25, 0.4)


def draw_sample(style: dict[str, Any], language: str) -> dict[str, str]:
    """`{"png": the figure in that style, in base64}`, not wider than 1400 pixels."""
    import matplotlib
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with matplotlib.rc_context():
        apply_style(style)
        width, height = matplotlib.rcParams["figure.figsize"]
        figure = Figure(layout="constrained")
        FigureCanvasAgg(figure)
        _draw(figure, TEXTS.get(language, TEXTS["en"]), is_wide=width >= 4)
        dpi = min(matplotlib.rcParams["savefig.dpi"], MAX_WIDTH_PX / width, MAX_WIDTH_PX / height)
        matplotlib.rcParams["savefig.bbox"] = None
        picture = io.BytesIO()
        figure.savefig(picture, format="png", dpi=dpi)
        apply_style({})
    return {"png": base64.b64encode(picture.getvalue()).decode()}


def _draw(figure: Any, texts: tuple[Any, ...], is_wide: bool) -> None:
    """Three panels where there is room for them, else two."""
    mass, group, week, response, dose, names = texts
    panels = figure.subplots(1, 3 if is_wide else 2)
    panels[0].bar(names, MEANS, yerr=ERRORS, capsize=3, color=_series_colours(len(names)))
    panels[0].set(ylabel=mass, xlabel=group)
    for index, name in enumerate(names):
        rise = [1 + index * 0.4 + 0.5 * point * (1 + index * 0.3) for point in range(6)]
        panels[1].plot(range(6), rise, marker="o", label=name)
    panels[1].set(xlabel=week, ylabel=response)
    panels[1].legend()
    if is_wide:
        for index in range(2):
            at = [(point * 7 + index * 3) % 10 for point in range(12)]
            panels[2].scatter(at, [x * (0.5 + index * 0.3) + (x * 5 % 3) for x in at])
        panels[2].set(xlabel=dose, ylabel=response)


def _series_colours(count: int) -> list[str]:
    import matplotlib

    colours = matplotlib.rcParams["axes.prop_cycle"].by_key()["color"]
    return [colours[index % len(colours)] for index in range(count)]
