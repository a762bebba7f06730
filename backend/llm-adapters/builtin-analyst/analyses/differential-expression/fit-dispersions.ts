import type { PickText } from '../../write/pick-text.ts'

/** Python: dispersions of all genes at once, by the search of R's DESeq2. */
export const fitDispersions = (say: PickText): string => `def fit_dispersions(
    counts, design_matrix, mu, alpha_hat, min_disp, max_disp, prior_disp_var=1, cr_reg=True, prior_reg=False
):
    ${say('# The maximum of the Cox-Reid adjusted likelihood (with the prior, when there is one) over log(dispersion)', '# 在 log(离散度) 上求 Cox-Reid 校正似然（有先验时加上先验）的最大值')}
    y, mean = counts.T.astype(float), np.maximum(mu.T, 0.5)
    start = np.log(np.asarray(alpha_hat, dtype=float))

    def likelihood(position, rows):
        k, m, size = y[rows], mean[rows], np.exp(-position)[:, None]
        value = gammaln(k + size) - gammaln(size) - k * np.log(m + size) - size * np.log1p(m / size)
        adjustment = np.linalg.slogdet(sum_squares(1 / (1 / m + 1 / size), design_matrix))[1]
        return value.sum(axis=1) - adjustment / 2 - prior_reg * (position - start[rows]) ** 2 / (2 * prior_disp_var)

    def slope(position, rows):
        k, m, size = y[rows], mean[rows], np.exp(-position)[:, None]
        value = digamma(size) - digamma(k + size) + np.log1p(m / size) + (k - m) / (m + size)
        weights = 1 / (1 / m + 1 / size)
        turned = np.linalg.solve(sum_squares(weights, design_matrix), sum_squares(weights**2, design_matrix))
        adjustment = np.trace(turned, axis1=1, axis2=2) / size[:, 0]
        return size[:, 0] * value.sum(axis=1) + adjustment / 2 - prior_reg * (position - start[rows]) / prior_disp_var

    ${say('# Steps up the slope that are halved until they help enough (Armijo), until one gains less than 1e-6', '# 沿梯度上升，步长减半直到有足够改善（Armijo 准则），改善小于 1e-6 时停止')}
    rows = np.arange(len(y))
    at, height, gradient = start.copy(), likelihood(start, rows), slope(start, rows)
    first, length = height.copy(), np.ones(len(y))
    accepted, tried = np.zeros(len(y), dtype=int), np.zeros(len(y), dtype=int)
    for _ in range(100):
        tried[rows] += 1
        step = np.clip(length[rows] * gradient[rows], -30 - at[rows], 10 - at[rows])
        new = likelihood(at[rows] + step, rows)
        is_better = new >= height[rows] + 1e-4 * step * gradient[rows]
        moved, worse = rows[is_better], rows[~is_better]
        length[worse] = step[~is_better] / gradient[worse] / 2
        gain = new[is_better] - height[moved]
        at[moved] += step[is_better]
        height[moved] = new[is_better]
        accepted[moved] += 1
        going = moved[(gain >= 1e-6) & (at[moved] >= np.log(min_disp / 10))]
        gradient[going] = slope(at[going], going)
        length[going] = np.minimum(length[going] * 1.1, 1) / np.where(accepted[going] % 5 == 0, 2, 1)
        rows = np.sort(np.concatenate([worse, going]))
        if rows.size == 0:
            break
    found = np.exp(at)
    if not prior_reg:
        ${say('# Where the search gained nothing, its start stays', '# 搜索没有改善时保留初始值')}
        found = np.where(height < first + np.abs(first) / 1e6, np.exp(start), found)
    ${say('# A search that did not end: the best point of a grid, then of a finer one', '# 搜索未结束的基因：先在网格上取最优点，再用更细的网格')}
    is_open = tried == 100
    if not prior_reg:
        is_open = (is_open | (tried == 1)) & (found > 10 * min_disp)
    rows = np.flatnonzero(is_open)
    if rows.size > 0:
        grid = np.linspace(np.log(1e-8), np.log(max_disp), 20)
        best = grid[np.argmax([likelihood(np.full(rows.size, point), rows) for point in grid], axis=0)]
        fine = np.linspace(grid[0] - grid[1], grid[1] - grid[0], 20)
        found[rows] = np.exp(best + fine[np.argmax([likelihood(best + point, rows) for point in fine], axis=0)])
    return np.clip(found, min_disp, max_disp), tried < 100`
