import base64
import io
import subprocess
import warnings
from collections.abc import Iterator

import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import pytest
import seaborn as sns
from test_figures import run_python

from data_lab.figure_fonts import list_fonts
from data_lab.figure_rc import GOVERNED
from data_lab.figure_sample import draw_sample
from data_lab.figure_style import apply_style
from data_lab.figures import prepare_figures
from data_lab.fonts import find_cjk_family

PRINT = {
    **{
        "font": "serif",
        "sizePt": 7,
        "titlePt": 8,
        "tickPt": 6,
        "linePt": 1,
        "axisPt": 0.5,
        "ticks": "in",
    },
    **{"widthMm": 89, "heightMm": 66.75, "dpi": 300, "grid": True, "spines": True},
    **{"colours": ["#4477AA", "#EE6677", "#228833"], "sequentialMap": "cividis"},
}
POSTER = {
    "font": "sans",
    "sizePt": 24,
    "titlePt": 30,
    "tickPt": 22,
    "widthMm": 250,
    "heightMm": 175,
    "ticks": "none",
}
STYLES = {
    "own": {},
    "print": PRINT,
    "poster": POSTER,
    "Chinese font": {"chineseFont": "Noto Serif CJK SC"},
}


@pytest.fixture(autouse=True)
def prepared() -> Iterator[None]:
    with matplotlib.rc_context():
        prepare_figures("en")
        yield
        apply_style({})
    plt.close("all")


def settings() -> dict[str, object]:
    return {key: matplotlib.rcParams[key] for key in GOVERNED}


def test_sty_4_a_style_sets_fonts_sizes_lines_colours_and_size():
    apply_style(PRINT)
    rc = matplotlib.rcParams
    assert (rc["font.family"], rc["font.size"], rc["axes.titlesize"]) == (["serif"], 7, 8)
    assert (rc["xtick.labelsize"], rc["lines.linewidth"], rc["axes.linewidth"]) == (6, 1, 0.5)
    assert rc["figure.figsize"] == pytest.approx([89 / 25.4, 66.75 / 25.4])
    assert (rc["savefig.dpi"], rc["axes.grid"], rc["axes.spines.top"]) == (300, True, True)
    assert (rc["xtick.direction"], rc["image.cmap"]) == ("in", "cividis")
    assert rc["axes.prop_cycle"].by_key()["color"] == PRINT["colours"]


def test_sty_4_figures_follow_without_a_word_in_the_code():
    apply_style(PRINT)
    figure, axes = plt.subplots()
    axes.bar(["a", "b"], [1, 2])
    figure.canvas.draw()
    pixels = np.asarray(figure.canvas.buffer_rgba())[..., :3]
    assert pixels.shape[1] == pytest.approx(89 / 25.4 * 300, abs=1)
    assert (pixels == (0x44, 0x77, 0xAA)).all(axis=-1).mean() > 0.1
    assert axes.title.get_fontname() in ("Times New Roman", "Liberation Serif", "STIXGeneral")


def test_sty_5_an_empty_style_brings_the_own_look_back():
    before = settings()
    for style in (PRINT, POSTER, {}):
        apply_style(style)
    assert settings() == before


@pytest.mark.parametrize(
    "style",
    [
        None,
        "nature",
        [],
        {"sparkle": 3},
        {"sizePt": "big", "dpi": True, "widthMm": 1e9, "heightMm": -1, "colours": "red", "grid": 1},
        {
            "font": "No Such Font",
            "chineseFont": 3,
            "ticks": "up",
            "sequentialMap": "__import__",
            "spines": None,
        },
        {"colours": ["red", "#12", 5], "linePt": float("nan"), "axisPt": float("inf")},
    ],
)
def test_sty_6_what_is_unknown_or_wrong_is_passed_over(style: object):
    before = settings()
    assert apply_style(style)
    assert settings() == before


def test_sty_7_what_the_code_sets_stays_also_under_a_style_that_comes_later():
    apply_style(PRINT)
    plt.rcParams.update({"axes.grid": False, "font.size": 11})
    apply_style(POSTER)
    assert (plt.rcParams["axes.grid"], plt.rcParams["font.size"]) == (False, 11)
    assert plt.rcParams["axes.labelsize"] == 24


