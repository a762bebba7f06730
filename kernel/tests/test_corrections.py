import json
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow.parquet as pq
import pytest
from conftest import LIMITS
from rereading import reread_typed
from workbooks import make_xlsx

from data_lab.ingest import ingest_file

CSV = """id,code,score,when,flag,ratio,spoilt,day
007,1,1.0,20240105,是,"1.5",3,03.04.2024
012,2,2.0,20240206,否,2,x,05.06.2024
100,1,3.0,,是,NA,4,
"""


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Writes a table as CSV or workbook and reads it with corrections of its columns."""
    monkeypatch.chdir(tmp_path)
    Path("x.csv").write_text(CSV)
    rows = [["id", "code", "when", "flag"], ["007", 1, 20240105, "Y"], ["012", 2, None, "n"]]
    Path("x.xlsx").write_bytes(make_xlsx({"a": rows, "b": [["q"], [1], [2]]}))

    def read(name: str, corrections: dict[str, Any]) -> dict[str, Any]:
        given = json.dumps({"x" if name.endswith("csv") else "a": corrections})
        answer = ingest_file(name, name, LIMITS, given)
        json.dumps(answer, allow_nan=False)
        return answer

    return read


def column_of(answer: dict[str, Any], name: str) -> dict[str, Any]:
    return next(c for c in answer["sheets"][0]["columns"] if c["name"] == name)


@pytest.mark.parametrize(
    ("name", "column", "correction"),
    [
        ("x.csv", "id", {"type": "number"}),
        ("x.csv", "id", {"type": "integer"}),
        ("x.csv", "code", {"type": "category"}),
        ("x.csv", "code", {"type": "text"}),
        ("x.csv", "score", {"type": "integer"}),
        ("x.csv", "score", {"type": "text"}),
        ("x.csv", "when", {"type": "datetime"}),
        ("x.csv", "flag", {"type": "boolean"}),
        ("x.csv", "ratio", {"type": "category"}),
        ("x.csv", "ratio", {"type": "number"}),
        ("x.csv", "day", {"type": "datetime", "dayFirst": True}),
        ("x.csv", "day", {"type": "datetime", "dayFirst": False}),
        ("x.xlsx", "id", {"type": "integer"}),
        ("x.xlsx", "code", {"type": "category"}),
        ("x.xlsx", "code", {"type": "number"}),
        ("x.xlsx", "when", {"type": "datetime"}),
        ("x.xlsx", "flag", {"type": "boolean"}),
    ],
)
def test_tbl_8_profile_table_and_pandas_agree_on_the_corrected_type(
    read, name: str, column: str, correction: dict[str, Any]
):
    answer = read(name, {column: correction})
    sheet = answer["sheets"][0]
    assert column_of(answer, column)["type"] == correction["type"]
    assert sheet["corrections"] == {column: correction}
    stored = pq.read_table(answer["tables"][0]).to_pandas()
    frame = reread_typed(name, sheet["readOptions"])
    for other in stored.columns:
        expected, actual = frame[other], stored[other]
        if pd.api.types.is_numeric_dtype(expected.dtype) or pd.api.types.is_datetime64_any_dtype(
            expected.dtype
        ):
            assert expected.dropna().tolist() == actual.dropna().tolist(), other
        else:
            assert [*map(str, expected.dropna())] == [*map(str, actual.dropna())], other
        assert expected.isna().tolist() == actual.isna().tolist(), other
    numeric = {"number", "integer"}
    is_number = pd.api.types.is_numeric_dtype(frame[column].dtype) and frame[column].dtype != bool
    assert is_number == (correction["type"] in numeric)


@pytest.mark.parametrize(
    ("column", "correction", "key", "count", "examples"),
    [
        ("spoilt", {"type": "number"}, "column-type-unfit-number", 1, "“x”"),
        ("ratio", {"type": "integer"}, "column-type-unfit-integer", 1, "“1.5”"),
        ("spoilt", {"type": "boolean"}, "column-type-unfit-boolean", 3, "“3”, “x”, “4”"),
        ("flag", {"type": "datetime"}, "column-type-unfit-datetime", 3, "“是”, “否”"),
    ],
)
def test_tbl_8_values_that_do_not_fit_are_counted_and_shown(
    read, column: str, correction: dict, key: str, count: int, examples: str
):
    failure = read("x.csv", {column: correction})["failure"]
    assert failure == {
        "code": "conflict",
        "key": key,
        "params": {"column": column, "count": count, "examples": examples},
    }


def test_tbl_8_dates_that_could_be_either_are_asked_about(read):
    failure = read("x.csv", {"day": {"type": "datetime"}})["failure"]
    assert failure["key"] == "column-dates-ambiguous"
    assert failure["params"] == {"column": "day", "example": "03.04.2024"}
    first = column_of(read("x.csv", {"day": {"type": "datetime", "dayFirst": True}}), "day")
    assert first["min"] == "2024-04-03"


def test_tbl_8_without_corrections_a_table_reads_as_before_and_other_sheets_stay(read):
    plain, corrected = read("x.csv", {}), read("x.csv", {"code": {"type": "text"}})
    assert plain == ingest_file("x.csv", "x.csv", LIMITS)
    others = [c for c in corrected["sheets"][0]["columns"] if c["name"] != "code"]
    assert others == [c for c in plain["sheets"][0]["columns"] if c["name"] != "code"]
    assert (
        read("x.xlsx", {"code": {"type": "text"}})["sheets"][1] == read("x.xlsx", {})["sheets"][1]
    )


def test_tbl_8_columns_that_pandas_cannot_tell_apart_keep_their_type(read):
    Path("d.csv").write_text("a,a\n1,2\n3,4\n")
    given = json.dumps({"d": {"a.1": {"type": "text"}}})
    assert ingest_file("d.csv", "d.csv", LIMITS, given)["failure"]["key"] == "column-type-fixed"
    Path("y.xlsx").write_bytes(make_xlsx({"s": [[2019, 2020], [1, 2]]}))
    given = json.dumps({"s": {"2019": {"type": "text"}}})
    assert ingest_file("y.xlsx", "y.xlsx", LIMITS, given)["failure"]["key"] == "column-type-fixed"
