"""Makes clinic_zh.csv: a synthetic cardiometabolic clinic, 240 people, no real person in it.

The relations are of the size that such studies report: blood pressure rises with age, BMI and
smoking, fasting glucose with BMI and age, diabetes with glucose, cholesterol is higher in women
past fifty. A few cells are missing, more of them in the laboratory columns.

Run from the project's folder; the same seed gives the same file:
    python samples/make_clinic_zh.py
"""

from pathlib import Path

import numpy as np
import pandas as pd

SEED = 20261123
PATIENT_COUNT = 240
MISSING_SHARES = {"BMI": 0.02, "吸烟": 0.03, "空腹血糖": 0.04, "总胆固醇": 0.05}


def draw_people(random: np.random.Generator) -> pd.DataFrame:
    """Sex, age, BMI and smoking, drawn independently but for men smoking more."""
    is_man = random.random(PATIENT_COUNT) < 0.52
    age = np.clip(random.normal(54, 13, PATIENT_COUNT), 22, 86).round().astype(int)
    bmi = np.clip(random.normal(24.4, 3.3, PATIENT_COUNT) + 0.5 * is_man, 16.5, 38).round(1)
    smokes = random.random(PATIENT_COUNT) < np.where(is_man, 0.46, 0.05)
    return pd.DataFrame({"is_man": is_man, "age": age, "bmi": bmi, "smokes": smokes})


def draw_measurements(people: pd.DataFrame, random: np.random.Generator) -> pd.DataFrame:
    """Pressures in mmHg, glucose and cholesterol in mmol/L, and the diagnosis of diabetes."""
    noise = random.normal(size=(4, len(people)))
    age, bmi = people["age"] - 54, people["bmi"] - 24.5
    systolic = (
        128 + 0.55 * age + 1.35 * bmi + 5 * people["smokes"] + 2 * people["is_man"] + 12 * noise[0]
    )
    diastolic = 79 + 0.42 * (systolic - 128) - 0.12 * age + 6 * noise[1]
    glucose = 5.5 * np.exp(0.030 * bmi + 0.006 * age + 0.17 * noise[2])
    late_menopause = ~people["is_man"] & (people["age"] >= 50)
    cholesterol = 4.7 + 0.012 * age + 0.45 * late_menopause + 0.8 * noise[3]
    odds = np.exp(-2.1 + 1.5 * (glucose - 6.3))
    return pd.DataFrame(
        {
            "systolic": systolic.round().astype(int),
            "diastolic": diastolic.round().astype(int),
            "glucose": glucose.round(1),
            "cholesterol": cholesterol.clip(2.4).round(2),
            "has_diabetes": random.random(len(people)) < odds / (1 + odds),
        }
    )


def label_table(
    people: pd.DataFrame, measured: pd.DataFrame, random: np.random.Generator
) -> pd.DataFrame:
    """The table as a clinic would export it: Chinese headers and values, and dates of visit."""
    days = np.sort(random.integers(0, 365, len(people)))
    visits = pd.Timestamp("2025-01-01") + pd.to_timedelta(days, unit="D")
    return pd.DataFrame(
        {
            "编号": [f"P{number:03d}" for number in range(1, len(people) + 1)],
            "就诊日期": visits.strftime("%Y-%m-%d"),
            "性别": np.where(people["is_man"], "男", "女"),
            "年龄": people["age"],
            "BMI": people["bmi"],
            "吸烟": np.where(people["smokes"], "是", "否"),
            "收缩压": measured["systolic"],
            "舒张压": measured["diastolic"],
            "空腹血糖": measured["glucose"],
            "总胆固醇": measured["cholesterol"],
            "糖尿病": np.where(measured["has_diabetes"], "是", "否"),
        }
    )


def make_clinic() -> pd.DataFrame:
    """The whole table, with missing cells at random."""
    random = np.random.default_rng(SEED)
    people = draw_people(random)
    table = label_table(people, draw_measurements(people, random), random)
    for column, share in MISSING_SHARES.items():
        table[column] = table[column].mask(random.random(len(table)) < share)
    return table


if __name__ == "__main__":
    make_clinic().to_csv(Path(__file__).with_name("clinic_zh.csv"), index=False, encoding="utf-8")
