/** What the simulated analysts write. Every program reads `data/penguins.csv` and leaves `adelie` and `chinstrap` behind. */

const opening = `import pandas as pd
import matplotlib.pyplot as plt
from scipy import stats

penguins = pd.read_csv("data/penguins.csv")
depth = penguins.dropna(subset=["bill_depth_mm"]).groupby("species")["bill_depth_mm"]
adelie, chinstrap = depth.get_group("Adelie"), depth.get_group("Chinstrap")`

const figure = `plt.boxplot([adelie, chinstrap])
plt.xticks([1, 2], ["Adelie", "Chinstrap"])
plt.ylabel("Bill depth (mm)")
plt.show()`

/** Welch's t test, reported in English: 151 and 68 birds, 18.346 and 18.421 mm, p = 0.6623. */
export const welchProgram = `${opening}

test = stats.ttest_ind(adelie, chinstrap, equal_var=False)
report("n Adelie", len(adelie))
report("n Chinstrap", len(chinstrap))
report("mean Adelie", adelie.mean(), "mm")
report("mean Chinstrap", chinstrap.mean(), "mm")
report("p", test.pvalue)
print(f"Welch: t = {test.statistic:.3f}, df = {test.df:.1f}")
${figure}`

/** Mann-Whitney's test, reported in Chinese: the same birds and means, p = 0.5290. */
export const rankProgram = `${opening}

test = stats.mannwhitneyu(adelie, chinstrap)
report("Adelie 例数", len(adelie))
report("Chinstrap 例数", len(chinstrap))
report("Adelie 均值", adelie.mean(), "mm")
report("Chinstrap 均值", chinstrap.mean(), "mm")
report("p 值", test.pvalue)
${figure}`

/** The same, with a name misspelt. */
export const misspeltRankProgram = rankProgram.replace('stats.mannwhitneyu', 'stat.mannwhitneyu')

/** The same, printed with two digits instead of reported. */
export const printedRankProgram = `${opening}

test = stats.mannwhitneyu(adelie, chinstrap)
print(f"n Adelie = {len(adelie)}")
print(f"n Chinstrap = {len(chinstrap)}")
print(f"mean Adelie = {adelie.mean():.2f}")
print(f"mean Chinstrap = {chinstrap.mean():.2f}")
print(f"p = {test.pvalue:.4f}")
${figure}`

/** A few birds, others each time: every number is another in each of the repeats 0, 1, 2, and none is that of all birds. */
export const sampledProgram = (repeat: number): string => `${opening}

# A few birds should do.
adelie = adelie.sample(${4 + repeat}, random_state=${[4, 2, 96][repeat]})
chinstrap = chinstrap.sample(${8 + repeat}, random_state=${[4, 2, 96][repeat]})
report("n Adelie", len(adelie))
report("n Chinstrap", len(chinstrap))
report("mean Adelie", adelie.mean(), "mm")
report("mean Chinstrap", chinstrap.mean(), "mm")
report("p", stats.ttest_ind(adelie, chinstrap, equal_var=False).pvalue)`

/** Looks for a column that is not there, under another name in each attempt, 1, 2, 3. */
export const wrongColumnProgram = (attempt: number): string => `import pandas as pd
penguins = pd.read_csv("data/penguins.csv")
print(penguins["${['beak_depth', 'BillDepth', 'depth'][(attempt - 1) % 3]}"].mean())`

/** Goes on with the variables of an earlier step. */
export const followUpProgram = 'print("Adelie so far:", len(adelie), round(float(adelie.mean()), 2))'
