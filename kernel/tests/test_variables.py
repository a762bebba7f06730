import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell

from data_lab import variables
from data_lab.complete import complete_code
from data_lab.variables import list_names, list_variables, show_table

Run = Callable[[str], None]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> Iterator[Run]:
    """Runs a cell in a namespace of its own."""
    monkeypatch.chdir(tmp_path)
    shell = InteractiveShell.instance()

    def run_cell(code: str) -> None:
        shell.run_cell(code).raise_error()

    yield run_cell
    shell.reset(new_session=True)
    InteractiveShell.clear_instance()


def told() -> dict[str, dict[str, Any]]:
    """By name, as it reaches the server: strict JSON."""
    listed = json.loads(json.dumps(list_variables(300), allow_nan=False))
    return {variable["name"]: variable for variable in listed["variables"]}


def test_krn_1_known_kinds_are_told_with_shape_type_and_a_preview(run: Run):
    run(
        "import numpy as np, pandas as pd\n"
        'df = pd.DataFrame({"收缩压": [120.0, 130.5], "sex": ["f", "m"]})\n'
        's = df["收缩压"]\n'
        "a = np.zeros((3, 4))\n"
        "n, x, flag, nothing = 3, float('nan'), True, None\n"
        'text, items, pairs = "ab" * 500, [1, "b", None], {"k": 2.5}\n'
        "def helper(): pass\n"
        "class Model: pass\n"
        "m = Model()\n"
        "_private = 1"
    )
    found = told()
    assert next(iter(found)) == "df"
    assert found["df"] | {"sizeBytes": 0} == {
        **{"name": "df", "type": "DataFrame", "kind": "table", "shape": [2, 2]},
        **{"preview": "收缩压, sex", "sizeBytes": 0},
    }
    assert (found["s"]["kind"], found["s"]["shape"], found["s"]["preview"]) == (
        "table",
        [2],
        "float64",
    )
    assert (found["a"]["kind"], found["a"]["shape"], found["a"]["sizeBytes"]) == (
        "array",
        [3, 4],
        96,
    )
    assert [found[name]["preview"] for name in ("n", "x", "flag", "nothing")] == [
        "3",
        "nan",
        "True",
        "None",
    ]
    assert found["text"]["shape"] == [1000]
    assert len(found["text"]["preview"]) <= 80
    assert found["items"]["preview"] == "[1, 'b', None]"
    assert found["pairs"]["preview"] == "{'k': 2.5}"
    assert (found["m"]["type"], found["m"]["kind"], found["m"]["preview"]) == (
        "Model",
        "object",
        "",
    )
    assert "_private" not in found
    listed = list_variables(300)
    assert listed["functions"] == ["Model", "helper"]
    assert {"np", "pd"} <= set(listed["modules"])


HOSTILE = """
import time, datetime
import numpy as np, pandas as pd
ran = []
def touch(*_, **__):
    ran.append(1)
    print("seen")
    time.sleep(60)
class Meta(type):
    __instancecheck__ = __subclasscheck__ = touch
    __name__ = property(touch)
class Hostile(metaclass=Meta):
    __repr__ = __str__ = __len__ = __sizeof__ = __eq__ = __iter__ = __bool__ = __format__ = touch
    __class__ = shape = columns = dtype = property(touch)
    __hash__ = object.__hash__
    def __getattr__(self, name): return touch()
class Text(str):
    __repr__ = __str__ = touch
class Zone(datetime.tzinfo):
    utcoffset = dst = tzname = touch
class Frame(pd.DataFrame):
    @property
    def shape(self): return touch()
h = Hostile()
t = Text("x")
when = datetime.datetime(2026, 1, 2, tzinfo=Zone())
inside = [h, t, {"a": h}, (h,)]
keyed = {t: h}
table = pd.DataFrame({"a": [1, 2]})
table["b"] = pd.Series([h, t], dtype=object)
wide = pd.DataFrame(np.zeros((2, 100_000)))
sub = Frame({"a": [1]})
array = np.empty(2, dtype=object)
array[0] = h
huge = 10 ** 100_000
loop = []
loop.append(loop)
bad = "\\ud800 \\x00"
"""


