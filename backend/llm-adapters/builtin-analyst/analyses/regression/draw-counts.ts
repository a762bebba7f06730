import type { PickText } from '../../write/pick-text.ts'

/** Python: counts against what is fitted, and how they vary about it against what each model allows. */
export const drawCounts = (say: PickText): string =>
  `${say('# Figure: do the counts follow the model, and vary as it says?', '# 图：计数是否符合模型，变异是否与模型一致')}
fitted = np.asarray(model.fittedvalues)
fig, (left, right) = plt.subplots(1, 2, figsize=(10, 4.6), layout="constrained")
left.scatter(fitted, y, s=16, alpha=0.5)
left.axline((fitted.mean(), fitted.mean()), slope=1, color="grey", linestyle="--", linewidth=1)
left.set_xlabel("${say('fitted count', '拟合值')}")
left.set_ylabel(outcome)
left.set_title("${say('Observed and fitted counts', '实际计数与拟合值')}")
bins = pd.qcut(fitted, min(8, len(np.unique(fitted))), duplicates="drop")
spread = pd.DataFrame({"mean": fitted, "variance": (y.to_numpy() - fitted) ** 2}).groupby(bins, observed=True).mean()
grid = np.linspace(spread["mean"].min(), spread["mean"].max(), 50)
right.scatter(spread["mean"], spread["variance"], color="black", label="${say('observed', '实际')}")
right.plot(grid, grid, color="grey", linestyle="--", label="Poisson")
right.plot(grid, grid + alpha * grid**2, color="black", linewidth=1, label="${say('negative binomial', '负二项')}")
right.set_xlabel("${say('fitted count (rows in groups of like size)', '拟合值（按大小分组）')}")
right.set_ylabel("${say('mean squared deviation', '平均平方偏差')}")
right.set_title(f"${say('Variation: Pearson χ² / df = {dispersion:.2f}', '变异：Pearson χ² / 自由度 = {dispersion:.2f}')}")
right.legend(frameon=False)
plt.show()`
