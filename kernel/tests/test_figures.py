import io
import logging
import os
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import matplotlib
import matplotlib.pyplot as plt
import pandas as pd
import pytest
import seaborn as sns

from data_lab.figures import prepare_figures
from data_lab.fonts import find_cjk_family

KERNEL = Path(__file__).resolve().parents[1]


def set_simhei() -> None:
    plt.rcParams["font.sans-serif"] = ["SimHei"]
    plt.rcParams["axes.unicode_minus"] = False


SETTINGS: dict[str, Callable[[], object]] = {
    "nothing": lambda: None,
    "seaborn theme": sns.set_theme,
    "seaborn with SimHei": lambda: sns.set(style="whitegrid", font="SimHei"),
    "SimHei": set_simhei,
    "family Microsoft YaHei": lambda: plt.rcParams.update({"font.family": "Microsoft YaHei"}),
    "serif": lambda: plt.rcParams.update({"font.family": "serif"}),
    "Computer Modern formulas": lambda: plt.rcParams.update({"mathtext.fontset": "cm"}),
    "STIX formulas": lambda: plt.rcParams.update({"mathtext.fontset": "stix"}),
    "defaults": plt.rcdefaults,
    "style default": lambda: plt.style.use("default"),
    "style seaborn": lambda: plt.style.use("seaborn-v0_8"),
}


@pytest.fixture(autouse=True)
def prepared() -> Iterator[None]:
    with matplotlib.rc_context():
        prepare_figures("zh-CN")
        yield
    plt.close("all")


@pytest.mark.parametrize("change", SETTINGS.values(), ids=SETTINGS.keys())
def test_fig_1_chinese_glyphs_under_any_setting(
    change: Callable[[], object], caplog: pytest.LogCaptureFixture
):
    with warnings.catch_warnings(), caplog.at_level(logging.WARNING):
        warnings.simplefilter("error")
        change()
        _, axes = plt.subplots()
        axes.plot([-1, 2], [-3, 4], label="男性")
        axes.set_title("收缩压与性别的关系 −1", fontweight="bold")
        axes.set_xlabel("性别 $R^2 = 0.3$ 患者", style="italic")
        axes.set_ylabel("收缩压 (mmHg)", family="SimHei", weight=600)
        axes.legend(title="图例")
        for format_name in ("png", "svg", "pdf") if change is set_simhei else ("png",):
            plt.savefig(io.BytesIO(), format=format_name)
    assert caplog.messages == []


def test_fig_1_the_chinese_font_draws_what_the_latin_one_cannot():
    def draw(text: str) -> bytes:
        figure = plt.figure(figsize=(2, 1))
        figure.text(0.1, 0.4, text, family="SimHei")
        buffer = io.BytesIO()
        figure.savefig(buffer, format="raw")
        return buffer.getvalue()

    assert find_cjk_family() is not None
    assert draw("男") != draw("女")
    assert draw("$x$男") != draw("$x$女")


def test_fig_2_defaults_of_figures_and_tables():
    assert plt.rcParams["figure.dpi"] == 144
    assert plt.rcParams["axes.prop_cycle"].by_key()["color"][0] == "#0072B2"
    assert not plt.rcParams["axes.spines.top"]
    assert pd.get_option("display.unicode.east_asian_width")
    assert pd.get_option("io.excel.xls.reader") == "calamine"


def run_python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(KERNEL), "PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=True,
    )


def test_fig_3_plotly_has_its_defaults_when_it_is_imported():
    code = """
import sys
from data_lab.figures import prepare_figures
prepare_figures("en")
prepare_figures("en")
assert "plotly" not in sys.modules
import plotly.express as px
import plotly.io
assert plotly.io.renderers.default == "plotly_mimetype"
layout = px.scatter(x=[1], y=[1]).to_dict()["layout"]["template"]["layout"]
print(layout["font"]["family"])
shown = []
import plotly.io._renderers as renderers
renderers.ipython_display.display = lambda bundle, raw: shown.append(bundle)
px.scatter(x=[1], y=[1]).show()
assert "application/vnd.plotly.v1+json" in shown[0]
"""
    assert "Noto Sans CJK SC" in run_python(code).stdout


def test_fig_4_a_read_only_font_list_is_used_and_left_as_it_is(tmp_path: Path):
    folder = tmp_path / "fonts"
    subprocess.run(
        [sys.executable, "-m", "data_lab.build_font_cache", str(folder)], cwd=KERNEL, check=True
    )
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert any(name.startswith("fontlist-") for name in before)
    code = """
import os
os.access = lambda path, mode, **how: mode != os.W_OK or "data-lab-" in str(path)
from data_lab.figures import prepare_figures
prepare_figures("en")
from matplotlib import font_manager
print(os.environ["MPLCONFIGDIR"])
def fail(*_):
    raise AssertionError("the list of fonts is built anew")
font_manager.FontManager.__init__ = fail
font_manager._load_fontmanager()
"""
    done = run_python(code, MPLCONFIGDIR=str(folder))
    assert done.stderr == ""
    assert done.stdout.strip() != str(folder)
    assert not Path(done.stdout.strip()).exists()
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
