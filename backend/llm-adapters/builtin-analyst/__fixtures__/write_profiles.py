"""Writes the profiles next to this file: PYTHONPATH=kernel python write_profiles.py <folder with the data>."""

import json
import sys
from pathlib import Path

from data_lab.ingest import ingest_file

LIMITS = {"maxColumns": 5000, "maxInflatedBytes": 10**9, "maxInflationRatio": 200}
NAMES = [
    "penguins.csv",
    "penguins_raw.csv",
    "icu_zh.xlsx",
    "icu_zh_gbk.csv",
    "airquality.csv",
    "tooth_growth.csv",
    "birthwt.csv",
    "lung_survival.csv",
    "blood_storage.csv",
]

if __name__ == "__main__":
    for name in NAMES:
        result = ingest_file(str(Path(sys.argv[1]) / name), name, LIMITS)
        text = json.dumps(result["sheets"], ensure_ascii=False)
        (Path(__file__).parent / f"{name}.json").write_text(
            text + "\n", encoding="utf-8"
        )
