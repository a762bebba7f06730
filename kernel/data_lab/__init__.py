"""What runs inside the sandbox, called by the engine one line of Python at a time."""

from __future__ import annotations

from typing import Any


def __getattr__(name: str) -> Any:
    """`from data_lab import report` works, and nothing is loaded for those who don't ask."""
    if name == "report":
        from data_lab.report_result import report

        return report
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
