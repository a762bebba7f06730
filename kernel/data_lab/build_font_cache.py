"""`python -m data_lab.build_font_cache <folder>`: matplotlib's list of the machine's fonts, built once
at set-up, for use as MPLCONFIGDIR."""

import os
import sys
from pathlib import Path


def build_font_cache(folder: Path) -> Path:
    """Writes a fresh list into `folder`, replacing an older one, and returns its path."""
    folder.mkdir(parents=True, exist_ok=True)
    for stale in folder.glob("fontlist-*.json"):
        stale.unlink()
    os.environ["MPLCONFIGDIR"] = str(folder)
    from matplotlib import font_manager

    path = folder / f"fontlist-v{font_manager.FontManager.__version__}.json"
    if not path.exists():
        font_manager.json_dump(font_manager.FontManager(), path)
    return path


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m data_lab.build_font_cache <folder>")
    print(build_font_cache(Path(sys.argv[1])))
