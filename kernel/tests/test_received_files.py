"""Rules JUP-8 and JUP-9 of docs/behaviour/jupyter.md."""

import hashlib
import stat
from pathlib import Path

import pytest

from data_lab.received_files import finish_file, make_data_directory, write_piece


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    make_data_directory(str(tmp_path))
    return tmp_path / "work"


def send(content: bytes, path: str, sha256: str | None = None) -> bool:
    half = len(content) // 2
    write_piece(1, 0, content[:half])
    write_piece(1, half, content[half:])
    return finish_file(1, path, sha256 or hashlib.sha256(content).hexdigest())


def test_jup_8_pieces_become_a_read_only_file(workspace: Path) -> None:
    assert send(b"a,b\n1,2\n", "data/组/病人 数据.csv")
    file = workspace / "data/组/病人 数据.csv"
    assert file.read_text() == "a,b\n1,2\n"
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (file, file.parent, workspace / "data")]
    assert modes == [0o444, 0o555, 0o555]


def test_jup_8_what_is_there_already_stays(workspace: Path) -> None:
    send(b"first", "data/x.csv")
    send(b"second", "data/x.csv")
    assert (workspace / "data/x.csv").read_bytes() == b"first"
    assert list((workspace.parent / "incoming").iterdir()) == []


def test_jup_9_other_bytes_are_not_shown(workspace: Path) -> None:
    with pytest.raises(ValueError, match="did not arrive"):
        send(b"content", "data/x.csv", hashlib.sha256(b"other").hexdigest())
    assert list((workspace / "data").iterdir()) == []


@pytest.mark.parametrize("path", ["x.csv", "data", "data/../../x", "/data/x", "work/data/x"])
def test_jup_9_a_path_outside_data_is_refused(workspace: Path, path: str) -> None:
    with pytest.raises(ValueError, match="outside"):
        send(b"content", path)
    assert [path.name for path in workspace.rglob("*")] == ["data"]
