"""Makes the synthetic tables of this folder; no real person, sample or hospital is in them.

Each has the size and the relations that such studies report, and is kept small.
Run from the project's folder; the same seed gives the same files:
    python test-data/make_tables.py
"""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd

SEED = 20261126
Random = np.random.Generator


def make_qpcr(random: Random) -> pd.DataFrame:
    """Ct of two housekeeping and two target genes, 6 control and 6 treated samples, in triplicate."""
    base = {"GAPDH": 18.0, "ACTB": 17.2, "IL6": 27.5, "TNF": 26.1}
    effect = {"IL6": -2.4, "TNF": -0.9}
    rows = []
    for sample in range(1, 13):
        treated = sample > 6
        load = random.normal(0, 0.4)
        for gene, start in base.items():
            centre = start + load + treated * effect.get(gene, 0) + random.normal(0, 0.3)
            for replicate in (1, 2, 3):
                ct = round(centre + random.normal(0, 0.12), 2)
                group = "treated" if treated else "control"
                rows.append((f"S{sample:02d}", group, gene, replicate, ct))
    table = pd.DataFrame(rows, columns=["sample", "group", "gene", "replicate", "Ct"])
    table.loc[[17, 80], "Ct"] = np.nan
    return table


def make_dose_response(random: Random) -> pd.DataFrame:
    """Viability of two compounds over nine concentrations, four wells each; IC50 about 35 and 420 nM."""
    rows = []
    for compound, ic50, slope in (("CX-101", 35, 1.1), ("CX-204", 420, 0.9)):
        for dose in (1, 3, 10, 30, 100, 300, 1000, 3000, 10000):
            for replicate in (1, 2, 3, 4):
                mean = 6 + 93 / (1 + (dose / ic50) ** slope)
                rows.append((compound, dose, replicate, round(mean + random.normal(0, 3.5), 1)))
    return pd.DataFrame(rows, columns=["compound", "conc_nM", "replicate", "viability_pct"])


def make_elisa(random: Random) -> pd.DataFrame:
    """An ELISA plate: eight standards and 12 unknowns, in duplicate, read at 450 nm."""

    def read(conc: float) -> float:
        density = 0.06 + 2.9 / (1 + (420 / max(conc, 1e-9)) ** 1.05)
        return round(density * random.normal(1, 0.03), 3)

    rows = [
        ("standard", f"STD{step}", conc, read(conc))
        for step, conc in enumerate((0, 15.6, 31.3, 62.5, 125, 250, 500, 1000), 1)
        for _ in range(2)
    ]
    for number in range(1, 13):
        conc = random.lognormal(4.8, 0.7)
        rows += [("unknown", f"U{number:02d}", np.nan, read(conc)) for _ in range(2)]
    return pd.DataFrame(rows, columns=["well_type", "sample", "conc_pg_ml", "od450"])


def make_sepsis(random: Random) -> pd.DataFrame:
    """Two markers and a rapid test against blood culture as the gold standard, 180 people."""
    ill = random.random(180) < 0.38
    crp = random.lognormal(3.2 + 0.8 * ill, 0.8).round(1)
    pct = random.lognormal(-0.9 + 1.9 * ill, 0.9).round(2)
    rapid = random.random(180) < np.where(ill, 0.82, 0.11)
    return pd.DataFrame(
        {
            "编号": [f"X{number:03d}" for number in range(1, 181)],
            "年龄": random.normal(61, 15, 180).clip(18, 95).round().astype(int),
            "性别": np.where(random.random(180) < 0.55, "男", "女"),
            "C反应蛋白": crp,
            "降钙素原": pct,
            "快速检测": np.where(rapid, "阳性", "阴性"),
            "血培养": np.where(ill, "阳性", "阴性"),
        }
    )


def make_raters(random: Random) -> pd.DataFrame:
    """Sixty scans graded 0 to 3 by two readers, and the tumour's volume by two devices."""
    truth = random.integers(0, 4, 60)
    volume = random.lognormal(2.6, 0.5, 60)

    def grade() -> np.ndarray:
        return np.clip(truth + random.choice([-1, 0, 0, 0, 0, 1], 60), 0, 3)

    return pd.DataFrame(
        {
            "scan_id": [f"CT{number:03d}" for number in range(1, 61)],
            "reader_A": grade(),
            "reader_B": grade(),
            "volume_CT_ml": (volume * random.normal(1, 0.05, 60)).round(1),
            "volume_MRI_ml": (volume * random.normal(1.04, 0.06, 60)).round(1),
        }
    )


