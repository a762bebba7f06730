"""Figures and tables that look right without a word in the code."""

import os
from typing import Any

from data_lab.colours import COLOURS
from data_lab.figure_style import remember_own_look
from data_lab.font_cache import use_font_cache
from data_lab.fonts import LATIN_FAMILY, find_cjk_family, install_font_fallback
from data_lab.plotly_defaults import prepare_plotly_on_import


def prepare_figures(language: str = "zh-CN") -> None:
    """Sets up matplotlib, pandas' display and plotly, once per kernel, before any of the person's code.
    `language` (`zh-CN` or `en`) decides whether tables in text are aligned for wide characters. Chinese text
    in a figure has its glyphs in either language. Calling it again is harmless."""
    use_font_cache()
    _prepare_matplotlib()
    _prepare_pandas(language)
    prepare_plotly_on_import()


def _prepare_matplotlib() -> None:
    import matplotlib
    from cycler import cycler

    install_font_fallback()
    cjk_family = find_cjk_family()
    matplotlib.rcParams.update(
        {
            "font.family": ["sans-serif"],
            "font.sans-serif": [LATIN_FAMILY, *([cjk_family] if cjk_family else [])],
            "axes.unicode_minus": True,
            "figure.figsize": (7.0, 4.6),
            "figure.dpi": 144,
            "savefig.dpi": 144,
            "savefig.bbox": "tight",
            "figure.facecolor": "white",
            "savefig.facecolor": "white",
            "axes.prop_cycle": cycler(color=COLOURS),
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.titlesize": "large",
            "axes.titlepad": 10.0,
            "axes.axisbelow": True,
            "axes.grid": False,
            "grid.color": "#e3e3e3",
            "grid.linewidth": 0.8,
            "legend.frameon": False,
            "svg.fonttype": "path",
            "pdf.fonttype": 42,
        }
    )
    _use_inline_backend()
    remember_own_look()


def _use_inline_backend() -> None:
    """In a kernel, figures become outputs; anywhere else they are drawn without a screen."""
    import matplotlib
    from IPython import get_ipython

    shell = get_ipython()
    if shell is None or not hasattr(shell, "kernel"):
        matplotlib.use("agg")
        return
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"
    shell.enable_matplotlib("inline")
    from matplotlib_inline.config import InlineBackend

    InlineBackend.instance(parent=shell).print_figure_kwargs = {"bbox_inches": "tight"}


def _prepare_pandas(language: str) -> None:
    import pandas as pd

    options: dict[str, Any] = {
        "display.max_columns": 40,
        "display.max_rows": 60,
        "display.min_rows": 12,
        "display.max_colwidth": 80,
        "display.width": 160,
        "display.precision": 4,
        "display.unicode.east_asian_width": language == "zh-CN",
    }
    for ending in ("xlsx", "xlsm", "xls", "xlsb", "ods"):
        options[f"io.excel.{ending}.reader"] = "calamine"
    for option, value in options.items():
        pd.set_option(option, value)
