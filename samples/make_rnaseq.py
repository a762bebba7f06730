"""Makes rnaseq_counts.csv and rnaseq_samples.csv: a synthetic RNA-seq experiment, no real sample in it.

Four cell lines, each untreated and treated with a steroid: 1,000 genes, negative binomial counts. One gene in ten
responds to the treatment (log2 fold change of at least 0.8), cell lines differ in one gene in three, and library
sizes vary. The truth is drawn from the same seed: `draw_truth` gives it.

Run from the project's folder; the same seed gives the same files:
    python samples/make_rnaseq.py
"""

from pathlib import Path

import numpy as np
import pandas as pd

SEED = 20261126
GENE_COUNT = 1000
CELL_LINES = ("C1", "C2", "C3", "C4")
TREATMENTS = ("untreated", "treated")


def draw_truth(random: np.random.Generator) -> pd.DataFrame:
    """For each gene its mean count, its dispersion and the log2 fold change by treatment, mostly 0."""
    mean = np.exp(random.normal(4.6, 1.7, GENE_COUNT))
    responds = random.random(GENE_COUNT) < 0.1
    change = random.choice([-1, 1], GENE_COUNT, p=[0.42, 0.58]) * (
        0.8 + random.exponential(0.75, GENE_COUNT)
    )
    return pd.DataFrame(
        {
            "gene": [f"gene{number:04d}" for number in range(1, GENE_COUNT + 1)],
            "mean": mean,
            "dispersion": (0.02 + 1.5 / (mean + 10)) * np.exp(random.normal(0, 0.3, GENE_COUNT)),
            "log2_fold_change": np.where(responds, change, 0.0),
        }
    )


def draw_counts(truth: pd.DataFrame, random: np.random.Generator) -> pd.DataFrame:
    """One row per gene, one column per sample."""
    counts: dict[str, object] = {"gene": truth["gene"]}
    for number in range(len(CELL_LINES)):
        differs = random.random(GENE_COUNT) < 0.33
        of_cell_line = np.where(differs, random.normal(0, 0.8, GENE_COUNT), 0.0)
        for treatment in TREATMENTS:
            effect = of_cell_line + truth["log2_fold_change"] * (treatment == "treated")
            expected = truth["mean"] * 2**effect * random.uniform(0.7, 1.4)
            size = 1 / truth["dispersion"]
            name = f"S{2 * number + TREATMENTS.index(treatment) + 1}"
            counts[name] = random.negative_binomial(size, size / (size + expected))
    return pd.DataFrame(counts)


def make_sample_sheet() -> pd.DataFrame:
    """One row per sample: which cell line and whether it was treated."""
    rows = [(cell_line, treatment) for cell_line in CELL_LINES for treatment in TREATMENTS]
    sheet = pd.DataFrame(rows, columns=["cell_line", "treatment"])
    sheet.insert(0, "sample", [f"S{number}" for number in range(1, len(rows) + 1)])
    return sheet


if __name__ == "__main__":
    folder = Path(__file__).parent
    generator = np.random.default_rng(SEED)
    draw_counts(draw_truth(generator), generator).to_csv(folder / "rnaseq_counts.csv", index=False)
    make_sample_sheet().to_csv(folder / "rnaseq_samples.csv", index=False)
