"""Columns by which tables can be joined: found by their names and types, told by their values."""

import json
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from data_lab.profile import plain_values
from data_lab.stored_table import read_columns

MAX_COLUMNS = 200
MAX_PAIRS = 40
MAX_JOINS = 12
ALIKE = 0.75
# Keys of which fewer rows find a partner on both sides are no keys.
LEAST_SHARE = 0.2
LEAST_SHARED = 2
# Two columns of unlike names need values that could hardly agree by chance.
LEAST_SHARED_UNLIKE = 5
LEAST_SHARE_UNLIKE = 0.5
LEAST_NAMES = 3
IDENTIFIER_WORDS = {"id", "key", "code", "no", "nr", "name", "编号", "号", "代码"}

# `{"path", "columns": [{"name", "type", "distinct"}]}`
Table = dict[str, Any]
Column = dict[str, Any]


def find_joins_of(tables: str) -> list[dict[str, Any]]:
    """`find_joins` of tables in JSON."""
    return find_joins(json.loads(tables))


def find_joins(tables: list[Table]) -> list[dict[str, Any]]:
    """Pairs of columns of different tables whose values meet, best first: `left` and `right` as
    `{"table": place, "column"}`, the share of the rows with a value on each side that find a partner,
    and `kind`, which counts rows of one value among those that meet. Of columns with unlike names
    only text is compared, since small whole numbers meet by chance. Where the values of a column are
    the names of another table's columns, its `column` is None and `kind` is `values-to-names`."""
    found = [
        join
        for (left, first), (right, second) in combinations(enumerate(tables), 2)
        for join in (
            *_join_pair((left, first), (right, second)),
            *_join_names((left, first), (right, second)),
            *_join_names((right, second), (left, first)),
        )
    ]
    found.sort(key=lambda join: (-join.pop("score"), join["left"]["table"], join["right"]["table"]))
    return found[:MAX_JOINS]


def _join_pair(left: tuple[int, Table], right: tuple[int, Table]) -> Iterator[dict[str, Any]]:
    (left_place, first), (right_place, second) = left, right
    pairs = [
        (_likeness(a["name"], b["name"]), a, b)
        for a in first["columns"][:MAX_COLUMNS]
        for b in second["columns"][:MAX_COLUMNS]
        if _can_meet(a, b)
    ]
    pairs.sort(key=lambda pair: -pair[0] - _key_chance(pair[1], pair[2]))
    for likeness, a, b in pairs[:MAX_PAIRS]:
        meeting = _meet(first["path"], second["path"], (a["name"], b["name"]))
        if meeting is None:
            continue
        shares = (meeting["leftShare"], meeting["rightShare"])
        is_alike = likeness >= ALIKE
        needed = LEAST_SHARE if is_alike else LEAST_SHARE_UNLIKE
        shared = LEAST_SHARED if is_alike else LEAST_SHARED_UNLIKE
        if max(shares) < needed or meeting.pop("shared") < shared:
            continue
        # A key has each value once on one side at least.
        if meeting["kind"] == "many-to-many":
            continue
        yield {
            "left": {"table": left_place, "column": a["name"]},
            "right": {"table": right_place, "column": b["name"]},
            **meeting,
            "score": likeness + max(shares) + min(shares),
        }


def _join_names(left: tuple[int, Table], right: tuple[int, Table]) -> Iterator[dict[str, Any]]:
    """The one column of the left table that names most columns of the right one."""
    (left_place, first), (right_place, second) = left, right
    names = pa.array([column["name"] for column in second["columns"]], pa.string())
    best: dict[str, Any] | None = None
    for column in first["columns"][:MAX_COLUMNS]:
        if column["type"] not in ("text", "category"):
            continue
        values = _present(first["path"], column["name"])
        meets = pc.is_in(values, names.cast(values.type))
        shared = len(pc.unique(values.filter(meets)))
        share = (pc.sum(meets).as_py() or 0) / max(1, len(values))
        if shared < LEAST_NAMES or share < LEAST_SHARE_UNLIKE:
            continue
        if best is None or share > best["leftShare"]:
            best = {
                "left": {"table": left_place, "column": column["name"]},
                "right": {"table": right_place, "column": None},
                "leftShare": share,
                "rightShare": shared / len(names),
                "kind": "values-to-names",
                "score": 2 * share,
            }
    if best:
        yield best


def _can_meet(a: Column, b: Column) -> bool:
    texts = ("text", "category")
    if a["type"] in texts and b["type"] in texts:
        return True
    if a["type"] != b["type"] or a["type"] not in ("integer", "datetime"):
        return False
    return _likeness(a["name"], b["name"]) >= ALIKE


def _key_chance(a: Column, b: Column) -> float:
    """The more values, the likelier a key."""
    return min(1.0, max(a["distinct"], b["distinct"]) / 1000) * 0.5


def _likeness(a: str, b: str) -> float:
    """From 0 to 1: 1 for the same words whatever their case and marks, much for one within the other."""
    first, second = _words(a), _words(b)
    if not first or not second:
        return 0.0
    if first == second:
        return 1.0
    smaller, larger = sorted((set(first), set(second)), key=len)
    if smaller < larger and larger - smaller <= IDENTIFIER_WORDS:
        return 0.9
    return SequenceMatcher(None, "".join(first), "".join(second)).ratio()


def _words(name: str) -> list[str]:
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    return [word.lower() for word in re.findall(r"[^\W_]+", parted)]


def _meet(left: str, right: str, names: tuple[str, str]) -> dict[str, Any] | None:
    first, second = _present(left, names[0]), _present(right, names[1])
    if len(first) == 0 or len(second) == 0:
        return None
    if first.type != second.type:
        try:
            second = second.cast(first.type)
        except pa.ArrowInvalid:
            return None
    left_meets = pc.is_in(first, second)
    right_meets = pc.is_in(second, first)
    left_count, right_count = pc.sum(left_meets).as_py(), pc.sum(right_meets).as_py()
    if not left_count or not right_count:
        return None
    shared = len(pc.unique(first.filter(left_meets)))
    left_many, right_many = left_count > shared, right_count > shared
    return {
        "leftShare": left_count / len(first),
        "rightShare": right_count / len(second),
        "shared": shared,
        "kind": f"{'many' if left_many else 'one'}-to-{'many' if right_many else 'one'}",
    }


def _present(path: str, name: str) -> pa.ChunkedArray | pa.Array:
    return plain_values(read_columns(path, [name])[name]).drop_null()
