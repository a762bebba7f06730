"""What stands in the kernel's namespace, told without running anything of it."""

from __future__ import annotations

import os
import time
import types
from typing import Any

import numpy as np
import pandas as pd
from IPython import get_ipython

from data_lab.variable_text import (
    clip,
    name_type,
    write_cell,
    write_label,
    write_scalar,
    write_value,
)

_MAX_NAME = 200
_MAX_FOLDED = 200
_MAX_LABELS = 4
_MAX_BLOCKS = 500
_LONGEST_SECONDS = 1.0
_MAX_FILES = 5_000

_FUNCTIONS = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, np.ufunc, type)


def list_variables(limit: int) -> dict[str, Any]:
    """`{"variables", "hidden", "functions", "modules", "processes", "workspaceBytes"}` as in
    `contract/kernel-state.ts`: at most `limit` variables, tables first, then by name; `hidden` counts the rest."""
    deadline = time.monotonic() + _LONGEST_SECONDS
    values: list[tuple[str, Any]] = []
    folded: dict[str, list[str]] = {"functions": [], "modules": []}
    for name, value in _own_names():
        kind = type(value)
        if kind is types.ModuleType:
            folded["modules"].append(name)
        elif kind in _FUNCTIONS or (type(kind) is not type and issubclass(kind, type)):
            folded["functions"].append(name)
        else:
            values.append((name, value))
    values.sort(key=lambda pair: (type(pair[1]) is not pd.DataFrame, pair[0]))
    shown = [
        describe_variable(name, value)
        for name, value in values[:limit]
        if time.monotonic() < deadline
    ]
    return {
        "variables": shown,
        "hidden": len(values) - len(shown),
        **{kind: sorted(names)[:_MAX_FOLDED] for kind, names in folded.items()},
        "processes": _count_processes(),
        "workspaceBytes": _measure_workspace(deadline),
    }


def list_names() -> list[str]:
    """The names that the user's code has defined, whatever they stand for, at most 2,000."""
    return [name for name, _ in _own_names()][:2_000]


def show_table(name: str, rows: int, columns: int) -> dict[str, Any] | None:
    """The head of a DataFrame or Series: `{"columns": [{"name", "type"}], "rows", "index", "rowCount", "columnCount"}`.
    Null when no such variable is a table."""
    value = dict(_own_names()).get(name)
    if type(value) is pd.Series:
        row_count, column_count, head = len(value), 1, value.iloc[:rows].to_frame()
    elif type(value) is pd.DataFrame:
        (row_count, column_count), head = value.shape, value.iloc[:rows, :columns]
    else:
        return None
    parts = [head.iloc[:, place] for place in range(head.shape[1])]
    labels = [head.columns[place] for place in range(head.shape[1])]
    cells = [[write_cell(item) for item in part.array] for part in parts]
    return {
        "columns": [
            {"name": write_label(label), "type": _name_dtype(part)}
            for label, part in zip(labels, parts, strict=True)
        ],
        "rows": [list(row) for row in zip(*cells, strict=True)]
        if cells
        else [[] for _ in range(len(head))],
        "index": [write_label(item) for item in head.index],
        "rowCount": int(row_count),
        "columnCount": int(column_count),
    }


def describe_variable(name: str, value: Any) -> dict[str, Any]:
    """`{"name", "type", "kind", "shape", "preview", "sizeBytes"}`."""
    kind = type(value)
    described: dict[str, Any] = {
        "name": name,
        "type": name_type(value),
        "kind": "object",
        "shape": None,
        "preview": "",
        "sizeBytes": None,
    }
    if kind is pd.DataFrame:
        labels = [
            write_label(value.columns[place]) for place in range(min(value.shape[1], _MAX_LABELS))
        ]
        more = ", …" if value.shape[1] > len(labels) else ""
        described |= {
            "kind": "table",
            "shape": list(value.shape),
            "preview": clip(", ".join(labels) + more),
        }
        described["sizeBytes"] = _measure_blocks(value)
    elif kind is pd.Series:
        described |= {"kind": "table", "shape": [len(value)], "preview": _name_dtype(value)}
        described["sizeBytes"] = _measure_blocks(value)
    elif kind is np.ndarray:
        described |= {"kind": "array", "shape": list(value.shape), "preview": _preview_array(value)}
        described["sizeBytes"] = int(value.nbytes) if value.dtype.kind != "O" else None
    elif kind in (list, tuple, set, frozenset, dict):
        described |= {"kind": "collection", "shape": [len(value)], "preview": write_value(value)}
    elif kind in (str, bytes):
        described |= {"kind": "value", "shape": [len(value)], "preview": write_value(value)}
    elif (text := write_scalar(value)) is not None:
        described |= {"kind": "value", "preview": text}
    return described


def _own_names() -> list[tuple[str, Any]]:
    """Names that the user's code has set, in the order in which they came."""
    shell = get_ipython()
    hidden = shell.user_ns_hidden
    return [
        (name, value)
        for name, value in list(shell.user_ns.items())
        if type(name) is str
        and len(name) <= _MAX_NAME
        and not name.startswith("_")
        and name != "data_lab"
        and not (name in hidden and hidden[name] is value)
    ]


def _name_dtype(series: pd.Series) -> str:
    dtype = series.dtype
    if type(dtype) is pd.CategoricalDtype:
        return "category"
    # A dtype of somebody else's making is known by its class alone.
    known = type(dtype).__module__
    return clip(str(dtype)) if known.startswith(("numpy", "pandas")) else name_type(dtype)


def _measure_blocks(value: pd.DataFrame | pd.Series) -> int | None:
    """Bytes of the values, or null where they are objects whose size only they know."""
    blocks = value._mgr.blocks
    if len(blocks) > _MAX_BLOCKS:
        return None
    total = 0
    for block in blocks:
        values = block.values
        is_known = type(values) is np.ndarray or type(values).__module__.startswith("pandas.")
        if not is_known or (
            getattr(values.dtype, "kind", "O") == "O" and type(values) is np.ndarray
        ):
            return None
        total += int(values.nbytes)
    return total


def _preview_array(value: np.ndarray) -> str:
    name = clip(value.dtype.name)
    if value.dtype.kind not in "biufc" or value.size == 0:
        return name
    first = ", ".join(str(item) for item in value.flat[:4].tolist())
    return clip(f"{name}: {first}{', …' if value.size > 4 else ''}")


def _count_processes() -> int | None:
    try:
        return sum(1 for entry in os.listdir("/proc") if entry.isdecimal()) or None
    except OSError:
        return None


def _measure_workspace(deadline: float) -> int | None:
    """Bytes of the files in the workspace without `data/`; null where there are too many to count."""
    total = seen = 0
    for folder, folders, names in os.walk("."):
        if folder == ".":
            folders[:] = [inner for inner in folders if inner != "data"]
        for name in names:
            seen += 1
            if seen > _MAX_FILES or time.monotonic() > deadline:
                return None
            try:
                total += os.lstat(os.path.join(folder, name)).st_blocks * 512
            except OSError:
                continue
    return total
