"""Makes lung_trial.csv: a synthetic trial of a drug in lung cancer, 300 patients, no real person in it.

Survival is exponential with hazards that multiply: 0.62 for the new drug, 1.55 per stage, 1.02 per
year of age, 0.75 for women, 1.35 per doubling of LDH. CRP goes with LDH and has no effect of its own.
Patients enter over two years, follow-up ends at three, and a few are lost before.

Run from the project's folder; the same seed gives the same file:
    python samples/make_lung_trial.py
"""

from pathlib import Path

import numpy as np
import pandas as pd

SEED = 20261125
PATIENT_COUNT = 300
MISSING_SHARES = {"ldh_u_per_l": 0.03, "crp_mg_per_l": 0.04}
HAZARD_RATIOS = {"new drug": 0.62, "stage": 1.55, "age": 1.02, "female": 0.75, "ldh": 1.35}
MONTHLY_HAZARD = 0.035


def draw_patients(random: np.random.Generator) -> pd.DataFrame:
    """Who they are and how they were when they entered; treatment by blocks of two."""
    ldh = 230 * np.exp(random.normal(0, 0.35, PATIENT_COUNT))
    treatment = np.concatenate(
        [random.permutation(["standard", "new drug"]) for _ in range(PATIENT_COUNT // 2)]
    )
    return pd.DataFrame(
        {
            "patient_id": [f"L{number:03d}" for number in range(1, PATIENT_COUNT + 1)],
            "treatment": treatment,
            "sex": np.where(random.random(PATIENT_COUNT) < 0.42, "female", "male"),
            "age": np.clip(random.normal(64, 9, PATIENT_COUNT), 36, 86).round().astype(int),
            "stage": random.choice(["II", "III", "IV"], PATIENT_COUNT, p=[0.25, 0.4, 0.35]),
            "ldh_u_per_l": ldh.round().astype(int),
            "crp_mg_per_l": (
                9 * (ldh / 230) ** 0.9 * np.exp(random.normal(0, 0.6, PATIENT_COUNT))
            ).round(1),
        }
    )


def draw_follow_up(patients: pd.DataFrame, random: np.random.Generator) -> pd.DataFrame:
    """Months until death, or until the end of follow-up, and which of the two."""
    log_hazard = (
        np.log(MONTHLY_HAZARD)
        + np.log(HAZARD_RATIOS["new drug"]) * (patients["treatment"] == "new drug")
        + np.log(HAZARD_RATIOS["stage"]) * patients["stage"].map({"II": -1, "III": 0, "IV": 1})
        + np.log(HAZARD_RATIOS["age"]) * (patients["age"] - 64)
        + np.log(HAZARD_RATIOS["female"]) * (patients["sex"] == "female")
        + np.log(HAZARD_RATIOS["ldh"]) * np.log2(patients["ldh_u_per_l"] / 230)
    )
    death = random.exponential(1 / np.exp(log_hazard))
    end = 36 - random.uniform(0, 24, len(patients))
    lost = np.where(random.random(len(patients)) < 0.06, random.uniform(1, 36, len(patients)), 36)
    last = np.minimum(end, lost)
    return pd.DataFrame(
        {
            "followup_months": np.clip(np.minimum(death, last), 0.1, None).round(1),
            "status": np.where(death <= last, "died", "censored"),
        }
    )


def make_trial() -> pd.DataFrame:
    """The whole table, with missing cells at random."""
    random = np.random.default_rng(SEED)
    patients = draw_patients(random)
    table = pd.concat([patients, draw_follow_up(patients, random)], axis=1)
    for column, share in MISSING_SHARES.items():
        table[column] = table[column].astype(object).mask(random.random(len(table)) < share)
    return table


if __name__ == "__main__":
    make_trial().to_csv(Path(__file__).with_name("lung_trial.csv"), index=False)
