"""A displayed table as data: Frictionless' tabular data resource, rows as lists."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd

from data_lab.table_cells import LONGEST_TEXT, column_type, column_values

RESOURCE_MEDIA_TYPE = "application/vnd.dataresource+json"
MAX_ROWS = 10_000
MAX_COLUMNS = 100
MAX_CHARACTERS = 2_000_000
_CHUNK_ROWS = 500


def flat_frame(table: pd.DataFrame | pd.Series) -> tuple[pd.DataFrame, int]:
    """The table with its index as first columns, and how many of these there are; a plain row number is left out.
    Names of several levels are joined with ` · `."""
    if isinstance(table, pd.Series):
        # An unnamed Series has a column all the same.
        table = table.to_frame("value" if table.name is None else table.name)
    columns = [table.iloc[:, place] for place in range(table.shape[1])]
    names = [_flat_name(name) for name in table.columns]
    index = table.index
    if isinstance(index, pd.RangeIndex) and index.name is None:
        levels, level_names = [], []
    else:
        levels = [index.get_level_values(place) for place in range(index.nlevels)]
        level_names = ["" if name is None else _flat_name(name) for name in index.names]
    series = [pd.Series(level.array) for level in levels]
    series += [column.reset_index(drop=True) for column in columns]
    frame = pd.concat(series, axis=1) if series else pd.DataFrame(index=range(len(table)))
    frame.columns = pd.Index([*level_names, *names], dtype=object)
    return frame, len(levels)


def describe_table(
    table: pd.DataFrame | pd.Series, max_characters: int = MAX_CHARACTERS
) -> dict[str, Any]:
    """`{"schema": {"fields": [{"name", "type", "isIndex"?}]}, "data": [[…]], "rowCount", "columnCount", "isCut"}`, at
    most 10,000 rows, 100 columns and `max_characters` of JSON. `isCut` says that rows, columns or the ends of long
    texts are missing."""
    frame, index_count = flat_frame(table.iloc[:MAX_ROWS])
    shown = frame.iloc[:, :MAX_COLUMNS]
    series = [shown.iloc[:, place] for place in range(shown.shape[1])]
    fields = [
        {"name": str(name), "type": column_type(column)}
        | ({"isIndex": True} if place < index_count else {})
        for place, (name, column) in enumerate(zip(shown.columns, series, strict=True))
    ]
    rows, is_whole = _take_rows(series, len(shown), max_characters)
    return {
        "schema": {"fields": fields},
        "data": rows,
        "rowCount": len(table),
        "columnCount": frame.shape[1],
        "isCut": not is_whole or len(rows) < len(table) or shown.shape[1] < frame.shape[1],
    }


def _take_rows(
    series: list[pd.Series], count: int, max_characters: int
) -> tuple[list[list[Any]], bool]:
    rows: list[list[Any]] = []
    left = max_characters
    is_whole = True
    for start in range(0, count, _CHUNK_ROWS):
        chunk = [column_values(column.iloc[start : start + _CHUNK_ROWS]) for column in series]
        size = min(_CHUNK_ROWS, count - start)
        for row in zip(*chunk, strict=True) if chunk else ([] for _ in range(size)):
            left -= len(json.dumps(row, ensure_ascii=False))
            if left < 0:
                return rows, False
            rows.append(list(row))
            is_whole = is_whole and not any(_is_shortened(value) for value in row)
    return rows, is_whole


def _is_shortened(value: Any) -> bool:
    return isinstance(value, str) and len(value) == LONGEST_TEXT and value.endswith("…")


def _flat_name(name: Any) -> str:
    if isinstance(name, tuple):
        return " · ".join(str(part) for part in name if str(part) != "")
    return str(name)
