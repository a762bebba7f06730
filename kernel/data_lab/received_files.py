"""Data files that come over the kernel's own channel, where no directory is shared with the server."""

import base64
import hashlib
import os
from pathlib import Path, PurePosixPath

from IPython import get_ipython

_directory = Path()


def make_data_directory(directory: str) -> None:
    """Makes `work/data`, for reading only, and the place where files wait until they are whole."""
    global _directory
    _directory = Path(directory)
    (_directory / "incoming").mkdir()
    (_directory / "work").mkdir()
    (_directory / "work" / "data").mkdir(mode=0o555)


def append_piece(number: int, offset: int) -> int:
    """Writes the base64 text that the current request carries as `metadata.piece` to file `number` at `offset`;
    returns the file's size so far."""
    piece = get_ipython().kernel.get_parent("shell")["metadata"]["piece"]
    return write_piece(number, offset, base64.b64decode(piece, validate=True))


def write_piece(number: int, offset: int, content: bytes) -> int:
    with open(_incoming(number), "r+b" if offset else "wb") as file:
        file.seek(offset)
        file.write(content)
        return file.tell()


def finish_file(number: int, path: str, sha256: str) -> bool:
    """Checks the whole file and shows it read-only at `path`, below `data/`; what is there already stays.
    Returns True. Raises ValueError for other content or a path outside."""
    incoming = _incoming(number)
    try:
        with open(incoming, "rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
                raise ValueError(f"{path!r} did not arrive as it was sent")
        incoming.chmod(0o444)
        _place(incoming, PurePosixPath(path).parts)
    finally:
        incoming.unlink(missing_ok=True)
    return True


def _incoming(number: int) -> Path:
    return _directory / "incoming" / str(int(number))


def _place(file: Path, parts: tuple[str, ...]) -> None:
    if len(parts) < 2 or parts[0] != "data" or ".." in parts:
        raise ValueError("a path outside data/")
    folder = _directory / "work"
    opened: list[Path] = []
    try:
        for part in parts[:-1]:
            folder = folder / part
            folder.mkdir(exist_ok=True)
            folder.chmod(0o755)
            opened.append(folder)
        target = folder / parts[-1]
        if not target.exists():
            os.rename(file, target)
    finally:
        for each in opened:
            each.chmod(0o555)
