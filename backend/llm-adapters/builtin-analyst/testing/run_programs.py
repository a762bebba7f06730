"""Runs programs one after the other in this process and reports what each printed and raised: JSON in, JSON out."""

import ast
import contextlib
import io
import json
import sys
import warnings

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pandas as pd
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell

from data_lab import report_result
from data_lab.report_result import REPORT_MEDIA_TYPE, report

pd.options.io.excel.xlsx.reader = "calamine"
pd.set_option("display.width", 250, "display.max_columns", 40, "display.max_rows", 200)
plt.rcParams["font.family"] = ["Noto Sans CJK SC", "Noto Sans CJK JP", "DejaVu Sans"]


shell = InteractiveShell.instance()


class ReportCollector(DisplayPublisher):
    """Prints what is displayed, as before, and keeps what is reported."""

    def publish(self, data, *args, **kwargs):
        if REPORT_MEDIA_TYPE in data:
            result = data[REPORT_MEDIA_TYPE]
            self.reported[result["name"]] = result["value"]
        super().publish(data, *args, **kwargs)


shell.display_pub = ReportCollector(parent=shell, shell=shell)


def run(code: str) -> dict[str, object]:
    plt.close("all")
    shell.reset(new_session=False)
    shell.push({"report": report})
    shell.display_pub.reported = {}
    # Each program is a cell of its own, with as many results as a cell may report.
    report_result._count = 0
    ast.parse(code)
    printed = io.StringIO()
    with (
        warnings.catch_warnings(record=True) as raised,
        contextlib.redirect_stdout(printed),
    ):
        warnings.simplefilter("always")
        # What these libraries call inside is not the program's doing.
        warnings.filterwarnings(
            "ignore", category=DeprecationWarning, module=r"(lifelines|pydeseq2)\."
        )
        done = shell.run_cell(code)
        for number in plt.get_fignums():
            plt.figure(number).savefig(io.BytesIO(), dpi=40)
    error = done.error_before_exec or done.error_in_exec
    if not error and not isinstance(shell.user_ns.get("df"), pd.DataFrame):
        error = NameError("df is no longer the table: later steps go on from it")
    titles = [
        ax.get_title() for number in plt.get_fignums() for ax in plt.figure(number).axes
    ]
    return {
        "printed": printed.getvalue(),
        "reported": shell.display_pub.reported,
        "error": repr(error) if error else "",
        "warnings": [str(warning.message) for warning in raised],
        "titles": titles,
        "scales": [
            ax.get_yscale()
            for number in plt.get_fignums()
            for ax in plt.figure(number).axes
        ],
        "legends": [
            [text.get_text() for text in ax.get_legend().get_texts()]
            for number in plt.get_fignums()
            for ax in plt.figure(number).axes
            if ax.get_legend()
        ],
    }


if __name__ == "__main__":
    print(json.dumps([run(code) for code in json.load(sys.stdin)]), file=sys.__stdout__)
