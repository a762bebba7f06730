"""The list of fonts that matplotlib would otherwise build on a user's path."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path


def use_font_cache() -> None:
    """Must run before matplotlib is imported. Matplotlib takes its list of fonts only from a directory
    that it may write; where `MPLCONFIGDIR` is read-only, a private copy of the list takes its place."""
    prepared = os.environ.get("MPLCONFIGDIR")
    if not prepared or os.access(prepared, os.W_OK):
        return
    private = tempfile.mkdtemp(prefix="data-lab-matplotlib-")
    atexit.register(_remove, private, os.getpid())
    for font_list in Path(prepared).glob("fontlist-*.json"):
        shutil.copyfile(font_list, Path(private, font_list.name))
    os.environ["MPLCONFIGDIR"] = private


def _remove(folder: str, owner: int) -> None:
    """A fork shares the folder: only the process that made it removes it."""
    if os.getpid() == owner:
        shutil.rmtree(folder, ignore_errors=True)
