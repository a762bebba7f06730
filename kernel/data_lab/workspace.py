"""What the code wrote into its workspace, handed out without following any link."""

import base64
import os
import stat
from collections.abc import Iterator
from typing import Any

LEFT_OUT_AT_TOP = frozenset({"data", "tables"})
MAX_DEPTH = 32
OPEN_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
OPEN_FOLDER = OPEN_FILE | os.O_DIRECTORY


def list_files(limit: int) -> list[dict[str, Any]]:
    """Regular files under the working directory, by path, at most `limit`: no links, nothing hidden,
    not the read-only `data/` nor `tables/` at the top. `modifiedNs` is text: it exceeds 2^53."""
    root = os.open(".", OPEN_FOLDER)
    try:
        return list(_take(_walk(root, "", 0), limit))
    finally:
        os.close(root)


def read_chunk(path: str, offset: int, length: int) -> dict[str, Any]:
    """Bytes of a workspace file as `{"base64", "sizeBytes", "end"}`; `sizeBytes` is the whole file's.
    Raises ValueError for anything that is not a regular file inside the workspace reached without
    links."""
    if offset < 0 or length < 0:
        raise ValueError("offset and length must not be negative")
    file = _open_inside(path)
    try:
        status = os.fstat(file)
        if not stat.S_ISREG(status.st_mode):
            raise ValueError(f"{path!r} is not a regular file")
        content = os.pread(file, length, offset)
    finally:
        os.close(file)
    return {
        "base64": base64.b64encode(content).decode("ascii"),
        "sizeBytes": status.st_size,
        "end": offset + len(content) >= status.st_size or (length > 0 and not content),
    }


def _open_inside(path: str) -> int:
    parts = path.split("/")
    if path.startswith("/") or "\0" in path or any(part in ("", ".", "..") for part in parts):
        raise ValueError(f"{path!r} is not a plain relative path inside the workspace")
    folder = os.open(".", OPEN_FOLDER)
    try:
        for part in parts[:-1]:
            inner = os.open(part, OPEN_FOLDER, dir_fd=folder)
            os.close(folder)
            folder = inner
        return os.open(parts[-1], OPEN_FILE, dir_fd=folder)
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise ValueError(f"{path!r} is no regular file inside the workspace: {reason}") from error
    finally:
        os.close(folder)


def _walk(folder: int, prefix: str, depth: int) -> Iterator[dict[str, Any]]:
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.name.startswith(".") or _is_left_out(entry.name, depth):
            continue
        path = prefix + entry.name
        try:
            path.encode()
            if entry.is_dir(follow_symlinks=False) and depth < MAX_DEPTH:
                yield from _walk_inner(folder, entry.name, path, depth)
            elif entry.is_file(follow_symlinks=False):
                status = entry.stat(follow_symlinks=False)
                yield {
                    "path": path,
                    "sizeBytes": status.st_size,
                    "modifiedNs": str(status.st_mtime_ns),
                }
        except (OSError, UnicodeEncodeError):
            # Removed meanwhile, unreadable, or a name that is no text: there is nothing to hand out.
            continue


def _walk_inner(folder: int, name: str, path: str, depth: int) -> Iterator[dict[str, Any]]:
    inner = os.open(name, OPEN_FOLDER, dir_fd=folder)
    try:
        yield from _walk(inner, f"{path}/", depth + 1)
    finally:
        os.close(inner)


def _is_left_out(name: str, depth: int) -> bool:
    return name == "__pycache__" or (depth == 0 and name in LEFT_OUT_AT_TOP)


def _take(files: Iterator[dict[str, Any]], limit: int) -> Iterator[dict[str, Any]]:
    for count, file in enumerate(files):
        if count >= limit:
            return
        yield file
