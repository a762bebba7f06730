"""Makes qpcr_plate.csv: synthetic Ct values of a qPCR plate, no real measurement in it.

Two reference genes and two targets in six control and six treated samples, in triplicate. Treatment
takes 2.4 cycles off IL6 (5.3-fold) and 0.9 off TNF (1.9-fold), the reference genes stay as they are;
samples differ in how much went in, triplicates by 0.12 cycles, and two wells failed.

Run from the project's folder; the same seed gives the same file:
    python samples/make_qpcr_plate.py
"""

from pathlib import Path

import numpy as np
import pandas as pd

SEED = 20261131
BASE_CT = {"GAPDH": 18.0, "ACTB": 17.2, "IL6": 27.5, "TNF": 26.1}
EFFECT_CT = {"IL6": -2.4, "TNF": -0.9}
SAMPLES_PER_GROUP = 6
FAILED_ROWS = [17, 80]


def make_qpcr_plate() -> pd.DataFrame:
    """One row per well."""
    random = np.random.default_rng(SEED)
    rows = []
    for number in range(1, 2 * SAMPLES_PER_GROUP + 1):
        group = "control" if number <= SAMPLES_PER_GROUP else "treated"
        load = random.normal(0, 0.4)
        for gene, start in BASE_CT.items():
            effect = EFFECT_CT.get(gene, 0) if group == "treated" else 0
            centre = start + load + effect + random.normal(0, 0.3)
            for replicate in (1, 2, 3):
                ct = round(centre + random.normal(0, 0.12), 2)
                rows.append((f"S{number:02d}", group, gene, replicate, ct))
    table = pd.DataFrame(rows, columns=["sample", "group", "gene", "replicate", "Ct"])
    table.loc[FAILED_ROWS, "Ct"] = np.nan
    return table


if __name__ == "__main__":
    make_qpcr_plate().to_csv(Path(__file__).with_name("qpcr_plate.csv"), index=False)
