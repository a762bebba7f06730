import datetime
import math
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest
from scipy.stats._common import ConfidenceInterval

import data_lab
from data_lab import current_cell, report_result

MEDIA_TYPE = "application/vnd.data-lab.report+json"


class Cell:
    def __init__(self) -> None:
        self.number = 0

    def get_parent(self) -> dict[str, Any]:
        return {"header": {"msg_id": self.number}}


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch) -> list[dict]:
    bundles: list[dict] = []
    monkeypatch.setattr(report_result, "publish_display_data", bundles.append)
    return bundles


@pytest.fixture
def cell(monkeypatch: pytest.MonkeyPatch) -> Cell:
    cell = Cell()
    monkeypatch.setattr(current_cell, "get_ipython", lambda: cell)
    return cell


def results_of(published: list[dict]) -> list[tuple]:
    return [tuple(bundle[MEDIA_TYPE].values()) for bundle in published]


def test_res_1_a_result_is_name_value_and_unit_and_a_line_of_text(published: list[dict]):
    data_lab.report("平均差", np.float64(4.2), "mmHg")
    content = {"name": "平均差", "value": 4.2, "unit": "mmHg"}
    assert published == [{MEDIA_TYPE: content, "text/plain": "平均差 = 4.2 mmHg"}]


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (3, 3),
        (np.int64(344), 344),
        (np.array(2.5), 2.5),
        (np.array([2.5]), 2.5),
        (Decimal("1.25"), 1.25),
        (True, "true"),
        (np.bool_(False), "false"),
        ("Adelie\n是", "Adelie 是"),
        (2**60, str(2**60)),
        (math.inf, "inf"),
        (None, None),
        (math.nan, None),
        (np.float32("nan"), None),
        (pd.NA, None),
        (pd.NaT, None),
        (pd.Timestamp("2024-03-01"), "2024-03-01T00:00:00"),
        (np.datetime64("2024-03-01"), "2024-03-01"),
        (datetime.date(2024, 3, 1), "2024-03-01"),
        (pd.Series([1, 2]).sum(), 3),
    ],
)
def test_res_2_numbers_words_and_missing_values_of_every_library(
    published: list[dict], value: object, plain: object
):
    data_lab.report("x", value)
    ((_, got, _),) = results_of(published)
    assert got == plain
    assert type(got) is type(plain)


@pytest.mark.parametrize(
    "value",
    [
        (0.5, 2.25),
        [0.5, 2.25],
        np.array([0.5, 2.25]),
        pd.Interval(0.5, 2.25),
        ConfidenceInterval(0.5, 2.25),
    ],
)
def test_res_2_an_interval_is_two_results(published: list[dict], value: object):
    data_lab.report("95% CI", value, "mm")
    assert results_of(published) == [("95% CI (low)", 0.5, "mm"), ("95% CI (high)", 2.25, "mm")]


def test_res_2_a_dict_or_a_series_is_one_result_for_each_entry(published: list[dict]):
    data_lab.report("mean", pd.Series({"Adelie": 18.5, ("a", 1): 2}))
    data_lab.report("CI", {"Adelie": (1, 2)})
    assert results_of(published) == [
        ("mean · Adelie", 18.5, None),
        ("mean · a, 1", 2, None),
        ("CI · Adelie (low)", 1, None),
        ("CI · Adelie (high)", 2, None),
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        (0.04, "p"),
        ("", 1),
        ("x", 1, 2),
        ("x", [1, 2, 3]),
        ("x", pd.DataFrame({"a": [1]})),
        ("x", 1j),
        ("x", object()),
        ("x", {"a": 1, "b": {"c": 2}}),
    ],
)
def test_res_2_anything_else_says_what_to_pass_and_publishes_nothing(
    published: list[dict], arguments: tuple
):
    with pytest.raises(TypeError, match=r"report\(name, value, unit=None\)"):
        data_lab.report(*arguments)
    assert published == []


def test_res_3_names_units_and_texts_have_bounded_lengths(published: list[dict]):
    data_lab.report("n" * 1000, {"k" * 80: ("v" * 1000, 1)}, "u" * 1000)
    (low_name, value, unit), (high_name, _, _) = results_of(published)
    assert (len(low_name), len(value), len(unit)) == (200, 500, 50)
    assert low_name.endswith("(low)")
    assert high_name.endswith("(high)")


def test_res_3_a_cell_publishes_500_results_and_says_once_that_it_left_out_the_rest(
    published: list[dict], cell: Cell
):
    for _ in range(3):
        data_lab.report("x", pd.Series(range(100_000)))
    assert len(published) == 501
    assert "500" in published[-1]["text/plain"]
    cell.number += 1
    data_lab.report("x", 1)
    assert len(published) == 502
