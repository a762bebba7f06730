"""What a run was computed with."""

import platform
from importlib import metadata

from data_lab.result import show_result

REPORTED = (
    "pandas",
    "numpy",
    "scipy",
    "matplotlib",
    "seaborn",
    "plotly",
    "statsmodels",
    "scikit-learn",
    "pyarrow",
    "polars",
    "duckdb",
    "lifelines",
    "pydeseq2",
    "ipykernel",
)


def read_runtime() -> dict[str, str]:
    """Names and versions: of Python, the platform and the packages that results depend on."""
    versions = {"python": platform.python_version(), "platform": platform.platform()}
    for name in REPORTED:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return versions


def show_runtime() -> None:
    """Publishes them."""
    show_result(read_runtime())
