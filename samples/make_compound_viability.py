"""Makes compound_viability.csv: a synthetic viability assay of two compounds, no real measurement in it.

Nine concentrations, four wells each, and wells without compound. Viability falls along a
four-parameter logistic curve from 99 to 6 percent: half of it is reached at 35 nM of CX-101 (slope
1.1) and 420 nM of CX-204 (slope 0.9); the readings scatter by 3.5 percent.

Run from the project's folder; the same seed gives the same file:
    python samples/make_compound_viability.py
"""

from pathlib import Path

import numpy as np
import pandas as pd

SEED = 20261128
COMPOUNDS = {"CX-101": (35, 1.1), "CX-204": (420, 0.9)}
CONCENTRATIONS_NM = (0, 1, 3, 10, 30, 100, 300, 1000, 3000, 10000)
WELLS = 4


def make_compound_viability() -> pd.DataFrame:
    """One row per well."""
    random = np.random.default_rng(SEED)
    rows = []
    for compound, (half_nm, slope) in COMPOUNDS.items():
        for concentration in CONCENTRATIONS_NM:
            mean = 6 + 93 / (1 + (concentration / half_nm) ** slope)
            for well in range(1, WELLS + 1):
                reading = round(mean + random.normal(0, 3.5), 1)
                rows.append((compound, concentration, well, reading))
    return pd.DataFrame(rows, columns=["compound", "conc_nM", "well", "viability_percent"])


if __name__ == "__main__":
    make_compound_viability().to_csv(
        Path(__file__).with_name("compound_viability.csv"), index=False
    )
