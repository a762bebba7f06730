import csv
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pandas as pd
import pytest

from data_lab import table_export
from data_lab.table_export import export_table
from data_lab.table_keep import keep_table
from data_lab.table_resource import describe_table, flat_frame

EXACT = 0.1 + 0.2


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def frame() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "收缩压_%": [EXACT, -2.5, None],
            "text": ["=1+1", "-1.5", "-a"],
            "@date": pd.to_datetime(["2024-01-05", None, "2024-01-07"]),
            "count": pd.array([1, None, -3], dtype="Int64"),
            "flag": [True, False, True],
        }
    )


def store(frame: pd.DataFrame) -> str:
    Path("table.json").write_text(json.dumps(describe_table(frame), allow_nan=False))
    return "table.json"


def fields_of(table: Any) -> list[tuple[str, str, bool]]:
    fields = describe_table(table)["schema"]["fields"]
    return [(field["name"], field["type"], field.get("isIndex", False)) for field in fields]


def test_out_10_data_is_exact_and_strict_json():
    frame = pd.DataFrame(
        {
            "number": [EXACT, np.nan, np.inf],
            "single": np.array([0.1, 0.2, 0.3], dtype="float32"),
            "large": [2**53, 2**53 + 1, 1],
            "day": pd.to_datetime(["2024-01-05", None, "2024-01-07"]),
            "moment": pd.to_datetime(["2024-01-05 08:30", None, "2024-01-07 00:00"]),
            "kind": pd.Categorical(["a", "b", None]),
            "any": [[1], {"a": 1}, None],
        }
    )
    described = json.loads(json.dumps(describe_table(frame), allow_nan=False))
    assert described["data"] == [
        [EXACT, 0.1, 2**53, "2024-01-05", "2024-01-05T08:30:00", "a", "[1]"],
        [None, 0.2, str(2**53 + 1), None, None, "b", "{'a': 1}"],
        ["inf", 0.3, 1, "2024-01-07", "2024-01-07T00:00:00", None, None],
    ]
    assert (described["rowCount"], described["isCut"]) == (3, False)


def test_out_10_index_and_names_of_several_levels_are_columns():
    data = pd.DataFrame({"g": ["a", "b", "a"], "h": ["x", "x", "y"], "v": [1.0, 2.0, 4.0]})
    assert fields_of(data) == [
        ("g", "string", False),
        ("h", "string", False),
        ("v", "number", False),
    ]
    assert fields_of(data.groupby(["g", "h"]).agg({"v": ["mean", "count"]})) == [
        ("g", "string", True),
        ("h", "string", True),
        ("v · mean", "number", False),
        ("v · count", "integer", False),
    ]
    assert fields_of(data["g"].value_counts()) == [
        ("g", "string", True),
        ("count", "integer", False),
    ]
    assert fields_of(data.describe())[0] == ("", "string", True)


def test_out_10_a_long_or_wide_table_is_cut_and_says_so():
    described = describe_table(pd.DataFrame({"x": range(12_000)}))
    assert (len(described["data"]), described["rowCount"], described["isCut"]) == (
        10_000,
        12_000,
        True,
    )
    wide = describe_table(pd.DataFrame(np.zeros((2, 150))))
    assert (len(wide["schema"]["fields"]), wide["columnCount"], wide["isCut"]) == (100, 150, True)
    heavy = describe_table(pd.DataFrame({"x": ["长" * 1000] * 5000}))
    assert 0 < len(heavy["data"]) < 5000
    assert describe_table(pd.DataFrame({"x": ["y" * 5000]}))["isCut"]


def test_out_11_csv_is_exact_and_holds_no_formula(frame: pd.DataFrame):
    export_table(store(frame), "csv")
    content = Path("export.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows == [
        ["收缩压_%", "text", "'@date", "count", "flag"],
        [repr(EXACT), "'=1+1", "2024-01-05", "1", "True"],
        ["-2.5", "-1.5", "", "", "False"],
        ["", "'-a", "2024-01-07", "-3", "True"],
    ]


def test_out_11_a_workbook_has_types_and_no_formula(frame: pd.DataFrame):
    export_table(store(frame), "xlsx")
    sheet = openpyxl.load_workbook("export.xlsx").active
    rows = [[(cell.value, cell.data_type) for cell in row] for row in sheet.iter_rows()]
    assert [value for value, _ in rows[0]] == ["收缩压_%", "text", "@date", "count", "flag"]
    assert rows[1][0] == (EXACT, "n")
    assert rows[1][1] == ("=1+1", "s")
    assert (str(rows[1][2][0]), rows[1][2][1]) == ("2024-01-05 00:00:00", "d")
    assert rows[2][0] == (-2.5, "n")
    assert rows[3][4] == (True, "b")
    assert sheet["B2"].quotePrefix
    assert not sheet["B3"].quotePrefix


def test_out_11_latex_is_escaped_and_lined_up(frame: pd.DataFrame):
    export_table(store(frame), "latex")
    text = Path("export.tex").read_text()
    assert (
        "\\begin{tabular}{rllrl}\n\\toprule\n收缩压\\_\\% & text & @date & count & flag \\\\"
        in text
    )
    assert "0.3 & =1+1 & 2024-01-05 & 1 & True \\\\\n$-2.5$ & -1.5 &  &  & False" in text
    assert text.endswith("\\bottomrule\n\\end{tabular}\n")
    export_table(store(pd.DataFrame({"a\\b{&}": ["~^$#", "x\ny"]})), "latex")
    escaped = Path("export.tex").read_text()
    assert r"a\textbackslash{}b\{\&\}" in escaped
    assert r"\textasciitilde{}\textasciicircum{}\$\#" in escaped


@pytest.mark.parametrize("format_name", ["csv", "xlsx"])
def test_out_10_a_whole_table_is_exported_as_the_part_is(frame: pd.DataFrame, format_name: str):
    kept = keep_table(flat_frame(frame)[0])
    ending = "csv" if format_name == "csv" else "xlsx"
    export_table(kept["path"], format_name, "whole")
    export_table(store(frame), format_name, "part")
    if format_name == "csv":
        assert Path("whole.csv").read_bytes() == Path("part.csv").read_bytes()
    else:
        sheets = [openpyxl.load_workbook(f"{name}.{ending}").active for name in ("whole", "part")]
        assert list(sheets[0].values) == list(sheets[1].values)


def test_out_12_what_does_not_fit_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(table_export, "MAX_SHEET_ROWS", 3)
    path = store(pd.DataFrame({"x": range(3)}))
    failure = export_table(path, "xlsx")["failure"]
    assert (failure["key"], failure["params"]["rows"]) == ("export-table-too-long", 3)
    long = store(pd.DataFrame({"x": range(2001)}))
    assert export_table(long, "latex")["failure"]["key"] == "export-latex-too-long"
