/** What a first question makes: a table and a figure. The cold kernel runs the very same. */
export const firstCell = `
%matplotlib inline
import numpy as np, pandas as pd, scipy.stats, seaborn, matplotlib.pyplot as plt
table = pd.DataFrame({"x": np.arange(200), "group": ["a", "b"] * 100})
display(table.groupby("group").x.describe())
table.x.plot(title="first"); plt.show()
`
