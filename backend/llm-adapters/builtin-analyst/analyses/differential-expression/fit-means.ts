import type { PickText } from '../../write/pick-text.ts'

/** Python: negative binomial models of all genes at once, with PyDESeq2's own call. */
export const fitMeans = (
  say: PickText,
): string => `${say('# PyDESeq2 fits one gene after the other. The next two functions do its steps for all genes at once, which takes seconds', '# PyDESeq2 逐个基因拟合。下面两个函数对所有基因同时进行同样的计算，只需几秒，')}
${say("# in place of minutes, and stop where R's DESeq2 stops (Love, Huber and Anders 2014, Genome Biology 15:550).", '# 而不是几分钟，并采用与 R 的 DESeq2 相同的停止规则（Love、Huber 和 Anders 2014，Genome Biology 15:550）。')}
def sum_squares(weights, design_matrix):
    ${say("# X'WX of each gene", "# 每个基因的 X'WX")}
    terms = design_matrix.shape[1]
    products = design_matrix[:, :, None] * design_matrix[:, None, :]
    return (weights @ products.reshape(len(products), -1)).reshape(-1, terms, terms)


def fit_means(counts, size_factors, design_matrix, disp, min_mu, beta_tol):
    ${say('# Iteratively reweighted least squares; log link, offset log(size factor)', '# 迭代加权最小二乘；对数连接，偏移量为 log(标准化因子)')}
    y, spread = counts.T.astype(float), np.asarray(disp)[:, None]
    ridge = 1e-6 * np.eye(design_matrix.shape[1])
    beta = np.linalg.lstsq(design_matrix, np.log(y / size_factors + 0.1).T, rcond=None)[0].T
    mu = np.maximum(size_factors * np.exp(beta @ design_matrix.T), min_mu)
    deviance = np.full(len(y), 1000.0)
    failed = np.zeros(len(y), dtype=bool)
    rows = np.arange(len(y))
    for _ in range(100):
        k, m, a = y[rows], mu[rows], spread[rows]
        weights = m / (1 + m * a)
        working = np.log(m / size_factors) + (k - m) / m
        right = (weights * working) @ design_matrix
        step = np.linalg.solve(sum_squares(weights, design_matrix) + ridge, right[..., None])[..., 0]
        is_wild = (np.abs(step) > 30).any(axis=1)
        beta[rows] = step.clip(-30, 30)
        mu[rows] = m = np.maximum(size_factors * np.exp(beta[rows] @ design_matrix.T), min_mu)
        now = gammaln(1 / a) - gammaln(k + 1 / a) + gammaln(k + 1) + k * np.log(1 / (a * m) + 1) + np.log1p(m * a) / a
        now = 2 * now.sum(axis=1)
        is_done = np.abs(now - deviance[rows]) / (np.abs(now) + 0.1) < beta_tol
        deviance[rows] = now
        failed[rows[is_wild]] = True
        rows = rows[~is_done & ~is_wild]
        if rows.size == 0:
            break
    failed[rows] = True
    if failed.any():
        ${say("# The few that do not settle: the library's own search", '# 少数未收敛的基因：用程序库自身的搜索')}
        beta[failed] = search_means(counts[:, failed], size_factors, design_matrix, spread[failed, 0], min_mu, beta_tol)[0]
        mu[failed] = np.maximum(size_factors * np.exp(beta[failed] @ design_matrix.T), min_mu)
    weights = mu / (1 + mu * spread)
    inverse = np.linalg.inv(sum_squares(weights, design_matrix) + ridge)
    leverage = weights * np.einsum("ij,gjk,ik->gi", design_matrix, inverse, design_matrix)
    return beta, (size_factors * np.exp(beta @ design_matrix.T)).T, leverage.T, ~failed


def fit_linear_means(counts, size_factors, design_matrix, min_mu):
    ${say('# As many groups as terms: the means of the groups', '# 组数与系数个数相同时：各组的均值')}
    beta = np.linalg.lstsq(design_matrix, counts / size_factors[:, None], rcond=None)[0]
    return np.maximum(size_factors[:, None] * (design_matrix @ beta), min_mu)`

/** Python: Wald tests of all genes at once. */
export const testChanges = (
  say: PickText,
): string => `def test_changes(design_matrix, disp, lfc, mu, ridge_factor, contrast, lfc_null, alt_hypothesis):
    ${say('# Wald tests: the contrast over its standard error', '# Wald 检验：对比除以其标准误')}
    mean = np.maximum(mu.T, 0.5)
    squares = sum_squares(mean / (1 + mean * np.asarray(disp)[:, None]), design_matrix)
    contrast = np.asarray(contrast, dtype=float)
    share = np.linalg.inv(squares + ridge_factor) @ contrast
    error = np.sqrt(np.einsum("gi,gij,gj->g", share, squares, share))
    statistic = lfc @ contrast / error
    return 2 * stats.norm.sf(np.abs(statistic)), statistic, error`
