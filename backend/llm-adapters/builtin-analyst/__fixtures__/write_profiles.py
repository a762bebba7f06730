"""Writes the profiles next to this file: PYTHONPATH=kernel python write_profiles.py <folders with the data>."""

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
    "lung_trial.csv",
    "rnaseq_counts.csv",
    "rnaseq_samples.csv",
    "airway_counts_2000.tsv",
    "airway_samples.tsv",
]

if __name__ == "__main__":
    for name in NAMES:
        folder = next(folder for folder in sys.argv[1:] if (Path(folder) / name).exists())
        result = ingest_file(str(Path(folder) / name), name, LIMITS)
        text = json.dumps(result["sheets"], ensure_ascii=False)
        (Path(__file__).parent / f"{name}.json").write_text(
            text + "\n", encoding="utf-8"
        )
