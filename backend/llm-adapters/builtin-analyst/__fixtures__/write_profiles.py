"""Writes the profiles next to this file: PYTHONPATH=kernel python write_profiles.py <folders with the data>."""

import json
import os
import sys
import tempfile
from pathlib import Path

from data_lab.ingest import ingest_file

HERE = Path(__file__).resolve().parent
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
    "enzyme_assay.csv",
    "clinic_zh.csv",
    "wound_infection.csv",
    "lab_results.csv",
    "compound_viability.csv",
    "qpcr_plate.csv",
    "pain_trial.csv",
    "qpcr_ct.csv",
    "dose_response.csv",
    "elisa_plate.csv",
    "sepsis_zh.csv",
    "raters.csv",
    "before_after_zh.csv",
    "pain_visits.csv",
    "flu_months.csv",
    "ward_falls.csv",
    "protein_intensities.csv",
    "protein_samples.csv",
    "lab_export_zh.csv",
    "side_effects.csv",
    "multicentre.csv",
    "sleep.csv",
    "conditions.csv",
    "visits.csv",
    "peak_flow.csv",
    "ratings.csv",
    "judges.csv",
    "quine.csv",
    "sleepstudy.csv",
    "orthodont.csv",
    "asah.csv",
    "inhibitor.csv",
    "dnase.csv",
    "formaldehyde.csv",
    "qpcr.csv",
    "qpcr_dilution.csv",
    "usarrests.csv",
    "air_passengers.csv",
    "nile.csv",
]


def write_profiles(folders: list[Path]) -> None:
    """Reading a file leaves its table in the working directory, which is one of its own here."""
    for name in NAMES:
        folder = next(folder for folder in folders if (folder / name).exists())
        result = ingest_file(str(folder / name), name, LIMITS)
        text = json.dumps(result["sheets"], ensure_ascii=False)
        (HERE / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    named = [Path(folder).resolve() for folder in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as scratch:
        os.chdir(scratch)
        write_profiles(named)
        os.chdir(HERE)
