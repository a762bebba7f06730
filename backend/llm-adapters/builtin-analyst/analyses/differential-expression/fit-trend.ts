import type { PickText } from '../../write/pick-text.ts'

/** Python: how the dispersion depends on the mean, and how far genes scatter about that, by R's rules. */
export const fitTrend = (say: PickText): string => `def fit_trend(means, dispersions):
    ${say('# dispersion = a + b / mean: a gamma model with identity link, refitted without the genes far off it, as', '# 离散度 = a + b / 均值：恒等连接的 gamma 模型，去掉偏离过大的基因后重新拟合，')}
    ${say("# R's estimateDispersionsFit does. PyDESeq2's own search ends elsewhere. None where no such curve fits.", '# 与 R 的 estimateDispersionsFit 相同；PyDESeq2 自带的搜索结果与之不同。无法拟合时返回 None。')}
    line = np.array([0.1, 1.0])
    for _ in range(11):
        ratio = dispersions / (line[0] + line[1] / means)
        good = (dispersions > 1e-6) & (ratio > 1e-4) & (ratio < 15)
        if good.sum() < 3:
            return None
        family = sm.families.Gamma(sm.families.links.Identity())
        try:
            before, line = line, sm.GLM(dispersions[good], sm.add_constant(1 / means[good]), family).fit(start_params=line).params
        except (ValueError, np.linalg.LinAlgError):
            return None
        if (line <= 0).any():
            return None
        if (np.log(line / before) ** 2).sum() < 1e-6:
            return line
    return None


def match_prior(residuals, degrees):
    ${say('# With 1 to 3 residual degrees of freedom log dispersions are skewed, and DESeq2 takes the variance at which the', '# 残差自由度为 1 至 3 时，离散度的对数偏态明显，DESeq2 取使理论分布')}
    ${say('# distribution of log(chi2/df) + N(0, variance) is nearest to that of the residuals (Kullback-Leibler). R draws', '# log(卡方/自由度) + N(0, 方差) 与残差分布最接近（Kullback-Leibler 距离）的方差。R 用')}
    ${say("# that distribution at random; here it is computed. The divergences are smoothed by loess, at R's knots.", '# 随机抽样得到该分布，这里直接计算。距离按 R 的节点用 loess 平滑。')}
    edges, grid = np.arange(-20, 21) / 2, np.linspace(0, 8, 200)
    seen = np.histogram(residuals, edges, density=True)[0]
    quantiles = np.log(stats.chi2.ppf((np.arange(1000) + 0.5) / 1000, degrees) / degrees)
    small = min(seen[seen > 0].min(), 2e-4)
    divergence = np.empty(len(grid))
    for place, variance in enumerate(grid):
        shares = np.diff(stats.norm.cdf((edges[:, None] - quantiles) / np.sqrt(max(variance, 1e-12))).mean(axis=1))
        divergence[place] = (seen * np.log((seen + small) / (2 * shares / shares.sum() + small))).sum()
    knots = grid[np.r_[0, (np.arange(1, 32) * 6.25 - 0.01).astype(int), 199]]
    local = []
    for knot in knots:
        distance = np.abs(grid - knot)
        weights = np.clip(1 - (distance / np.sort(distance)[39]) ** 3, 0, None) ** 1.5
        local.append(np.polyfit(grid - knot, divergence, 2, w=weights))
    curve = CubicHermiteSpline(knots, [fit[2] for fit in local], [fit[1] for fit in local])
    fine = np.linspace(0, 8, 1000)
    return max(fine[curve(fine).argmin()], 0.25)`