def test_krn_2_hostile_objects_are_named_and_never_run(
    run: Run, capsys: pytest.CaptureFixture[str]
):
    run(HOSTILE)
    capsys.readouterr()
    began = time.monotonic()
    found = told()
    table = json.loads(json.dumps(show_table("table", 20, 40), allow_nan=False))
    assert time.monotonic() - began < 2
    assert capsys.readouterr().out == ""
    assert found["ran"]["preview"] == "[]"
    assert found["h"]["type"] == "Hostile"
    assert found["t"]["type"] == "Text"
    assert found["when"]["preview"] == "2026-01-02 00:00:00"
    assert found["inside"]["preview"] == "[‹Hostile›, ‹Text›, ‹dict›, ‹tuple›]"
    assert found["keyed"]["preview"] == "{‹Text›: ‹Hostile›}"
    assert found["table"]["sizeBytes"] is None
    assert found["wide"]["shape"] == [2, 100_000]
    assert (found["sub"]["type"], found["sub"]["shape"]) == ("Frame", None)
    assert found["huge"]["preview"] == "…"
    assert table["rows"] == [[1, "‹Hostile›"], [2, "‹Text›"]]


def test_krn_1_at_most_so_many_are_told_and_the_rest_counted(run: Run):
    run("for number in range(50): globals()[f'x{number:02}'] = number")
    listed = list_variables(10)
    assert len(listed["variables"]) == 10
    assert listed["hidden"] == 41
    assert "x49" in list_names()


def test_krn_1_a_long_telling_is_cut_at_its_time(run: Run, monkeypatch: pytest.MonkeyPatch):
    run("a = 1\nb = 2")
    monkeypatch.setattr(variables, "_LONGEST_SECONDS", -1)
    assert list_variables(10) | {"variables": [], "hidden": 2} == list_variables(10)


def test_krn_3_the_head_of_a_table_is_strict_json(run: Run):
    run(
        "import numpy as np, pandas as pd\n"
        "df = pd.DataFrame({'x': [1.5, np.inf, np.nan], 'when': pd.to_datetime(['2026-01-02', None, '2026-03-04']),\n"
        "  'big': [2**60, 1, 2], 'g': pd.Categorical(['a', None, 'b']), ('a', 1): [True, None, 1]})\n"
        "s = pd.Series([1, 2, 3], name='n', index=['p', 'q', 'r'])\n"
        "two = pd.DataFrame([[1, 2]], columns=['same', 'same'])"
    )
    table = json.loads(json.dumps(show_table("df", 2, 40), allow_nan=False))
    assert table["rowCount"] == 3
    assert [column["name"] for column in table["columns"]] == ["x", "when", "big", "g", "a / 1"]
    assert [column["type"] for column in table["columns"]][3] == "category"
    assert table["rows"][0] == [1.5, "2026-01-02 00:00:00", str(2**60), "a", True]
    assert table["rows"][1] == [None, None, 1, None, None]
    assert table["index"] == ["0", "1"]
    assert show_table("s", 2, 40)["rows"] == [[1], [2]]
    assert show_table("two", 2, 40)["rows"] == [[1, 2]]
    assert show_table("missing", 2, 40) is None
    assert show_table("np", 2, 40) is None


def completed(code: str) -> list[str]:
    found = complete_code(code, len(code))
    return [code[: found["start"]] + match["text"] for match in found["matches"]]


def test_edt_1_variables_attributes_and_columns_complete(run: Run):
    run("import pandas as pd\npatients = pd.DataFrame({'收缩压': [1], 'sex': ['f']})")
    assert completed("pati") == ["patients"]
    assert "patients.groupby" in completed("patients.gr")
    assert completed('patients["') == ['patients["sex', 'patients["收缩压']
    assert completed("x = patients['收") == ["x = patients['收缩压"]
    assert "patients.sex" in completed("patients.se")
    assert not any(text.startswith("%") for text in completed("%"))


def test_edt_1_completion_evaluates_no_property(run: Run, capsys: pytest.CaptureFixture[str]):
    run("class A:\n  @property\n  def p(self): print('seen')\na = A()")
    assert "a.p" in completed("a.")
    completed("a.p.")
    assert capsys.readouterr().out == ""
