import math
import statistics
from pathlib import Path

import pyarrow.parquet as pq
import pytest

Columns = dict[str, dict]


def columns_of(answer: dict) -> Columns:
    return {column["name"]: column for column in answer["sheets"][0]["columns"]}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["1", "2", ""], "integer"),
        (["1.5", "2", ""], "number"),
        (["007", "012", "100"], "text"),
        (["TRUE", "False", ""], "boolean"),
        (["a", "b", "a", "a"], "category"),
        (["a", "b", "c", "d"], "text"),
        (["", "NA", ""], "empty"),
        (["2024-01-05", "2024-02-06"], "datetime"),
        (["2024-01-05T10:00:00Z", "2024-02-06T11:30:00Z"], "datetime"),
        (["2024/1/5", "2024/12/31"], "datetime"),
        (["2024/1/5 8:30", "2024/12/31 12:00"], "datetime"),
        (["2024年1月5日", "2024年12月31日"], "datetime"),
        (["15.03.2024", "01.04.2024"], "datetime"),
        (["12/31/2024", "01/04/2024"], "datetime"),
        (["03.04.2024", "05.06.2024"], "text"),
        (["2024/1/5", "2024/13/45"], "text"),
        (["99999999999999999999", "1"], "text"),
        (["1", "x"], "text"),
    ],
)
def test_ing_4_column_types(ingest, values: list[str], expected: str):
    text = "n,v\n" + "".join(f"{i},{value}\n" for i, value in enumerate(values))
    assert columns_of(ingest(text))["v"]["type"] == expected


def test_ing_4_dates_are_stored_as_timestamps_and_shown_as_iso(ingest):
    answer = ingest("d,e\n15.03.2024,2024年1月5日\n01.04.2024,2024年2月5日\n")
    assert answer["sheets"][0]["sampleRows"] == [
        ["2024-03-15", "2024-01-05"],
        ["2024-04-01", "2024-02-05"],
    ]
    assert columns_of(answer)["d"]["max"] == "2024-04-01"
    assert pq.read_schema(answer["tables"][0]).field("d").type.unit == "us"


def test_ing_5_statistics_of_penguins(ingest, real_data: Path):
    columns = columns_of(ingest(real_data / "penguins.csv", "penguins.csv"))
    mass = columns["body_mass_g"]
    assert (mass["type"], mass["missing"], mass["distinct"]) == ("integer", 2, 94)
    assert (mass["min"], mass["max"]) == (2700, 6300)
    assert mass["mean"] == pytest.approx(4201.754386)
    assert mass["std"] == pytest.approx(801.954536)
    assert mass["quantiles"] == pytest.approx([3150, 3550, 4050, 4750, 5650])
    assert columns["species"]["levels"] == [
        {"value": "Adelie", "count": 152},
        {"value": "Gentoo", "count": 124},
        {"value": "Chinstrap", "count": 68},
    ]
    assert (columns["year"]["type"], len(columns["year"]["levels"])) == ("integer", 3)


def test_ing_5_infinities_and_huge_integers_are_strict_json(ingest):
    answer = ingest("a,b\ninf,9007199254740993\n1,2\n3.5,4\n-inf,5\n")
    a, b = columns_of(answer).values()
    assert (a["min"], a["max"], a["mean"]) == (1, 3.5, 2.25)
    assert a["std"] == pytest.approx(statistics.stdev([1, 3.5]))
    assert answer["sheets"][0]["sampleRows"][0] == [None, "9007199254740993"]
    assert b["max"] == "9007199254740993"
    assert all(math.isfinite(value) for value in b["quantiles"])


def test_ing_5_a_single_row_has_no_deviation(ingest):
    (column,) = columns_of(ingest("a\n5\n")).values()
    assert (column["mean"], column["std"]) == (5, None)


def test_ing_5_text_is_cut_and_lists_are_bounded(ingest):
    text = "t\n" + "".join(f"{'长' * 300}{i}\n" for i in range(50))
    answer = ingest(text)
    (column,) = columns_of(answer).values()
    assert len(answer["sheets"][0]["sampleRows"]) == len(column["levels"]) == 20
    assert {len(level["value"]) for level in column["levels"]} == {200}
    assert len(answer["sheets"][0]["sampleRows"][0][0]) == 200
    assert len(pq.read_table("tables/0.parquet").column("t")[0].as_py()) == 301
