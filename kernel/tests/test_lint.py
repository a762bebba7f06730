import shutil
import sys
from pathlib import Path

import pytest

from data_lab import lint
from data_lab.lint import check_code

pytestmark = pytest.mark.usefixtures("own_ruff")


@pytest.fixture
def own_ruff(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one of the sandbox's own runtime, wherever the tests' Python comes from."""
    runtime = Path(__file__).resolve().parents[2] / ".runtime/python/bin/ruff"
    found = str(runtime) if runtime.exists() else shutil.which("ruff")
    monkeypatch.setattr(lint, "_find_ruff", lambda: found)


def codes(code: str, earlier: list[str] | None = None) -> list[tuple[str, int, str]]:
    found = check_code(code, earlier or [])["findings"]
    return [(finding["code"], finding["line"], finding["severity"]) for finding in found]


def test_res_20_what_makes_a_program_fail_is_an_error_and_the_rest_a_warning():
    code = """import os
def f(a=[]):
    unused = 1
    return y
try:
    f()
except:
    print(f"done")
"""
    assert codes(code) == [
        ("F401", 1, "warning"),
        ("B006", 2, "warning"),
        ("F841", 3, "warning"),
        ("F821", 4, "error"),
        ("E722", 7, "warning"),
        ("F541", 8, "warning"),
    ]


def test_res_20_a_program_that_does_not_parse_is_broken():
    result = check_code("print('a'\nx = 1", [])
    assert result["isBroken"] is True
    assert result["complexity"] is None
    assert result["findings"][0]["severity"] == "error"
    assert check_code("x = 1", [])["isBroken"] is False


def test_res_21_a_cell_may_show_its_last_expression_use_magics_and_names_of_earlier_steps():
    earlier = ["import pandas as pd\n病人 = pd.DataFrame()\ndef f(): pass", "this is ( no Python"]
    cell = (
        "%matplotlib inline\nreport('n', len(病人))\ndisplay(f())\nawait f()\npd.concat([])\n病人"
    )
    assert codes(cell, earlier) == []
    assert [code for code, _, _ in codes(cell)] == ["F821"] * 5


def test_res_21_names_of_earlier_steps_may_be_many_and_of_any_letters():
    many = "\n".join(f"name_of_a_variable_{place} = 1" for place in range(10_000))
    assert codes("print(name_of_a_variable_9, 𠮷)", [many, "𠮷 = 1"]) == []
    assert codes("print('\ud800', unknown)")


def test_res_22_complexity_is_that_of_the_most_complex_function_the_program_itself_among_them():
    branches = "if x:\n    pass\nfor i in x:\n    pass\nelse:\n    pass\n"
    function = "def f(x):\n" + "".join(f"    if x == {n}:\n        return\n" for n in range(5))
    assert check_code("x = 1", [])["complexity"] == 1
    assert check_code("x = 1\n" + branches, [])["complexity"] == 3
    assert check_code(function + "x = 1\n" + branches, [])["complexity"] == 6


def test_res_22_lines_are_those_that_hold_code():
    code = '# a comment\n\nx = """one\n\nthree"""  # text\n\ny = (\n    1,\n)\n'
    assert check_code(code, [])["lines"] == 6
    assert check_code("", [])["lines"] == 0


def test_res_23_size_and_findings_are_bounded_and_nothing_of_the_code_is_run(tmp_path: Path):
    with pytest.raises(ValueError, match="too long"):
        check_code("x" * 200_001, [])
    assert len(check_code("print(nowhere)\n" * 500, [])["findings"]) == 200
    check_code(f"open({str(tmp_path / 'run')!r}, 'w')", [])
    assert not (tmp_path / "run").exists()


def test_res_23_comments_do_not_silence_the_linter():
    assert codes("import os  # noqa\n# ruff: noqa\n") == [("F401", 1, "warning")]


def test_res_23_without_ruff_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.undo()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FileNotFoundError, match="ruff"):
        check_code("x = 1", [])
