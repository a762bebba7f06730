"""Makes enzyme_assay.csv: a synthetic cell-based enzyme assay, no real measurement in it.

Three plates, four treatments, eight wells each. Activity falls with the inhibitor's dose, viability
falls a little at the highest one, plates differ slightly, and four wells are outliers of the
kinds that happen: a bubble in the reading (too high) and a missed pipetting (near zero).

Run from the project's folder; the same seed gives the same file:
    python samples/make_enzyme_assay.py
"""

from pathlib import Path

import numpy as np
import pandas as pd

SEED = 20261124
PLATES = ("P1", "P2", "P3")
WELLS_PER_GROUP = 8
# Treatment: concentration in micromole per litre, mean activity, mean viability in percent.
TREATMENTS = {
    "control": (0.0, 42.0, 96.0),
    "low dose": (1.0, 38.5, 95.5),
    "medium dose": (10.0, 30.0, 94.0),
    "high dose": (50.0, 21.0, 88.0),
}
# Row of the table: factor on activity.
OUTLIERS = {13: 2.4, 38: 0.04, 61: 1.9, 90: 0.05}


def draw_wells(random: np.random.Generator) -> pd.DataFrame:
    """One row per well, before outliers."""
    rows = []
    for plate in PLATES:
        plate_factor = random.normal(1, 0.03)
        for treatment, (concentration, activity, viability) in TREATMENTS.items():
            for _ in range(WELLS_PER_GROUP):
                cells = random.normal(20, 1.5)
                rows.append(
                    {
                        "plate": plate,
                        "treatment": treatment,
                        "inhibitor_umol_per_l": concentration,
                        "cells_thousand": round(cells, 1),
                        "enzyme_activity": activity
                        * plate_factor
                        * cells
                        / 20
                        * random.normal(1, 0.09),
                        "viability_percent": min(99.9, round(random.normal(viability, 2.0), 1)),
                    }
                )
    return pd.DataFrame(rows)


def make_assay() -> pd.DataFrame:
    """The whole table: outliers put in, well numbers given, two cells missing."""
    random = np.random.default_rng(SEED)
    table = draw_wells(random)
    for row, factor in OUTLIERS.items():
        table.loc[row, "enzyme_activity"] *= factor
    table["enzyme_activity"] = table["enzyme_activity"].round(2)
    table.loc[[27, 74], "viability_percent"] = np.nan
    table.insert(0, "well", [f"W{number:02d}" for number in range(1, len(table) + 1)])
    return table


if __name__ == "__main__":
    make_assay().to_csv(Path(__file__).with_name("enzyme_assay.csv"), index=False)
