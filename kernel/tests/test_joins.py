from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from data_lab.joins import find_joins
from data_lab.profile import profile_column


@pytest.fixture
def tables(tmp_path: Path):
    def keep(*frames: pd.DataFrame) -> list[dict]:
        described = []
        for place, frame in enumerate(frames):
            path = str(tmp_path / f"{place}.parquet")
            frame.to_parquet(path, index=False)
            table = pq.read_table(path)
            columns = [profile_column(name, table.column(name)) for name in table.column_names]
            described.append({"path": path, "columns": columns})
        return described

    return keep


def patients() -> pd.DataFrame:
    return pd.DataFrame(
        {"patient_id": range(100, 120), "age": range(40, 60), "code": [f"P{i}" for i in range(20)]}
    )


def test_tbl_9_shares_and_kind_are_those_of_a_merge_in_pandas(tables):
    left = patients()
    right = pd.DataFrame(
        {
            "PatientID": [*range(110, 125)] * 2 + [None],
            "day": [*range(15)] * 2 + [1],
            "age": [*range(31)],
        }
    ).astype({"PatientID": "Int64"})
    (join,) = [j for j in find_joins(tables(left, right)) if j["left"]["column"] == "patient_id"]
    merged = left.merge(right.dropna(), left_on="patient_id", right_on="PatientID")
    assert join["right"] == {"table": 1, "column": "PatientID"}
    assert join["leftShare"] == merged.patient_id.nunique() / len(left)
    assert join["rightShare"] == pytest.approx(len(merged) / right.PatientID.notna().sum())
    assert join["kind"] == "one-to-many"


def test_tbl_9_text_is_found_whatever_its_name_and_numbers_are_not(tables):
    left = patients()
    right = pd.DataFrame({"sample": [f"P{i}" for i in range(5, 20)], "dose": range(40, 55)})
    joins = find_joins(tables(left, right))
    assert [(j["left"]["column"], j["right"]["column"], j["kind"]) for j in joins] == [
        ("code", "sample", "one-to-one")
    ]


def test_tbl_9_groups_that_many_rows_share_are_no_keys(tables):
    left = pd.DataFrame({"sex": ["m", "f"] * 20, "x": range(40)})
    right = pd.DataFrame({"sex": ["f", "m"] * 30, "y": range(60)})
    assert find_joins(tables(left, right)) == []


def test_tbl_9_values_that_name_columns_of_another_table_are_found(tables):
    samples = pd.DataFrame({"run": [f"SRR{i}" for i in range(6)], "dex": ["trt", "untrt"] * 3})
    counts = pd.DataFrame(
        {"gene": [f"G{i}" for i in range(9)], **{f"SRR{i}": range(9) for i in range(6)}}
    )
    (join,) = find_joins(tables(samples, counts))
    assert join["left"] == {"table": 0, "column": "run"}
    assert join["right"] == {"table": 1, "column": None}
    assert (join["leftShare"], join["kind"]) == (1, "values-to-names")
    assert join["rightShare"] == pytest.approx(6 / 7)


def test_tbl_9_empty_columns_and_tables_meet_nothing(tables):
    assert find_joins(tables(patients(), pd.DataFrame({"patient_id": [None, None]}))) == []
    assert find_joins(tables(patients())) == []
