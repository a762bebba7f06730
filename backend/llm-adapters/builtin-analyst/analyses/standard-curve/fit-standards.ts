import type { PickText } from '../../write/pick-text.ts'
import { writeCurve } from '../fit-logistic-curve.ts'
import type { StandardCurvePlan } from './standard-curve-plan.ts'

/**
 * Python: the curve, and the functions `predict(amounts)` and `read_back(y, readings)`: the amount at a signal with its 95 % limits.
 * A line is read by Fieller's limits (Draper & Smith 1998, 3.2), a logistic curve by the delta method on the logarithm.
 */
export const fitStandards = (plan: StandardCurvePlan, say: PickText): string =>
  plan.model === 'line' ? fitLine(plan, say) : fitLogistic(say)

function fitLine({ weightPower, throughOrigin }: StandardCurvePlan, say: PickText): string {
  const design = throughOrigin
    ? 'standards[[amount]].to_numpy()'
    : 'sm.add_constant(standards[amount].to_numpy(), has_constant="add")'
  const weights = weightPower > 0 ? `, weights=1 / standards[amount].to_numpy()${weightPower === 2 ? ' ** 2' : ''}` : ''
  const model = weightPower > 0 ? 'WLS' : 'OLS'
  return `${say('# The line through the standards', '# 标准品的直线拟合')}
line = sm.${model}(standards[signal].to_numpy(), ${design}${weights}).fit()
intercept, slope = ${throughOrigin ? '0.0, line.params[0]' : 'line.params'}
covariance = ${throughOrigin ? 'np.array([[0, 0], [0, line.cov_params()[0, 0]]])' : 'line.cov_params()'}
residual_sd, t = np.sqrt(line.scale), stats.t.ppf(0.975, line.df_resid)
limits = line.conf_int()
print(f"${say('Slope {slope:.6g}, 95% CI {limits[-1][0]:.6g} to {limits[-1][1]:.6g}', '斜率 {slope:.6g}，95% 置信区间 {limits[-1][0]:.6g} 至 {limits[-1][1]:.6g}')}")
report("${say('slope', '斜率')}", slope)
report("${say('slope, 95% CI', '斜率，95% CI')}", (limits[-1][0], limits[-1][1]))
${
  throughOrigin
    ? ''
    : `print(f"${say('Intercept {intercept:.6g}, 95% CI {limits[0][0]:.6g} to {limits[0][1]:.6g}', '截距 {intercept:.6g}，95% 置信区间 {limits[0][0]:.6g} 至 {limits[0][1]:.6g}')}")
report("${say('intercept', '截距')}", intercept)
report("${say('intercept, 95% CI', '截距，95% CI')}", (limits[0][0], limits[0][1]))
`
}print(f"${say(`R² = {line.rsquared:.6f}${throughOrigin ? ' (about zero, since there is no intercept)' : ''}, residual SD {residual_sd:.4g}`, `R² = {line.rsquared:.6f}${throughOrigin ? '（无截距，以 0 为基准）' : ''}，残差标准差 {residual_sd:.4g}`)}")
report("R²", line.rsquared)
report("${say('residual SD', '残差标准差')}", residual_sd)
if line.pvalues[-1] >= 0.05:
    raise ValueError("${say('The signal does not change clearly with the amount of the standards, so nothing can be read back.', '信号未随标准品含量明确变化，无法反算。')}")
${
  throughOrigin || weightPower > 0
    ? ''
    : `${say('# Does a straight line fit? A squared term would tell of a bend.', '# 直线是否合适？加入二次项检验弯曲。')}
if standards[amount].nunique() > 3:
    bend = sm.OLS(standards[signal].to_numpy(), np.vander(standards[amount].to_numpy(), 3)).fit().pvalues[0]
    print(f"${say('Bend of the points (squared term): {show_p(bend)}', '弯曲程度（二次项）：{show_p(bend)}')}")
    report("${say('bend p', '弯曲 p')}", bend)
    if bend < 0.05:
        print("${say('The points bend away from a straight line. If the signal levels off, ask for a 4PL curve; else leave out the highest standards.', '各点偏离直线。若信号趋于饱和，请改用四参数曲线；否则可去掉最高浓度的标准品。')}")
`
}

def predict(amounts):
    return intercept + slope * amounts


def read_back(y, readings):
    found = (y - intercept) / slope
    noise = line.scale / readings${weightPower > 0 ? ` * ${weightPower === 2 ? 'found**2' : 'abs(found)'}` : ''}
    ${say('# Fieller: the amounts at which the line and the reading differ by no more than t standard errors', '# Fieller 法：直线与读数之差不超过 t 倍标准误的所有含量')}
    a = slope**2 - t**2 * covariance[1, 1]
    b = slope * (y - intercept) + t**2 * covariance[0, 1]
    c = (y - intercept) ** 2 - t**2 * (noise + covariance[0, 0])
    if a <= 0 or b**2 < a * c:
        return found, np.nan, np.nan
    return found, (b - np.sqrt(b**2 - a * c)) / a, (b + np.sqrt(b**2 - a * c)) / a`
}

