from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from data_lab.ingest import ingest_file

REAL_DATA = Path(__file__).resolve().parents[2] / "test-data"
LIMITS = {"maxColumns": 20_000, "maxInflatedBytes": 500_000_000, "maxInflationRatio": 100}

Ingest = Callable[..., dict[str, Any]]


@pytest.fixture
def real_data() -> Path:
    return REAL_DATA


@pytest.fixture
def ingest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ingest:
    """Writes bytes as a file of that name in an empty working directory, and ingests it."""
    monkeypatch.chdir(tmp_path)

    def write_and_ingest(content: bytes | str | Path, name: str = "x.csv") -> dict[str, Any]:
        if isinstance(content, Path):
            return ingest_file(str(content), name, LIMITS)
        Path(name).write_bytes(content.encode() if isinstance(content, str) else content)
        return ingest_file(name, name, LIMITS)

    return write_and_ingest
