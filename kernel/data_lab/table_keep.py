"""The whole of a table of which only a part is shown."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pyarrow.parquet as pq

from data_lab.frames import frame_table
from data_lab.kept import keep_file

MAX_TABLE_BYTES = 256 * 2**20
MAX_MEMORY_BYTES = 512 * 2**20


def keep_table(frame: pd.DataFrame) -> dict[str, Any]:
    """Where the frame is kept as Parquet, see `kept.keep_file`. Never raises."""
    try:
        if frame.memory_usage(index=False).sum() > MAX_MEMORY_BYTES:
            return {"reason": "too-large"}
        table = frame_table(frame)
        return keep_file(
            "parquet",
            MAX_TABLE_BYTES,
            lambda file: pq.write_table(table, file, row_group_size=65_536),
        )
    except Exception:  # noqa: BLE001 (a column may hold what Parquet cannot)
        return {"reason": "not-kept"}
