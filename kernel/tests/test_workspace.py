import base64
import os
import socket
from pathlib import Path

import pytest

from data_lab.workspace import list_files, read_chunk


@pytest.fixture(autouse=True)
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "workspace"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (tmp_path / "secret.txt").write_text("secret")
    return folder


def write(path: str, content: bytes = b"x") -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(content)


def test_wsp_1_lists_what_the_code_wrote():
    for path in ("b.csv", "plots/a.png", "图.png", "plots/data/x.csv"):
        write(path, b"12345")
    for path in ("data/in.csv", "tables/0.parquet", ".hidden", ".cache/x", "__pycache__/m.pyc"):
        write(path)
    write("plots/__pycache__/m.pyc")
    files = list_files(100)
    assert [file["path"] for file in files] == [
        "b.csv",
        "plots/a.png",
        "plots/data/x.csv",
        "图.png",
    ]
    modified = str(os.stat("b.csv").st_mtime_ns)
    assert files[0] == {"path": "b.csv", "sizeBytes": 5, "modifiedNs": modified}
    assert len(list_files(2)) == 2


def test_wsp_2_links_and_special_files_are_not_listed():
    os.symlink("../secret.txt", "link")
    os.symlink("..", "folder")
    os.mkfifo("fifo")
    socket.socket(socket.AF_UNIX).bind("socket")
    write("real.txt")
    assert [file["path"] for file in list_files(100)] == ["real.txt"]


def test_wsp_3_reads_a_file_in_pieces():
    write("a/b.bin", bytes(range(10)))
    first, last = read_chunk("a/b.bin", 0, 6), read_chunk("a/b.bin", 6, 6)
    assert base64.b64decode(first["base64"]) + base64.b64decode(last["base64"]) == bytes(range(10))
    assert (first["sizeBytes"], first["end"], last["end"]) == (10, False, True)
    write("empty", b"")
    assert read_chunk("empty", 0, 6) == {"base64": "", "sizeBytes": 0, "end": True}


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt",
        "a/../../secret.txt",
        "/etc/passwd",
        "link",
        "folder/secret.txt",
        "folder/../secret.txt",
        "fifo",
        "socket",
        "plain",
        "plain/",
        "",
        ".",
        "missing",
        "real.txt/x",
        "real.txt\0",
        "./real.txt",
        "plain//real.txt",
    ],
)
def test_wsp_4_anything_but_a_regular_file_inside_is_refused(path: str):
    os.symlink("../secret.txt", "link")
    os.symlink("..", "folder")
    os.mkfifo("fifo")
    socket.socket(socket.AF_UNIX).bind("socket")
    write("real.txt")
    write("plain/real.txt")
    with pytest.raises(ValueError, match=r"workspace|regular file"):
        read_chunk(path, 0, 10)
