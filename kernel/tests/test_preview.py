import datetime
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from data_lab.preview import read_page

ROWS = 2500


@pytest.fixture
def table_path(tmp_path: Path) -> str:
    path = tmp_path / "t.parquet"
    pq.write_table(
        pa.table({"i": range(ROWS), "t": map(str, range(ROWS))}), path, row_group_size=1000
    )
    return str(path)


@pytest.mark.parametrize(
    ("offset", "limit"),
    [
        (0, 10),
        (995, 10),
        (999, 1),
        (1000, 1),
        (0, 2500),
        (900, 1300),
        (2495, 50),
        (2500, 5),
        (5, 0),
    ],
)
def test_prv_1_a_page_is_exactly_its_rows(table_path: str, offset: int, limit: int):
    page = read_page(table_path, offset, limit)
    expected = [[i, str(i)] for i in range(offset, min(offset + limit, ROWS))]
    assert page == {"rows": expected, "offset": offset, "rowCount": ROWS}


def test_prv_1_negative_numbers_are_refused(table_path: str):
    with pytest.raises(ValueError, match="negative"):
        read_page(table_path, -1, 10)


def test_prv_2_only_the_row_groups_of_the_page_are_read(
    table_path: str, monkeypatch: pytest.MonkeyPatch
):
    asked: list[list[int]] = []
    read = pq.ParquetFile.read_row_groups

    def record(self: pq.ParquetFile, groups: list[int]) -> pa.Table:
        asked.append(groups)
        return read(self, groups)

    monkeypatch.setattr(pq.ParquetFile, "read_row_groups", record)
    read_page(table_path, 1999, 2)
    read_page(table_path, 5000, 2)
    assert asked == [[1, 2]]


def test_prv_3_cells_are_strict_json(tmp_path: Path):
    utc = datetime.UTC
    columns = {
        "integer": pa.array([2**53, 2**53 + 1, None]),
        "number": pa.array([1.5, float("nan"), float("-inf")]),
        "flag": pa.array([True, None, False]),
        "day": pa.array([datetime.date(2024, 1, 5), None, None]),
        "moment": pa.array([datetime.datetime(2024, 1, 5, 8, 30), None, None]),
        "zoned": pa.array([datetime.datetime(2024, 1, 5, 8, 30, tzinfo=utc), None, None]),
    }
    pq.write_table(pa.table(columns), tmp_path / "t.parquet")
    page = read_page(str(tmp_path / "t.parquet"), 0, 3)
    assert json.loads(json.dumps(page, allow_nan=False))["rows"] == [
        [
            2**53,
            1.5,
            True,
            "2024-01-05",
            "2024-01-05T08:30:00",
            "2024-01-05T08:30:00+00:00",
        ],
        [str(2**53 + 1), None, None, None, None, None],
        [None, None, False, None, None, None],
    ]
