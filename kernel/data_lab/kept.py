"""What is kept of an output beside what is shown, so that it can be exported later: in hidden files of the workspace,
which the server takes after the execution."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable
from typing import Any, BinaryIO

KEPT_MEDIA_TYPE = "application/vnd.data-lab.kept+json"
FOLDER = ".data-lab/kept"
MAX_FILES = 200
MAX_BYTES = 512 * 2**20

_count = 0


class TooLarge(Exception):
    """More was written than may be kept."""


def keep_file(ending: str, limit_bytes: int, write: Callable[[BinaryIO], object]) -> dict[str, Any]:
    """Where what `write` writes is kept, as `{"path", "sizeBytes"}`; or `{"reason"}`, `too-large` or `no-room`, and
    then nothing is kept. Whatever else `write` raises is raised on."""
    global _count
    path = None
    try:
        os.makedirs(FOLDER, exist_ok=True)
        room = min(limit_bytes, MAX_BYTES - _kept_bytes())
        if room <= 0:
            return {"reason": "no-room"}
        _count += 1
        path = f"{FOLDER}/{_count}.{ending}"
        with open(path, "wb") as file:
            write(_Bounded(file, room))  # type: ignore[arg-type]
        return {"path": path, "sizeBytes": os.path.getsize(path)}
    except TooLarge:
        _remove(path)
        return {"reason": "too-large"}
    except OSError:
        _remove(path)
        return {"reason": "no-room"}
    except BaseException:
        _remove(path)
        raise


def drop_kept() -> int:
    """Removes all that was kept, after the server has taken it; answers how many files there were."""
    with contextlib.suppress(OSError):
        count = len(os.listdir(FOLDER))
        shutil.rmtree(FOLDER, ignore_errors=True)
        return count
    return 0


class _Bounded:
    """A binary file that takes no more than `room` bytes."""

    def __init__(self, file: BinaryIO, room: int) -> None:
        self._file = file
        self._room = room
        self.closed = False

    def write(self, data: Any) -> int:
        size = memoryview(data).nbytes
        self._room -= size
        if self._room < 0:
            raise TooLarge
        self._file.write(data)
        return size

    def tell(self) -> int:
        return self._file.tell()

    def truncate_to(self, size: int) -> None:
        """Takes back what was written after `size`."""
        self._room += self._file.tell() - size
        self._file.seek(size)
        self._file.truncate()

    def flush(self) -> None:
        self._file.flush()

    def close(self) -> None:
        self.closed = True

    def readable(self) -> bool:
        return False

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return False


def _kept_bytes() -> int:
    with os.scandir(FOLDER) as entries:
        sizes = [entry.stat(follow_symlinks=False).st_size for entry in entries]
    return MAX_BYTES if len(sizes) >= MAX_FILES else sum(sizes)


def _remove(path: str | None) -> None:
    if path is not None:
        with contextlib.suppress(OSError):
            os.remove(path)
