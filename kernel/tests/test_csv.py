from pathlib import Path

import pytest
from rereading import assert_same_as_pandas

CHINESE = "患者,年龄,备注\n张三,30,好\n李四,41,复查\n王五,52,好\n"
FILES = [
    "airquality.csv",
    "airway_counts_2000.tsv",
    "airway_samples.tsv",
    "birthwt.csv",
    "blood_storage.csv",
    "icu_zh_gbk.csv",
    "lung_survival.csv",
    "penguins.csv",
    "penguins_raw.csv",
    "tooth_growth.csv",
]
TEXTS = {
    "quoted separators and newlines": 'a,b\n"x,\ny",1\n"he said ""hi""",2\n',
    "semicolon with decimal comma": "a;b\n1,5;x\n2,25;y\n",
    "European thousands": "a;b;c\n1.234,5;x;1.000\n2,25;y;2.500\n",
    "thousands": 'a,b\n"1,234",x\n"5,678,901",y\n12,z\n',
    "lists in a text column forbid thousands": 'a,b,c\n"1,234","1,2",1.5\n"2,345","3,4",2.5\n',
    "pipe": "a|b\n1|2\n",
    "runs of spaces": "a b\n1  2\n3 4\n5 6\n",
    "R's write.table": '"x" "y"\n"r1" 1 2\n"r2" 3 4\n',
    "row names": "x\ty\ng1\t1\t2\ng2\t3\t4\n",
    "duplicates": "a,a,b,a.1,\n1,2,3,4,5\n",
    "empty headers": ",a,\n1,2,3\n",
    "short and long rows": "a,b\n1,2\n3\n4,5,6\n",
    "long first row": "a,b\n1,2,3\n3,4\n4,5\n",
    "separator at the end": "a,b\n1,2,\n3,4,\n",
    "leading zeros": "id,m\n007,1\n012,2\n",
    "hexadecimal beside thousands": 'a,b\n"1,234",0x1A\n"2,345",1\n',
    "leading zeros under one of two equal headers": "a,a\n007,1\n012,2\n",
    "one row that other separators could split": 'a\tb\tc\n2\t"q,1"\t"12,345"\n',
    "a header and no line end": "x\n1",
    "comments": "# made by X\n# units: mm, kg, s\n\na,b,c\n1,2,3\n4,5,6\n",
    "title": "Table 1,,\n,,\na,b,c\n1,2,3\n4,5,6\n",
    "blank lines": "\n\na,b\n1,2\n\n  \n3,4\n",
    "one column": "x\n1\n\n2\n",
    "missing markers": "a,b\nNA,NULL\n1,x\nnan,#N/A\n2,NA \n",
    "booleans": "a,b\nTRUE,True\nFALSE,\ntrue,False\n",
    "infinities": "a\ninf\n1\n-inf\n2.5\n",
    "long integers": "a,b\n99999999999999999999,9007199254740993\n1,2\n",
    "blanks and plus signs": "a\n+1\n 2\n3 \n",
    "old Mac lines": "a,b\r1,2\r3,4\r",
    "Windows lines": "a,b\r\n1,2\r\n",
    "stray NULs": "a,b\n1,x\x00y\n2,z\n3,q\n",
    "dates": "a,b\n2024/1/5,2024年1月5日\n2024/12/31,2024年12月31日\n",
}


@pytest.mark.parametrize("name", FILES)
def test_ing_1_real_files_read_as_pandas_reads_them(ingest, real_data: Path, name: str):
    assert_same_as_pandas(real_data / name, ingest(real_data / name, name))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_ing_1_read_options_make_pandas_give_the_same_table(ingest, text: str):
    assert_same_as_pandas("x.csv", ingest(text))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"]
)
def test_ing_2_chinese_encodings(ingest, encoding: str):
    answer = ingest(CHINESE.encode(encoding))
    assert_same_as_pandas("x.csv", answer)
    assert answer["sheets"][0]["sampleRows"][0] == ["张三", 30, "好"]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("name,café\nJosé,1\nZoë,2\nMüller,3\n", "latin-1"),
        ("name,price\nJosé,1€\nZoë,2€\n", "cp1252"),
        ("姓名,性別\n陳大文,男\n李小龍,女\n", "big5"),
        ("имя,город\nИван,Москва\n", "cp1251"),
    ],
)
def test_ing_2_other_encodings(ingest, text: str, encoding: str):
    sheet = ingest(text.encode(encoding))["sheets"][0]
    assert [column["name"] for column in sheet["columns"]] == text.split("\n")[0].split(",")
    assert [",".join(map(str, row)) for row in sheet["sampleRows"]] == text.split("\n")[1:-1]


def test_ing_2_the_encoding_is_decided_on_the_whole_file(ingest):
    sheet = ingest(b"a,b\n" + b"1,x\n" * 300_000 + "1,男\n".encode("gb18030"))["sheets"][0]
    assert sheet["readOptions"]["encoding"] == "gb18030"
    assert {"value": "男", "count": 1} in sheet["columns"][1]["levels"]


def test_ing_2_mostly_utf8_with_broken_bytes_is_a_named_error(ingest):
    failure = ingest(("患者,年龄\n" + "张三,30\n" * 50).encode() + b"\xff\xfe,3\n")["failure"]
    assert (failure["code"], failure["key"]) == ("unreadable-file", "file-encoding-unknown")


def test_ing_3_what_was_changed_is_noted(ingest):
    def keys(text: str) -> set[str]:
        return {note["key"] for note in ingest(text)["sheets"][0]["notes"]}

    assert keys(TEXTS["duplicates"]) == {"note-duplicate-headers", "note-empty-headers"}
    assert "note-rows-ragged" in keys(TEXTS["short and long rows"])
    assert "note-thousands" in keys(TEXTS["thousands"])
    assert "note-header-row" in keys(TEXTS["title"])
    assert "note-row-names" in keys(TEXTS["row names"])
    assert keys("1,2\n3,4\n") == {"note-header-numeric"}
    assert keys("a,b\n1,2\n") == set()


def test_ing_3_ragged_rows_are_kept(ingest):
    sheet = ingest("a,b\n" + "1,2\n" * 70_000 + "3\n4,5,6\n")["sheets"][0]
    assert sheet["rowCount"] == 70_002
    assert sheet["notes"] == [{"key": "note-rows-ragged", "params": {"count": 2}}]
