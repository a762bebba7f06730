"""Makes lab_results.csv: a synthetic laboratory export that is dirty on purpose, no real person in it.

Two arms of a drug trial, 120 samples. Put in, each in the way it happens: units inside cells (g/dL
among g/L), values below the limit of detection, words for "not measured", three formats of dates,
spellings that differ in case, blanks and width, an export that repeats rows, ages and potassium
that cannot be, a code 9999, and three outliers of ALT. Beneath it, ALT is higher under the drug.

Run from the project's folder; the same seed gives the same file:
    python samples/make_lab_results.py
"""

from pathlib import Path

import numpy as np
import pandas as pd

SEED = 20261126
SAMPLE_COUNT = 120
DATE_FORMATS = ("%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y")
SEXES = {"female": ["F", "female", "Female", "f ", "女"], "male": ["M", "male", "Male", " m", "男"]}
WARDS = [
    "Cardiology",
    "Cardiology",
    "cardiology",
    "Nephrology",
    "Nephrology ",
    "ICU",
    "icu",
    "\uff29\uff23\uff35",
]


def draw_samples(random: np.random.Generator) -> pd.DataFrame:
    """The table as it should be."""
    arm = np.concatenate(
        [random.permutation(["control", "drug"]) for _ in range(SAMPLE_COUNT // 2)]
    )
    is_female = random.random(SAMPLE_COUNT) < 0.5
    days = pd.to_timedelta(np.sort(random.integers(0, 150, SAMPLE_COUNT)), unit="D")
    return pd.DataFrame(
        {
            "sample_id": [f"S{number}" for number in range(2001, 2001 + SAMPLE_COUNT)],
            "arm": arm,
            "sex": np.where(is_female, "female", "male"),
            "age": random.integers(24, 84, SAMPLE_COUNT),
            "ward": random.choice(WARDS, SAMPLE_COUNT),
            "sampled_on": pd.Timestamp("2026-02-02") + days,
            "haemoglobin": random.normal(138 - 12 * is_female, 13).round().astype(int),
            "crp_mg_per_l": random.lognormal(1.1, 1.3, SAMPLE_COUNT).round(1),
            "potassium_mmol_per_l": random.normal(4.2, 0.4, SAMPLE_COUNT).round(1),
            "creatinine_umol_per_l": random.lognormal(4.4, 0.25, SAMPLE_COUNT).round(),
            "alt_u_per_l": (
                random.lognormal(3.2, 0.35, SAMPLE_COUNT) * np.where(arm == "drug", 1.4, 1)
            ).round(),
        }
    )


def make_dirty(table: pd.DataFrame, random: np.random.Generator) -> pd.DataFrame:
    """The same as it was exported, and some rows twice."""
    rows = range(len(table))
    dirty = table.astype(object)
    dirty["sex"] = [random.choice(SEXES[sex]) for sex in table["sex"]]
    dirty["age"] = [
        f"{age} years" if row % 13 == 4 else age for row, age in enumerate(table["age"])
    ]
    dirty["sampled_on"] = [
        day.strftime(DATE_FORMATS[row % 3]) for row, day in enumerate(table["sampled_on"])
    ]
    dirty["haemoglobin"] = [
        f"{value / 10:.1f} g/dL" if row % 9 == 0 else f"{value} g/L" if row % 4 == 0 else value
        for row, value in zip(rows, table["haemoglobin"], strict=True)
    ]
    dirty["crp_mg_per_l"] = [
        "<0.5" if value < 0.5 else f"{value:.1f}" for value in table["crp_mg_per_l"]
    ]
    dirty.loc[[17, 58, 93], "haemoglobin"] = ["not done", "clotted", "-"]
    dirty.loc[[6, 77], "age"] = [210, -3]
    dirty.loc[[41], "potassium_mmol_per_l"] = 42.0
    dirty.loc[[12, 64, 101], "creatinine_umol_per_l"] = [9999, np.nan, 9999]
    dirty.loc[[23, 70, 109], "alt_u_per_l"] = [312, 268, 405]
    dirty.loc[[30, 88], "alt_u_per_l"] = np.nan
    return pd.concat([dirty, dirty.iloc[[8, 8, 49, 95]]], ignore_index=True)


def make_lab_results() -> pd.DataFrame:
    """The whole export."""
    random = np.random.default_rng(SEED)
    return make_dirty(draw_samples(random), random)


if __name__ == "__main__":
    make_lab_results().to_csv(Path(__file__).with_name("lab_results.csv"), index=False)
