import re
import threading
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
import seaborn as sns
from PIL import Image

from data_lab.figure_export import export_figure
from data_lab.figure_keep import keep_figure, remember_defaults
from data_lab.figures import prepare_figures
from data_lab.kept import drop_kept


@pytest.fixture(autouse=True)
def prepared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    with matplotlib.rc_context():
        prepare_figures("en")
        remember_defaults()
        yield
    plt.close("all")


def chinese_bars() -> Any:
    plt.rcParams["font.sans-serif"] = ["SimHei"]
    figure, axes = plt.subplots()
    axes.bar(["男", "女"], [1, 2], hatch="//")
    axes.set_title("收缩压与性别")
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:.0%}")
    return figure


def subplots_with_a_colorbar() -> Any:
    figure, axes = plt.subplots(2, 2, layout="constrained")
    for place, each in enumerate(axes.flat):
        drawn = each.imshow(np.random.default_rng(place).random((20, 20)))
    figure.colorbar(drawn, ax=axes)
    return figure


def seaborn_grid() -> Any:
    frame = pd.DataFrame({"x": range(30), "y": range(30), "g": list("abc") * 10})
    grid = sns.FacetGrid(frame, col="g", hue="g")
    grid.map(plt.scatter, "x", "y")
    grid.add_legend()
    return grid.figure


FIGURES: dict[str, Callable[[], Any]] = {
    "Chinese bars": chinese_bars,
    "subplots with a colorbar": subplots_with_a_colorbar,
    "seaborn grid": seaborn_grid,
}


def keep(make: Callable[[], Any]) -> str:
    kept = keep_figure(make())
    plt.close("all")
    matplotlib.rcdefaults()
    return kept["path"]


@pytest.mark.parametrize("make", FIGURES.values(), ids=FIGURES.keys())
@pytest.mark.parametrize(("width_mm", "dpi"), [(85, 300), (180, 600), (61.5, 150)])
def test_out_1_every_format_is_exactly_so_wide(
    make: Callable[[], Any], width_mm: float, dpi: int
) -> None:
    path = keep(make)
    export_figure(path, "png", width_mm, dpi)
    picture = Image.open("export.png")
    assert picture.width == round(width_mm / 25.4 * dpi)
    assert picture.info["dpi"][0] == pytest.approx(dpi, abs=0.02)

    export_figure(path, "svg", width_mm, dpi)
    svg = Path("export.svg").read_text()
    assert re.search(rf'<svg [^>]*width="{width_mm:g}mm"', svg)
    height_mm = float(re.search(r'height="([\d.]+)mm"', svg)[1])
    box = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
    assert height_mm / width_mm == pytest.approx(float(box[2]) / float(box[1]), rel=1e-3)

    export_figure(path, "pdf", width_mm, dpi)
    left, bottom, right, top = page_box(Path("export.pdf").read_bytes())
    assert (left, bottom) == (0, 0)
    assert right / 72 * 25.4 == pytest.approx(width_mm, abs=0.01)
    assert top / right == pytest.approx(picture.height / picture.width, rel=0.02)


def test_out_1_the_drawing_is_scaled_as_a_whole():
    path = keep(chinese_bars)
    export_figure(path, "png", None, 150)
    own = Image.open("export.png").convert("L")
    own_mm = own.width / 150 * 25.4
    export_figure(path, "png", own_mm / 2, 300)
    half = Image.open("export.png").convert("L")
    assert abs(half.width - own.width) <= 1
    difference = np.abs(np.asarray(half.resize(own.size), dtype=float) - np.asarray(own))
    assert difference.mean() < 4


def test_out_1_a_pdf_scales_patterns_and_keeps_chinese_text():
    export_figure(keep(chinese_bars), "pdf", 85, 300)
    pdf = Path("export.pdf").read_bytes()
    assert re.search(rb"/XObject << /Drawing \d+ 0 R", pdf)
    assert b"/Subtype /Form" in pdf
    texts = b"".join(unpacked_streams(pdf)).upper()
    # The map from glyphs to text names the characters of the title.
    for character in "收缩压":
        assert f"<{ord(character):04X}>".encode() in texts


def test_out_1_an_svg_draws_text_as_outlines():
    export_figure(keep(chinese_bars), "svg", 85, 300)
    svg = Path("export.svg").read_text()
    assert "<text" not in svg
    assert "DejaVuSans" in svg


def test_out_1_the_settings_of_the_code_go_along():
    def dark() -> Any:
        plt.style.use("dark_background")
        plt.rcParams["axes.unicode_minus"] = False
        figure, axes = plt.subplots()
        axes.plot([-1, 1])
        return figure

    export_figure(keep(dark), "png", 85, 150)
    assert Image.open("export.png").convert("L").getpixel((0, 0)) == 0


def test_out_5_a_figure_that_cannot_be_kept_says_why():
    figure, axes = plt.subplots()
    axes.imshow(np.random.default_rng(0).random((1500, 1500)))
    assert keep_figure(figure) == {"reason": "too-large"}
    figure, axes = plt.subplots()
    figure.held = threading.Lock()
    assert keep_figure(figure) == {"reason": "not-kept"}
    assert drop_kept() == 0


def test_out_6_what_is_no_figure_is_a_failure():
    Path("x.figure").write_bytes(b"no pickle")
    answer = export_figure("x.figure", "png", 85, 300)
    assert answer["failure"]["key"] == "export-figure-failed"


def page_box(pdf: bytes) -> list[float]:
    found = re.search(rb"/MediaBox \[([^\]]*)\]", pdf)
    return [float(number) for number in found[1].split()]


def unpacked_streams(pdf: bytes) -> Iterator[bytes]:
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            yield zlib.decompress(stream)
        except zlib.error:
            continue
