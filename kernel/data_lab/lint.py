"""How good a program is, as ruff sees it."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from data_lab.program_text import collect_names, count_code_lines, count_module_branches, read_cell

_MAX_CODE_BYTES = 200_000
_MAX_FINDINGS = 200
_TIMEOUT_SECONDS = 5

_SELECTED = "E9,F,B,C901,E711,E712,E721,E722,PLE"
# Showing the last expression, and `await` at the top, are what cells do; the rest is taste.
_IGNORED = "B018,B905,F704,PLE1142"
_ERRORS = ("E9", "F50", "F52", "F62", "F63", "F70", "F72", "F82", "PLE")
_CELL_NAMES = ("report", "display", "get_ipython", "In", "Out", "_", "__", "___")


def check_code(code: str, earlier: list[str]) -> dict[str, Any]:
    """`{lines, complexity, isBroken, findings}` as in `contract/code-quality.ts`: at most 200 findings in the order
    of lines. Names that the `earlier` steps of the analysis define count as defined, and a cell may end in an
    expression. The code is only read. Raises ValueError above 200 kB, FileNotFoundError without ruff,
    TimeoutExpired after 5 s, RuntimeError when ruff itself fails."""
    text, found = _lint(code, earlier)
    tree = _parse(text)
    complexities = [_complexity_of(item) for item in found if item["code"] == "C901"]
    findings = sorted(
        (_finding(item) for item in found if item["code"] != "C901"),
        key=lambda finding: finding["line"],
    )
    return {
        "lines": count_code_lines(text),
        "complexity": max([count_module_branches(tree), *complexities]) if tree else None,
        "isBroken": tree is None,
        "findings": findings[:_MAX_FINDINGS],
    }


def mark_code(code: str, earlier: list[str]) -> dict[str, Any]:
    """`{marks}` as in `contract/complete-code.ts`: what `check_code` finds, with its place. Raises as that."""
    _, found = _lint(code, earlier)
    marks = [_finding(item) | _place_of(item) for item in found if item["code"] != "C901"]
    return {"marks": sorted(marks, key=lambda mark: mark["line"])[:_MAX_FINDINGS]}


def _lint(code: str, earlier: list[str]) -> tuple[str, list[dict[str, Any]]]:
    """The program as ruff reads it, and what ruff says."""
    if len(code.encode(errors="replace")) > _MAX_CODE_BYTES:
        raise ValueError("the code is too long to be checked")
    text = read_cell(code)
    # An argument has a limited length, and names that are not in the program don't matter.
    names = {name for name in collect_names(earlier) if name in text}
    return text, _run_ruff(text, sorted({*_CELL_NAMES, *names}))


def _parse(text: str) -> ast.Module | None:
    try:
        return compile(
            text, "<program>", "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        )
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _run_ruff(text: str, names: list[str]) -> list[dict[str, Any]]:
    version = f"py{sys.version_info.major}{sys.version_info.minor}"
    command = [_find_ruff(), "check", "--isolated", "--no-cache", "--quiet", "--exit-zero"]
    command += ["--output-format", "json", "--target-version", version]
    command += ["--select", _SELECTED, "--ignore", _IGNORED, "--ignore-noqa"]
    command += ["--config", "lint.mccabe.max-complexity=0"]
    # JSON's strings are TOML's, as long as no pair of surrogates stands for a character.
    command += ["--config", f"builtins={json.dumps(names, ensure_ascii=False)}", "-"]
    result = subprocess.run(
        command,
        input=text.encode(errors="replace"),
        capture_output=True,
        timeout=_TIMEOUT_SECONDS,
        env={"RAYON_NUM_THREADS": "1", "PATH": os.defpath},
    )
    if result.returncode != 0:
        raise RuntimeError(f"ruff ended with {result.returncode}: {result.stderr[:500]!r}")
    return json.loads(result.stdout)


def _find_ruff() -> str:
    """Beside this Python, or on the path of a kernel that somebody else set up."""
    beside = Path(sys.executable).with_name("ruff")
    found = str(beside) if beside.exists() else shutil.which("ruff")
    if found is None:
        raise FileNotFoundError("ruff is not installed here")
    return found


def _complexity_of(item: dict[str, Any]) -> int:
    """From "`f` is too complex (3 > 0)"."""
    return int(item["message"].rsplit("(", 1)[1].split(" ", 1)[0])


def _finding(item: dict[str, Any]) -> dict[str, Any]:
    code = item["code"] or "invalid-syntax"
    is_error = code.startswith(("invalid-syntax", *_ERRORS))
    return {
        "code": code,
        "message": item["message"][:300],
        "line": max(1, item["location"]["row"]),
        "severity": "error" if is_error else "warning",
    }


def _place_of(item: dict[str, Any]) -> dict[str, int]:
    start, end = item["location"], item.get("end_location") or item["location"]
    return {
        "column": max(1, start["column"]),
        "endLine": max(1, end["row"]),
        "endColumn": max(1, end["column"]),
    }
