import type { PickText } from '../write/pick-text.ts'

/** Values at which parameters of the curve are held: `{"bottom": 0}` makes a three-parameter curve. */
export type FixedParameters = { bottom?: number; top?: number; slope?: number }

/** How many parameters are left to be fitted. */
export const countFree = (fixed: FixedParameters): number => 4 - Object.keys(fixed).length

/** The imports that the functions need. */
export const curveImports = [
  'import numpy as np',
  'from scipy.optimize import least_squares',
  'from scipy.special import expit',
]

/**
 * Python: `curve(x, p)`, the four-parameter logistic over log10 of the dose, which is the plateau without drug at a dose of 0,
 * and `fit_curve(x, y)`, its least squares from several starts: parameters, covariance (None where the data don't determine it) and
 * residual sum of squares; None where there is no such curve. `x` and `y` are columns of pandas.
 */
export function writeCurve(fixed: FixedParameters, say: PickText): string {
  const held = fixed.slope === undefined ? 'fixed' : 'held'
  return `${say(
    '# Logistic curve over log10 of the dose; a dose of 0 (minus infinity there) is on the plateau without drug.',
    '# 以剂量的 log10 为横轴的 logistic 曲线；剂量 0（对数为负无穷）落在无药平台上。',
  )}
fixed = {${Object.entries(fixed)
    .map(([name, value]) => `"${name}": ${value}`)
    .join(', ')}}
free = [name for name in ("bottom", "top", "middle", "slope") if name not in fixed]


def curve(x, p):
    return p["bottom"] + (p["top"] - p["bottom"]) * expit(p["slope"] * np.log(10) * (p["middle"] - x))


${say('# Least squares from several starting points, so that a bad start does not decide.', '# 从多个初值出发做最小二乘，避免结果取决于初值。')}
def fit_curve(x, y):
    means = y.groupby(x).mean()
    doses = means.index[np.isfinite(means.index)]
    falls = y.corr(x.rank()) < 0
${fixed.slope === undefined ? '' : `    held = fixed | {"slope": abs(fixed["slope"]) if falls else -abs(fixed["slope"])}\n`}    at, seen, best = x.to_numpy(), y.to_numpy(), None
    for middle in np.quantile(doses, [0.2, 0.5, 0.8]):
        for steepness in (0.5, 1, 2, 5):
            start = {"bottom": means.min(), "top": means.max(), "middle": middle, "slope": steepness if falls else -steepness}
            found = least_squares(
                lambda values: curve(at, ${held} | dict(zip(free, values, strict=True))) - seen,
                [start[name] for name in free],
                jac="3-point",
                x_scale="jac",
                xtol=1e-14,
                ftol=1e-14,
                gtol=1e-14,
                max_nfev=200,
            )
            p = ${held} | dict(zip(free, found.x, strict=True))
            if p["top"] > p["bottom"] and (best is None or found.cost < best.cost * (1 - 1e-9)):
                best = found
    if best is None:
        return None
    rss, p = 2 * best.cost, ${held} | dict(zip(free, best.x, strict=True))
    ${say('# Parameters that trade off against each other, or have no influence, are not determined by the data.', '# 若参数之间相互抵消或没有影响，数据就无法确定它们。')}
    lengths = np.linalg.norm(best.jac, axis=0)
    if not best.success or (lengths == 0).any() or np.linalg.svd(best.jac / lengths, compute_uv=False)[-1] < 1e-5:
        return p, None, rss
    return p, np.linalg.inv(best.jac.T @ best.jac) * rss / (len(y) - len(free)), rss`
}
