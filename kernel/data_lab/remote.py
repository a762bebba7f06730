"""Makes a kernel on a Jupyter server that somebody else runs the place of an analysis.

The server sends this package over the kernel's own channel, unpacks it into a private directory and calls
`prepare_kernel`. Nothing here needs more of the kernel than IPython."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import warnings
from importlib.util import find_spec
from typing import Any

from IPython import get_ipython

from data_lab.figures import prepare_figures
from data_lab.received_files import make_data_directory
from data_lab.report_result import report
from data_lab.rich_outputs import install_rich_outputs

REQUIRED = {
    "numpy": "numpy",
    "pandas": "pandas",
    "pyarrow": "pyarrow",
    "scipy": "scipy",
    "matplotlib": "matplotlib",
    "seaborn": "seaborn",
    "plotly": "plotly",
    "statsmodels": "statsmodels",
    "sklearn": "scikit-learn",
    "lifelines": "lifelines",
    "pydeseq2": "pydeseq2",
    "duckdb": "duckdb",
    "polars": "polars",
    "openpyxl": "openpyxl",
    "python_calamine": "python-calamine",
    "charset_normalizer": "charset-normalizer",
}
_PRELOADED = ("pandas", "pyarrow", "scipy.stats", "matplotlib.pyplot", "seaborn")

_REMOVER = """
import os, shutil, sys
sys.stdin.buffer.read()
for folder, _, _ in os.walk(sys.argv[1]):
    os.chmod(folder, 0o700)
shutil.rmtree(sys.argv[1], ignore_errors=True)
"""
_remover: subprocess.Popen[bytes] | None = None


def missing_packages() -> list[str]:
    """Names, as pip knows them, of the packages that analyses rely on and that are not installed here."""
    return [package for module, package in REQUIRED.items() if find_spec(module) is None]


def prepare_kernel(directory: str) -> None:
    """Enters the workspace `directory`/work, loads what analyses use and sets up figures. `directory` goes when
    the kernel ends, however it ends. What is defined so far is not the person's: `%who` starts from nothing."""
    _remove_at_end(directory)
    workspace = os.path.join(directory, "work")
    make_data_directory(directory)
    os.chdir(workspace)
    shell: Any = get_ipython()
    shell.history_manager.enabled = False
    shell.displayhook.cache_size = 100
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in _PRELOADED:
            importlib.import_module(name)
        prepare_figures("en")
        install_rich_outputs(shell)
    shell.user_ns["report"] = report
    shell.user_ns_hidden.update(shell.user_ns)


def _remove_at_end(directory: str) -> None:
    """A kernel that is killed removes nothing; a process of its own, which sees its end as the end of a pipe, does."""
    global _remover
    _remover = subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", _REMOVER, directory],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
        start_new_session=True,
    )
