"""What is needed to draw a figure again, larger or as vectors."""

from __future__ import annotations

import pickle
from typing import Any, BinaryIO

from data_lab.fonts import find_cjk_family
from data_lab.kept import TooLarge, keep_file

MAX_FIGURE_BYTES = 8 * 2**20

_defaults: dict[str, Any] = {}


def remember_defaults() -> None:
    """Notes matplotlib's settings as they are before the person's code."""
    import matplotlib

    _defaults.clear()
    _defaults.update(matplotlib.rcParams.copy())


def keep_figure(figure: Any) -> dict[str, Any]:
    """Where a figure and the settings it was made under are kept, see `kept.keep_file`; `{"reason": "not-kept"}` for
    one that holds what cannot be kept. Never raises."""
    content = {
        "figure": figure,
        "settings": _changed_settings(),
        "chineseFamily": find_cjk_family(),
    }
    try:
        return keep_file("figure", MAX_FIGURE_BYTES, lambda file: _write(content, file))
    except Exception:  # noqa: BLE001 (any object in the figure may refuse in its own way)
        return {"reason": "not-kept"}


def _write(content: dict[str, Any], file: BinaryIO) -> None:
    start = file.tell()
    try:
        pickle.Pickler(file, protocol=5).dump(content)
    except TooLarge:
        raise
    except Exception:  # noqa: BLE001 (functions without a name of their own, for one)
        if file.tell() != start:
            file.truncate_to(start)  # type: ignore[attr-defined]
        _write_with_functions(content, file)


def _write_with_functions(content: dict[str, Any], file: BinaryIO) -> None:
    """Lambdas that format ticks, and functions of the code, go along by value."""
    import cloudpickle

    cloudpickle.dump(content, file, protocol=5)


def _changed_settings() -> dict[str, Any]:
    import matplotlib

    return {
        name: value
        for name, value in matplotlib.rcParams.copy().items()
        if name not in _defaults or _defaults[name] != value
    }
