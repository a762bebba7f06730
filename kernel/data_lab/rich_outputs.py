"""What goes along with a displayed figure or table: its data, and where the whole of it is kept for export."""

from __future__ import annotations

import warnings
from typing import Any

from data_lab.current_cell import current_cell
from data_lab.figure_keep import keep_figure, remember_defaults
from data_lab.kept import KEPT_MEDIA_TYPE

# Of one execution, so that data for the page never uses up what it may show.
MAX_CHARACTERS_PER_CELL = 4_000_000

_cell: object = None
_left = 0


def install_rich_outputs(shell: Any) -> None:
    """Has figures and tables of this shell displayed with more than their picture or HTML. Idempotent."""
    import pandas as pd
    from matplotlib.figure import Figure

    remember_defaults()
    formatter = shell.display_formatter.mimebundle_formatter
    formatter.for_type(Figure, _figure_bundle)
    formatter.for_type(pd.DataFrame, _table_bundle)
    formatter.for_type(pd.Series, _table_bundle)
    formatter.for_type_by_name("polars.dataframe.frame", "DataFrame", _polars_bundle)


def _figure_bundle(figure: Any) -> dict[str, Any]:
    if not figure.axes and not figure.lines:
        return {}
    return {KEPT_MEDIA_TYPE: {"kind": "figure", **keep_figure(figure)}}


def _polars_bundle(frame: Any) -> dict[str, Any]:
    try:
        return _table_bundle(frame.to_pandas())
    except Exception:  # noqa: BLE001 (what cannot be converted is shown as before)
        return {}


def _table_bundle(table: Any) -> dict[str, Any]:
    """Nothing for a table that cannot be made data: its HTML or text is shown."""
    from data_lab.table_keep import keep_table
    from data_lab.table_resource import (
        MAX_CHARACTERS,
        RESOURCE_MEDIA_TYPE,
        describe_table,
        flat_frame,
    )

    global _left
    try:
        room = min(MAX_CHARACTERS, _room())
        if room <= 0:
            return {}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            resource = describe_table(table, room)
        if not resource["data"] and len(table) > 0:
            return {}
        _left -= sum(len(str(row)) for row in resource["data"])
        bundle: dict[str, Any] = {RESOURCE_MEDIA_TYPE: resource}
        if resource["isCut"]:
            bundle[KEPT_MEDIA_TYPE] = {"kind": "table", **keep_table(flat_frame(table)[0])}
        return bundle
    except Exception:  # noqa: BLE001 (cells may be any objects)
        return {}


def _room() -> int:
    global _cell, _left
    cell = current_cell()
    if cell != _cell or cell is None:
        _cell, _left = cell, MAX_CHARACTERS_PER_CELL
    return _left
