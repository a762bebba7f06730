import datetime
from pathlib import Path

import pytest
from rereading import assert_same_as_pandas
from workbooks import make_ods, make_xlsx

DAY = datetime.datetime(2024, 1, 5)


def test_ing_6_each_sheet_of_a_chinese_workbook(ingest, real_data: Path):
    answer = ingest(real_data / "icu_zh.xlsx", "icu_zh.xlsx")
    assert_same_as_pandas(real_data / "icu_zh.xlsx", answer)
    patients, variables = answer["sheets"]
    assert (patients["name"], patients["rowCount"]) == ("患者", 200)
    assert (variables["name"], variables["rowCount"]) == ("变量说明", 8)
    sex = next(column for column in patients["columns"] if column["name"] == "性别")
    assert [level["count"] for level in sex["levels"]] == [124, 76]


@pytest.mark.parametrize(
    "rows",
    [
        [("a", "b"), (1, "x"), (2.5, None), (None, "y")],
        [("a", "a", None), (1, 2, 3), (4, 5, 6)],
        [("Table 1",), (), ("name", "age", "sex"), ("x", 3, "m"), ("y", 4, "f")],
        [("id", "mixed"), ("007", 1), ("012", "x"), ("100", DAY)],
        [("when", "flag"), (DAY, True), (DAY, False), (None, None)],
        [(), (), ("a", "b"), (1, 2), (), (3, 4)],
        [("a", "b"), (1, 2, 3), (4,)],
        [(2019, 2020), (1, 2)],
    ],
    ids=["gaps", "duplicates", "title", "mixed", "dates", "blank rows", "ragged", "years"],
)
def test_ing_6_sheets_read_as_pandas_reads_them(ingest, rows: list[tuple]):
    answer = ingest(make_xlsx({"Sheet 1": rows}), "x.xlsx")
    assert_same_as_pandas("x.xlsx", answer)


def test_ing_6_whole_numbers_with_gaps_stay_integers_and_dates_are_dates(ingest):
    rows = [("n", "when", "text date"), (1, DAY, "2024年1月5日"), (None, DAY, "2024年2月5日")]
    sheet = ingest(make_xlsx({"s": rows}), "x.xlsx")["sheets"][0]
    assert [column["type"] for column in sheet["columns"]] == ["integer", "datetime", "datetime"]
    assert sheet["readOptions"]["dateFormats"] == {"text date": "%Y年%m月%d日"}
    assert sheet["sampleRows"][0] == [1, "2024-01-05", "2024-01-05"]


def test_ing_6_sheets_without_rows_are_noted(ingest):
    content = make_xlsx({"leer": [], "data": [("a",), (1,)], "header": [("a", "b")]})
    (sheet,) = ingest(content, "x.xlsx")["sheets"]
    assert sheet["name"] == "data"
    assert [note["params"]["sheet"] for note in sheet["notes"]] == ["leer", "header"]


def test_ing_6_the_content_decides_not_the_ending(ingest):
    content = make_xlsx({"s": [("a", "b"), (1, 2)]})
    assert ingest(content, "x.csv")["sheets"][0]["readOptions"]["format"] == "excel"
    assert ingest("a\tb\n1\t2\n", "x.xls")["sheets"][0]["readOptions"]["format"] == "csv"


def test_ing_6_open_document_sheets(ingest):
    answer = ingest(make_ods(), "x.ods")
    assert_same_as_pandas("x.ods", answer)
    assert answer["sheets"][0]["sampleRows"] == [["张三", 30], ["李四", 41]]
