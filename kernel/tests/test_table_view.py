"""Views of stored tables against pandas on real tables."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from data_lab import row_order, stored_table
from data_lab.preview import read_page


def page(path: str, *, sort: list | None = None, where: list | None = None, offset=0, limit=1000):
    view = {"sort": sort or [], "filter": where or []}
    answer = read_page(path, offset, limit, json.dumps(view))
    json.dumps(answer, allow_nan=False)
    return answer


def by(column: str, descending: bool = False) -> dict[str, Any]:
    return {"column": column, "descending": descending}


def only(column: str, op: str, value: Any = None) -> dict[str, Any]:
    condition = {"column": column, "op": op}
    return condition if value is None else {**condition, "value": value}


@pytest.fixture
def penguins(ingest, real_data: Path) -> tuple[str, pd.DataFrame]:
    source = real_data / "penguins.csv"
    answer = ingest(source, "penguins.csv")
    return str(Path(answer["tables"][0]).absolute()), pd.read_csv(source)


@pytest.mark.parametrize(
    "sort",
    [
        [by("body_mass_g")],
        [by("body_mass_g", True)],
        [by("species"), by("bill_length_mm", True)],
        [by("sex", True), by("island"), by("body_mass_g")],
        [by("year", True), by("sex")],
    ],
)
def test_tbl_1_rows_are_ordered_as_pandas_orders_them(penguins, sort: list):
    path, frame = penguins
    ordered = frame.sort_values(
        [part["column"] for part in sort],
        ascending=[not part["descending"] for part in sort],
        kind="stable",
        na_position="last",
    )
    assert page(path, sort=sort)["rowNumbers"] == ordered.index.tolist()


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (only("body_mass_g", "eq", 3750), lambda t: t.body_mass_g == 3750),
        (only("body_mass_g", "ne", 3750), lambda t: t.body_mass_g != 3750),
        (only("body_mass_g", "lt", 3750.5), lambda t: t.body_mass_g < 3750.5),
        (only("body_mass_g", "le", 3750), lambda t: t.body_mass_g <= 3750),
        (only("body_mass_g", "gt", 3750), lambda t: t.body_mass_g > 3750),
        (only("body_mass_g", "ge", "3750"), lambda t: t.body_mass_g >= 3750),
        (only("body_mass_g", "gt", 3749.5), lambda t: t.body_mass_g > 3749.5),
        (only("body_mass_g", "eq", 3750.5), lambda t: t.body_mass_g == 3750.5),
        (only("body_mass_g", "gt", 1e300), lambda t: t.body_mass_g > 1e300),
        (only("body_mass_g", "between", [3000, 4000]), lambda t: t.body_mass_g.between(3000, 4000)),
        (only("body_mass_g", "between", [None, 4000]), lambda t: t.body_mass_g <= 4000),
        (
            only("bill_length_mm", "between", [39.1, 40.3]),
            lambda t: t.bill_length_mm.between(39.1, 40.3),
        ),
        (only("bill_length_mm", "eq", 39.1), lambda t: t.bill_length_mm == 39.1),
        (only("bill_length_mm", "gt", 39.1), lambda t: t.bill_length_mm > 39.1),
        (only("bill_length_mm", "le", 39.1), lambda t: t.bill_length_mm <= 39.1),
        (only("year", "in", ["2007", "2009"]), lambda t: t.year.isin([2007, 2009])),
        (only("sex", "in", ["male"]), lambda t: t.sex.isin(["male"])),
        (only("sex", "not-in", ["male"]), lambda t: ~t.sex.isin(["male"])),
        (only("sex", "in", ["male", None]), lambda t: t.sex.isin(["male"]) | t.sex.isna()),
        (only("sex", "not-in", ["male", None]), lambda t: t.sex.notna() & (t.sex != "male")),
        (only("sex", "in", [None]), lambda t: t.sex.isna()),
        (only("sex", "missing"), lambda t: t.sex.isna()),
        (only("sex", "present"), lambda t: t.sex.notna()),
        (only("species", "contains", "TRAP"), lambda t: t.species.str.contains("trap")),
        (only("sex", "not-contains", "fe"), lambda t: ~t.sex.str.contains("fe", na=False)),
        (only("island", "starts-with", "dr"), lambda t: t.island.str.startswith("Dr")),
        (only("species", "contains", "."), lambda t: t.species.str.contains(".", regex=False)),
    ],
)
def test_tbl_2_rows_pass_that_pandas_lets_pass(penguins, condition: dict, expected):
    path, frame = penguins
    answer = page(path, where=[condition])
    kept = frame.index[expected(frame)].tolist()
    assert answer["rowNumbers"] == kept
    assert answer["rowCount"] == len(kept)


def test_tbl_2_filters_hold_together_and_what_passes_is_ordered(penguins):
    path, frame = penguins
    conditions = [only("species", "not-in", ["Gentoo"]), only("body_mass_g", "ge", 4000)]
    kept = frame[(frame.species != "Gentoo") & (frame.body_mass_g >= 4000)]
    kept = kept.sort_values("bill_length_mm", ascending=False, kind="stable")
    answer = page(path, sort=[by("bill_length_mm", True)], where=conditions, offset=10, limit=5)
    assert answer["rowNumbers"] == kept.index[10:15].tolist()
    bills = frame.columns.get_loc("bill_length_mm")
    assert [row[bills] for row in answer["rows"]] == kept.bill_length_mm.iloc[10:15].tolist()
    assert answer["rowCount"] == len(kept)


def test_tbl_2_nothing_passes_and_pages_end(penguins):
    path, _ = penguins
    answer = page(path, sort=[by("sex")], where=[only("body_mass_g", "gt", 1_000_000)])
    assert answer == {"rows": [], "offset": 0, "rowCount": 0, "rowNumbers": []}
    assert page(path, sort=[by("sex")], offset=1000)["rows"] == []


def test_tbl_2_a_day_is_the_whole_day(tmp_path: Path):
    moments = ["2024-03-04 23:59:59", "2024-03-05", "2024-03-05 18:30:15.5", None, "2024-03-06"]
    plain = pd.to_datetime(pd.Series(moments), format="ISO8601")
    table = pa.table(
        {
            "us": pa.Array.from_pandas(plain.astype("datetime64[us]")),
            "ns": pa.Array.from_pandas(plain.astype("datetime64[ns]")),
            "utc": pa.Array.from_pandas(plain.dt.tz_localize("UTC")),
            "day": pa.Array.from_pandas(plain).cast(pa.date32(), safe=False),
        }
    )
    path = str(tmp_path / "t.parquet")
    pq.write_table(table, path)
    for name in ("us", "ns", "utc"):
        for op, value, expected in [
            ("eq", "2024-03-05", [1, 2]),
            ("ne", "2024-03-05", [0, 3, 4]),
            ("le", "2024-03-05", [0, 1, 2]),
            ("gt", "2024-03-05", [4]),
            ("between", ["2024-03-05", "2024-03-05"], [1, 2]),
            ("ge", "2024-03-05T18:30", [2, 4]),
            ("eq", "2024-03-05T18:30:15", [2]),
            ("lt", "2024-03-04T23:59:59", []),
        ]:
            assert page(path, where=[only(name, op, value)])["rowNumbers"] == expected, (name, op)
    assert page(path, where=[only("day", "eq", "2024-03-05")])["rowNumbers"] == [1, 2]
    assert page(path, sort=[by("day", True)])["rowNumbers"] == [4, 1, 2, 0, 3]


def test_tbl_2_every_type_of_parquet_is_ordered_and_filtered(tmp_path: Path):
    table = pa.table(
        {
            "flag": pa.array([True, None, False]),
            "big": pa.array([2**63, 2**64 - 1, None], pa.uint64()),
            "small": pa.array([-3, 5, None], pa.int8()),
            "nan": pa.array([float("nan"), 2.5, 1.0]),
            "level": pa.array(["b", "a", None]).dictionary_encode(),
            "list": pa.array([[2], [1], None]),
            "none": pa.nulls(3),
            "wait": pa.array([90_000, 5, None], pa.duration("s")),
        }
    )
    path = str(tmp_path / "t.parquet")
    pq.write_table(table, path)
    orders = {name: page(path, sort=[by(name)])["rowNumbers"] for name in table.column_names}
    assert orders == {
        "flag": [2, 0, 1],
        "big": [0, 1, 2],
        "small": [0, 1, 2],
        "nan": [2, 1, 0],
        "level": [1, 0, 2],
        "list": [1, 0, 2],
        "none": [0, 1, 2],
        "wait": [1, 0, 2],
    }
    assert page(path, sort=[by("nan", True)])["rowNumbers"] == [1, 2, 0]
    for condition, expected in [
        (only("flag", "in", ["True"]), [0]),
        (only("flag", "in", ["False", "True"]), [0, 2]),
        (only("big", "eq", str(2**64 - 1)), [1]),
        (only("big", "gt", -1), [0, 1]),
        (only("big", "lt", -1), []),
        (only("small", "lt", 1000), [0, 1]),
        (only("small", "ge", -1000), [0, 1]),
        (only("nan", "missing"), [0]),
        (only("nan", "ne", 1), [0, 1]),
        (only("level", "in", ["a"]), [1]),
        (only("none", "missing"), [0, 1, 2]),
    ]:
        assert page(path, where=[condition])["rowNumbers"] == expected, condition


def test_tbl_2_a_whole_number_beyond_the_type_is_none_of_the_values(tmp_path: Path):
    path = str(tmp_path / "numbers.parquet")
    small = pa.array([1, 2, None], pa.int8())
    pq.write_table(pa.table({"small": small, "large": pa.array([1, 2, None], pa.uint64())}), path)
    for column in ("small", "large"):
        for value in ("9" * 30, "-" + "9" * 30, "300" if column == "small" else "-1"):
            listed = {"column": column, "op": "in", "value": [value, "2"]}
            view = json.dumps({"sort": [], "filter": [listed]})
            assert read_page(path, 0, 10, view)["rowCount"] == 1
            without = json.dumps({"sort": [], "filter": [{**listed, "op": "not-in"}]})
            assert read_page(path, 0, 10, without)["rowCount"] == 2


def test_tbl_2_levels_cut_in_the_profile_are_found_again(ingest):
    text = "t\n" + "".join(f"{'长' * 300}{i % 2}\n" for i in range(8)) + "short\n"
    answer = ingest(text)
    path = answer["tables"][0]
    level = answer["sheets"][0]["columns"][0]["levels"][0]["value"]
    assert page(path, where=[only("t", "in", [level])])["rowCount"] == 8


HOSTILE = ['"; DROP TABLE t; --', "a.b", "a", "key0", "-a", "", "列\n名", "{{x}}"]


def test_tbl_3_names_of_columns_are_only_names(tmp_path: Path):
    path = str(tmp_path / "t.parquet")
    columns = {
        name: pa.array(np.roll([1, 2, 3, 4, 5, 6, 7, 8], place))
        for place, name in enumerate(HOSTILE)
    }
    pq.write_table(pa.table(columns), path)
    for place, name in enumerate(HOSTILE):
        answer = page(path, sort=[by(name, True)], where=[only(name, "gt", 6)])
        assert [row[place] for row in answer["rows"]] == [8, 7]


def test_tbl_4_a_view_is_worked_out_once_and_kept_within_bounds(
    penguins, monkeypatch: pytest.MonkeyPatch
):
    path, _ = penguins
    row_order._kept.clear()
    calls: list[int] = []
    order = row_order._order
    monkeypatch.setattr(row_order, "_order", lambda *args: (calls.append(1), order(*args))[1])
    for offset in (0, 100, 200):
        page(path, sort=[by("bill_length_mm")], offset=offset, limit=10)
    assert len(calls) == 1
    monkeypatch.setattr(row_order, "MAX_KEPT_BYTES", 3000)
    for value in range(20):
        page(path, sort=[by("bill_length_mm")], where=[only("body_mass_g", "gt", value)])
    assert sum(rows.nbytes for rows in row_order._kept.values()) <= 3000


def test_tbl_4_a_table_too_large_to_be_kept_gives_the_same_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = str(tmp_path / "t.parquet")
    values = np.random.default_rng(3).permutation(5000)
    pq.write_table(
        pa.table({"v": values, "t": [f"row {v}" for v in values]}), path, row_group_size=700
    )
    expected = page(path, sort=[by("v")], offset=1234, limit=50)
    assert expected["rows"] == [[v, f"row {v}"] for v in range(1234, 1284)]
    stored_table._kept.clear()
    monkeypatch.setattr(stored_table, "MAX_KEPT_BYTES", 1)
    assert page(path, sort=[by("v")], offset=1234, limit=50) == expected
    assert not stored_table._kept