def test_sty_8_a_theme_of_seaborn_sets_what_its_call_names_and_leaves_the_rest():
    apply_style(PRINT)
    sns.set_theme(style="whitegrid", font_scale=2)
    rc = plt.rcParams
    assert (rc["axes.grid"], rc["font.family"], rc["image.cmap"]) == (True, ["serif"], "cividis")
    assert rc["axes.prop_cycle"].by_key()["color"] == PRINT["colours"]
    assert (rc["font.size"], rc["lines.linewidth"]) == (14, 1)
    sns.set_theme(palette="dark", font="DejaVu Sans", context="talk", rc={"axes.grid": False})
    assert rc["axes.prop_cycle"].by_key()["color"][0] != PRINT["colours"][0]
    assert (rc["font.family"], rc["font.size"], rc["axes.grid"]) == (["DejaVu Sans"], 18, False)


def test_sty_8_without_a_chosen_style_seaborn_is_as_it_comes():
    apply_style(PRINT)
    apply_style({})
    sns.set_theme()
    assert plt.rcParams["axes.facecolor"] == "#EAEAF2"
    assert sns.heatmap([[1, 2]]).collections[0].cmap.name == "rocket"


def test_sty_8_a_heat_map_takes_the_chosen_colours_unless_it_names_its_own():
    apply_style({"sequentialMap": "Blues", "divergingMap": "PuOr_r"})
    maps = [
        sns.heatmap(data, ax=plt.subplots()[1], **how).collections[0].cmap
        for data, how in (
            ([[1, 2]], {}),
            ([[1, -2]], {"center": 0}),
            ([[1, 2]], {"cmap": "rocket"}),
        )
    ]
    assert (maps[0].name, maps[2].name) == ("Blues", "rocket")
    assert maps[1](0) == matplotlib.colormaps["PuOr_r"](0)


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES.keys())
@pytest.mark.parametrize("theme", [None, "ticks"])
def test_sty_9_chinese_has_its_glyphs_in_every_style(style: dict[str, object], theme: str | None):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        apply_style(style)
        if theme:
            sns.set_theme(style=theme)
        figure, axes = plt.subplots()
        axes.set(title="收缩压与性别 −1", xlabel="性别 $R^2$ 患者")
        axes.plot([1, 2], label="对照组")
        axes.legend()
        figure.savefig(io.BytesIO(), format="png")
        figure.savefig(io.BytesIO(), format="pdf")
    serif = style in (PRINT, STYLES["Chinese font"])
    assert find_cjk_family() == ("Noto Serif CJK SC" if serif else "Noto Sans CJK SC")


def test_sty_10_plotly_follows_whether_it_is_imported_before_or_after():
    code = f"""
from data_lab.figures import prepare_figures
from data_lab.figure_style import apply_style
prepare_figures("en")
apply_style({PRINT!r})
import plotly.express as px
def layout():
    return px.scatter(x=[1], y=[1]).to_dict()["layout"]["template"]["layout"]
one = layout()
apply_style({{}})
two = layout()
print(one["colorway"], one["width"], round(one["font"]["size"], 1), one["font"]["family"][:17])
print(two["colorway"][0], "width" in two)
px.scatter(x=[1], y=[1], template="plotly_dark")
"""
    done: subprocess.CompletedProcess[str] = run_python(code)
    first, second = done.stdout.splitlines()
    assert first == "['#4477AA', '#EE6677', '#228833'] 336 9.3 'Times New Roman'"
    assert second == "#0072B2 False"


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_sty_11_the_sample_is_drawn_in_the_style_and_leaves_the_kernel_as_it_was(language: str):
    before = settings()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        pictures = [
            base64.b64decode(draw_sample(style, language)["png"]) for style in STYLES.values()
        ]
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)
    widths = [plt.imread(io.BytesIO(picture)).shape[1] for picture in pictures]
    assert widths[1] == int(89 / 25.4 * 300)
    assert max(widths) <= 1400
    assert settings() == before


def test_sty_12_only_fonts_that_are_here_are_offered():
    fonts = list_fonts()
    assert "DejaVu Sans" in fonts["latin"]
    assert "Noto Sans CJK SC" in fonts["chinese"]
    for family in (*fonts["latin"], *fonts["chinese"]):
        assert apply_style({"font": family})
        assert plt.rcParams["font.family"] == [family]
        apply_style({})
