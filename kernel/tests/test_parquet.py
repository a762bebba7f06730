import datetime
import decimal
import json
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from rereading import assert_same_as_pandas

from data_lab.preview import read_page


def test_ing_8_column_types_are_kept(ingest):
    table = pa.table(
        {
            "small": pa.array([1, 2, None], pa.int8()),
            "single": pa.array([1.5, float("nan"), 2.5], pa.float32()),
            "price": pa.array([decimal.Decimal("1.50"), None, decimal.Decimal("2.25")]),
            "day": pa.array([datetime.date(2024, 1, 5), None, datetime.date(2024, 2, 5)]),
            "level": pa.array(["a", "b", "a"]).dictionary_encode(),
            "list": pa.array([[1, 2], None, [3]]),
            "bytes": pa.array([b"x", b"\xff", None]),
            "nano": pa.array([1, None, 1_700_000_000_000_000_001], pa.timestamp("ns")),
        }
    )
    pq.write_table(table, "source.parquet")
    answer = ingest(Path("source.parquet").absolute(), "x.parquet")
    json.dumps(answer, allow_nan=False)
    assert pq.read_schema(answer["tables"][0]).types == table.schema.types
    kinds = [column["type"] for column in answer["sheets"][0]["columns"]]
    assert kinds[:4] == ["integer", "number", "number", "datetime"]
    assert json.dumps(read_page(answer["tables"][0], 0, 3), allow_nan=False)


def test_ing_8_columns_that_pandas_makes_the_index_are_left_out(ingest):
    frame = pd.DataFrame({"gene": ["a", "b"], "count": [1, 2]}).set_index("gene")
    frame.to_parquet("source.parquet")
    answer = ingest(Path("source.parquet").absolute(), "x.parquet")
    assert_same_as_pandas("source.parquet", answer)
    assert [note["key"] for note in answer["sheets"][0]["notes"]] == ["note-row-names"]


def test_ing_8_tables_are_written_in_small_row_groups(ingest):
    pq.write_table(pa.table({"a": pa.array(range(200_000))}), "source.parquet")
    for answer in (
        ingest(Path("source.parquet").absolute(), "x.parquet"),
        ingest("a,b\n" + "1,2\n" * 200_000),
    ):
        metadata = pq.read_metadata(answer["tables"][0])
        assert [metadata.row_group(i).num_rows for i in range(4)] == [65_536] * 3 + [3_392]