const fitLogistic = (say: PickText): string => `${writeCurve({}, say)}


${say('# The curve through the standards', '# 标准品的四参数曲线')}
standards["x"] = np.log10(standards[amount].where(standards[amount] > 0)).fillna(-np.inf)
found = fit_curve(standards["x"], standards[signal])
if found is None or found[1] is None or len(standards) <= 4:
    raise ValueError("${say('The standards do not determine a four-parameter curve. More standards would, or a straight line: add “linear”.', '现有标准品无法确定四参数曲线。可增加标准品，或改用直线：加上“线性”。')}")
p, covariance, rss = found
bottom, top, middle, slope = (p[name] for name in free)
errors, t = np.sqrt(np.diag(covariance)), stats.t.ppf(0.975, len(standards) - 4)
variance = rss / (len(standards) - 4)
r_squared = 1 - rss / ((standards[signal] - standards[signal].mean()) ** 2).sum()
print(f"${say('Curve: bottom {show(bottom)}, top {show(top)}, midpoint {show(10**middle)}, Hill slope {abs(slope):.4g}; R² = {r_squared:.5f}, residual SD {np.sqrt(variance):.4g}', '曲线：下平台 {show(bottom)}，上平台 {show(top)}，中点 {show(10**middle)}，Hill 斜率 {abs(slope):.4g}；R² = {r_squared:.5f}，残差标准差 {np.sqrt(variance):.4g}')}")
for name, value, error in (("${say('bottom', '下平台')}", bottom, errors[0]), ("${say('top', '上平台')}", top, errors[1]), ("${say('Hill slope', 'Hill 斜率')}", abs(slope), errors[3])):
    report(name, value)
    report(f"{name}, 95% CI", (value - t * error, value + t * error))
report("${say('midpoint', '中点')}", 10**middle)
report("${say('midpoint, 95% CI', '中点，95% CI')}", (10 ** (middle - t * errors[2]), 10 ** (middle + t * errors[2])))
report("R²", r_squared)
report("${say('residual SD', '残差标准差')}", np.sqrt(variance))


def predict(amounts):
    return curve(np.log10(amounts), p)


def read_back(y, readings):
    share = (y - bottom) / (top - bottom)
    if not 0 < share < 1:
        return np.nan, np.nan, np.nan
    steep = slope * np.log(10)
    position = middle - logit(share) / steep
    ${say('# Delta method on log10 of the amount: the parameters’ errors and that of the reading', '# 在含量的 log10 上用 delta 法：参数的误差加上读数的误差')}
    by_share = -1 / (steep * share * (1 - share) * (top - bottom))
    gradient = np.array([-by_share * (1 - share), -by_share * share, 1, logit(share) / (steep * slope)])
    half_width = t * np.sqrt(gradient @ covariance @ gradient + by_share**2 * variance / readings)
    return 10**position, 10 ** (position - half_width), 10 ** (position + half_width)`
