import json
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from data_lab.histogram import MAX_BINS
from data_lab.profile import profile_column


def profile(values: list | pa.Array | pd.Series) -> dict:
    array = values if isinstance(values, pa.Array) else pa.array(values, from_pandas=True)
    answer = profile_column("x", pa.chunked_array([array]))
    json.dumps(answer, allow_nan=False)
    return answer


def test_tbl_6_bins_hold_every_value_once(real_data: Path):
    frame = pd.read_csv(real_data / "penguins.csv")
    for name in ("bill_length_mm", "body_mass_g", "year"):
        column = profile(frame[name])
        edges, counts = column["histogram"]["edges"], column["histogram"]["counts"]
        assert len(edges) == len(counts) + 1 <= MAX_BINS + 1
        expected, _ = np.histogram(frame[name].dropna(), edges)
        assert counts == expected.tolist()
        assert sum(counts) == len(frame) - column["missing"]


def test_tbl_6_whole_numbers_have_whole_bins():
    assert profile([2, 3, 3, 5])["histogram"] == {
        "edges": [1.5, 2.5, 3.5, 4.5, 5.5],
        "counts": [1, 2, 0, 1],
    }
    wide = profile(list(range(100)))["histogram"]
    assert set(wide["counts"][:-1]) == {5}


def test_tbl_6_dates_have_edges_in_iso_8601():
    days = pd.Series(pd.date_range("2024-01-01", "2024-01-25", freq="D"))
    binned = profile(days)["histogram"]
    assert (binned["edges"][0], binned["edges"][-1]) == ("2024-01-01", "2024-01-25")
    assert sum(binned["counts"]) == 25


@pytest.mark.parametrize(
    "values",
    [
        [1.5, 1.5],
        [7, 7, None],
        ["a", "b"],
        [True, False],
        [float("inf"), float("-inf")],
        [-1e308, 1e308],
        [1.0, float(np.nextafter(1, 2))],
        pa.array([None, None], pa.float64()),
        pa.array([2**64 - 1, 2**64 - 1], pa.uint64()),
    ],
)
def test_tbl_6_what_is_not_spread_has_no_histogram(values):
    assert "histogram" not in profile(values)


def test_tbl_6_infinities_are_left_out_and_integers_may_be_huge():
    assert sum(profile([float("inf"), 1.0, 2.0])["histogram"]["counts"]) == 2
    assert sum(profile(pa.array([0, 2**64 - 1], pa.uint64()))["histogram"]["counts"]) == 2