def make_before_after(random: Random) -> pd.DataFrame:
    """Blood pressure and pain before and after treatment, two arms of 40, one row per patient."""
    trial = np.arange(80) < 40
    systolic = random.normal(156, 11, 80)
    pain = random.integers(4, 10, 80)
    return pd.DataFrame(
        {
            "编号": np.arange(1, 81),
            "组别": np.where(trial, "试验组", "对照组"),
            "性别": np.where(random.random(80) < 0.5, "男", "女"),
            "年龄": random.normal(58, 10, 80).round().astype(int),
            "治疗前收缩压": systolic.round().astype(int),
            "治疗后收缩压": (systolic - 8 - 7 * trial + random.normal(0, 8, 80))
            .round()
            .astype(int),
            "治疗前疼痛评分": pain,
            "治疗后疼痛评分": (pain - 1 - trial - random.integers(0, 3, 80)).clip(0),
        }
    )


def make_pain_visits(random: Random) -> pd.DataFrame:
    """Pain on a 0-100 scale at weeks 0, 4, 8 and 12, three arms of 15, one row per visit."""
    rows = []
    for subject in range(1, 46):
        arm = ("placebo", "low", "high")[(subject - 1) // 15]
        start, age = random.normal(62, 9), int(random.integers(25, 75))
        drop = {"placebo": 0.5, "low": 1.3, "high": 2.1}[arm]
        for week in (0, 4, 8, 12):
            pain = np.clip(start - drop * week + random.normal(0, 6), 0, 100).round()
            rows.append((f"P{subject:02d}", arm, age, week, pain))
    table = pd.DataFrame(rows, columns=["subject", "arm", "age", "week", "pain_vas"])
    table.loc[[11, 58, 130], "pain_vas"] = np.nan
    return table


def make_flu_months(random: Random) -> pd.DataFrame:
    """Monthly influenza of a city for six years, with a winter peak and a slow rise."""
    months = pd.date_range("2018-01-01", periods=72, freq="MS")
    angle = 2 * np.pi * np.arange(72) / 12
    cases = random.poisson(np.exp(5.3 + 0.9 * np.cos(angle) + 0.004 * np.arange(72)))
    return pd.DataFrame(
        {
            "month": months.strftime("%Y-%m"),
            "flu_cases": cases,
            "admissions": random.binomial(cases, 0.06),
            "mean_temp_c": (15 - 11 * np.cos(angle) + random.normal(0, 1.4, 72)).round(1),
            "rain_mm": random.gamma(2, 35, 72).round(),
        }
    )


def make_falls(random: Random) -> pd.DataFrame:
    """Falls of patients on 12 wards over eight quarters, with patient-days as the exposure."""
    rows = []
    for ward in range(1, 13):
        kind = ("medical", "surgical", "geriatric")[ward % 3]
        for quarter in pd.period_range("2023Q1", periods=8, freq="Q"):
            days, hours = int(random.integers(1500, 3200)), round(random.normal(7.5, 1.2), 1)
            rate = {"medical": 3.2, "surgical": 2.1, "geriatric": 6.0}[kind] / 1000
            falls = random.poisson(
                days * rate * np.exp(-0.08 * (hours - 7.5)) * random.gamma(6, 1 / 6)
            )
            rows.append((f"W{ward:02d}", kind, str(quarter), days, hours, falls))
    columns = ["ward", "ward_type", "quarter", "patient_days", "nurse_hours_ppd", "falls"]
    return pd.DataFrame(rows, columns=columns)


def make_protein_intensities(random: Random) -> pd.DataFrame:
    """Log2 intensities of 120 proteins in 10 samples, 18 of them changed, low ones missing."""
    base = random.normal(24, 2.2, (120, 1))
    shift = np.zeros((120, 1))
    shift[:18, 0] = random.choice([-1.6, 1.6], 18)
    noise = random.normal(0, 0.35, (120, 10))
    values = base + shift * (np.arange(10) >= 5) + 0.2 * (np.arange(10) % 2) + noise
    values[(values < 21) & (random.random((120, 10)) < 0.4)] = np.nan
    table = pd.DataFrame(values.round(3), columns=[f"M{number:02d}" for number in range(1, 11)])
    table.insert(0, "protein", [f"PROT{number:03d}" for number in range(1, 121)])
    return table


def make_protein_samples(random: Random) -> pd.DataFrame:
    """The samples of the intensities: condition, batch and age of the mouse in weeks."""
    return pd.DataFrame(
        {
            "sample": [f"M{number:02d}" for number in range(1, 11)],
            "condition": ["WT"] * 5 + ["KO"] * 5,
            "batch": [f"B{1 + number % 2}" for number in range(10)],
            "age_weeks": random.integers(8, 13, 10),
        }
    )


def make_lab_export(random: Random) -> pd.DataFrame:
    """A dirty export: units in cells, values below detection, three date formats, variants, duplicates."""
    count = 90
    sex = random.choice(["男", "女", "M", "F", "male", " 女", "男性"], count)
    age = [
        f"{value}岁" if value % 4 == 0 else str(value) for value in random.integers(19, 88, count)
    ]
    haemoglobin = [
        f"{value / 10:.1f} g/dL"
        if index % 9 == 0
        else f"{value} g/L"
        if index % 4 == 0
        else str(value)
        for index, value in enumerate(random.normal(132, 16, count).round().astype(int))
    ]
    crp = ["<0.5" if value < 0.5 else f"{value:.1f}" for value in random.lognormal(1.2, 1.4, count)]
    formats = ("%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y")
    days = pd.Timestamp("2025-03-01") + pd.to_timedelta(random.integers(0, 120, count), unit="D")
    table = pd.DataFrame(
        {
            "住院号": [f"ZY{2000 + number}" for number in range(count)],
            "性别": sex,
            "年龄": age,
            "科室": random.choice(["心内科", "心内", "呼吸科", "呼吸内科", "ICU", "icu"], count),
            "血红蛋白": haemoglobin,
            "CRP": crp,
            "肌酐": random.lognormal(4.35, 0.35, count).round(),
            "采样日期": [day.strftime(formats[index % 3]) for index, day in enumerate(days)],
        }
    )
    table.loc[[5, 40], "年龄"] = ["210", "-3"]
    table.loc[[12, 33, 71], "肌酐"] = [np.nan, 9999, np.nan]
    table.loc[[20, 66], "血红蛋白"] = ["未查", "-"]
    return pd.concat([table, table.iloc[[3, 3, 27, 50]]], ignore_index=True)


def make_side_effects(random: Random) -> pd.DataFrame:
    """Nausea and headache yes or no before and after a change of dose, 70 patients."""

    def ask(share: float) -> np.ndarray:
        return np.where(random.random(70) < share, "yes", "no")

    return pd.DataFrame(
        {
            "patient": [f"N{number:02d}" for number in range(1, 71)],
            "sex": np.where(random.random(70) < 0.6, "F", "M"),
            "nausea_before": ask(0.46),
            "nausea_after": ask(0.24),
            "headache_before": ask(0.30),
            "headache_after": ask(0.27),
        }
    )


def make_multicentre(random: Random) -> pd.DataFrame:
    """HbA1c at baseline and week 24, two arms in nine centres of unequal size."""
    rows = []
    for centre, size in enumerate((22, 14, 30, 9, 18, 26, 11, 16, 24), 1):
        level = random.normal(0, 0.35)
        for _ in range(size):
            arm = random.choice(["insulin", "usual care"])
            before = random.normal(8.6, 0.9)
            after = before - 0.5 - 0.6 * (arm == "insulin") + level + random.normal(0, 0.6)
            age, sex = int(random.normal(57, 9)), random.choice(["female", "male"])
            rows.append((f"C{centre}", arm, age, sex, round(before, 1), round(after, 1)))
    columns = ["centre", "arm", "age", "sex", "hba1c_baseline", "hba1c_week24"]
    table = pd.DataFrame(rows, columns=columns)
    table.insert(0, "patient_id", np.arange(1001, 1001 + len(table)))
    return table


TABLES: dict[str, Callable[[Random], pd.DataFrame]] = {
    "qpcr_ct": make_qpcr,
    "dose_response": make_dose_response,
    "elisa_plate": make_elisa,
    "sepsis_zh": make_sepsis,
    "raters": make_raters,
    "before_after_zh": make_before_after,
    "pain_visits": make_pain_visits,
    "flu_months": make_flu_months,
    "ward_falls": make_falls,
    "protein_intensities": make_protein_intensities,
    "protein_samples": make_protein_samples,
    "lab_export_zh": make_lab_export,
    "side_effects": make_side_effects,
    "multicentre": make_multicentre,
}

if __name__ == "__main__":
    for position, (name, make) in enumerate(TABLES.items()):
        table = make(np.random.default_rng(SEED + position))
        table.to_csv(Path(__file__).with_name(f"{name}.csv"), index=False, encoding="utf-8")
