"""Makes pain_trial.csv: synthetic pain scores at four visits, 45 patients, no real person in it.

Three arms of 15. Each patient has a level of their own (standard deviation 1.1); pain falls by 0.15
each visit under placebo, 0.55 under the low and 0.95 under the high dose, with a scatter of 0.7. A
few visits were missed.

Run from the project's folder; the same seed gives the same file:
    python samples/make_pain_trial.py
"""

from pathlib import Path

import numpy as np
import pandas as pd

SEED = 20261130
PATIENTS_PER_ARM = 15
FALL_PER_VISIT = {"placebo": 0.15, "low dose": 0.55, "high dose": 0.95}
VISITS = (0, 1, 2, 3)
MISSED_SHARE = 0.05


def make_pain_trial() -> pd.DataFrame:
    """One row per patient and visit."""
    random = np.random.default_rng(SEED)
    rows = []
    number = 0
    for arm, fall in FALL_PER_VISIT.items():
        for _ in range(PATIENTS_PER_ARM):
            number += 1
            level = random.normal(6.5, 1.1)
            age = int(np.clip(random.normal(52, 11), 25, 80))
            for visit in VISITS:
                score = np.clip(level - fall * visit + random.normal(0, 0.7), 0, 10)
                rows.append((f"P{number:02d}", arm, age, visit, round(score, 1)))
    table = pd.DataFrame(rows, columns=["patient", "arm", "age", "visit", "pain_score"])
    is_missed = (random.random(len(table)) < MISSED_SHARE) & (table["visit"] > 0)
    table["pain_score"] = table["pain_score"].mask(is_missed)
    return table


if __name__ == "__main__":
    make_pain_trial().to_csv(Path(__file__).with_name("pain_trial.csv"), index=False)
