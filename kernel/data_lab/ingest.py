"""From an uploaded file to profiled tables."""

import json
from pathlib import Path
from typing import Any

from data_lab.corrections import Correction
from data_lab.csv_table import ingest_csv
from data_lab.excel import ingest_workbook
from data_lab.failures import IngestFailure, bomb
from data_lab.file_kind import detect_file_kind
from data_lab.parquet import ingest_parquet


def ingest_file(
    path: str, name: str, limits: dict[str, int], corrections: str = "{}"
) -> dict[str, Any]:
    """Reads a file, whatever its ending says, and writes each of its tables as Parquet.

    `name` is the original file name; `limits` holds `maxColumns`, `maxInflatedBytes` and
    `maxInflationRatio`. Returns `{"sheets", "tables"}` in the shape of the contract, the tables as
    paths relative to the working directory, or `{"failure": {"code", "key", "params"}}` for a file
    that cannot be a table. `corrections` is JSON: by sheet and column, the types that a person gave;
    where a value does not fit, the failure says so. Anything else that is raised is a bug."""
    try:
        return _ingest(Path(path), name, limits, json.loads(corrections))
    except IngestFailure as failure:
        return {"failure": failure.to_dict()}
    except MemoryError:
        return {"failure": bomb(name, limits["maxInflatedBytes"]).to_dict()}


def _ingest(
    path: Path, name: str, limits: dict[str, int], corrections: dict[str, dict[str, Correction]]
) -> dict[str, Any]:
    kind = detect_file_kind(path, name)
    match kind:
        case "text":
            # A text file is one table.
            given = next(iter(corrections.values()), {})
            return ingest_csv(path, name, limits, given)
        case "parquet":
            return ingest_parquet(path, name, limits)
        case "zip-workbook" | "ole-workbook":
            return ingest_workbook(path, name, limits, kind == "zip-workbook", corrections)
