import { pyList } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyLevel } from '../../write/python-text.ts'
import { orderLevels } from '../reference-level.ts'
import type { DoseResponsePlan } from './dose-response-plan.ts'

/** ", name" where there are several curves: the end of a reported name, inside an f-string. */
export const tagOf = ({ groups }: DoseResponsePlan) => (groups.length > 0 ? ', {name}' : '')

/** Python: `data` with `x`, the logarithm of the dose, and `curves`, the rows of each curve by its name. */
export function takeDoses(plan: DoseResponsePlan, say: PickText): string {
  const { doseBase, groups } = plan
  const [group, second] = groups
  const order = group ? pyList(orderLevels(group).map((level) => pyLevel(level, group, plan.table))) : ''
  const power = doseBase === 'e' ? 'np.exp(data[dose])' : `${doseBase}.0 ** data[dose]`
  return `${say('# Rows with a dose and a response', '# 有剂量和反应值的行')}
data = df.dropna(subset=[dose, response${groups.length > 0 ? ', *groups' : ''}]).copy()
print(f"${say('Rows used: {len(data)}; left out because a value is missing: {len(df) - len(data)}', '使用行数：{len(data)}；因缺失值排除的行数：{len(df) - len(data)}')}")
${
  doseBase
    ? `${say('# The doses are given as logarithms: back to doses.', '# 剂量以对数给出：还原为剂量。')}
data["amount"] = ${power}`
    : 'data["amount"] = data[dose]'
}
if (data["amount"] < 0).any():
    raise ValueError(f"${say('Some doses in {dose} are negative. If they are logarithms, name the column so (for example “log10 dose”).', '{dose} 中有负的剂量。如果是对数值，请在列名中注明（例如“log10 dose”）。')}")
if (data["amount"] > 0).sum() == 0:
    raise ValueError("${say('No dose is above 0, so there is no curve to fit.', '没有大于 0 的剂量，无法拟合曲线。')}")
controls = (data["amount"] == 0).sum()
if controls > 0:
    print(f"${say('Rows with a dose of 0 (controls): {controls}; they hold the plateau without drug.', '剂量为 0 的行（对照）：{controls} 行，用于确定无药平台。')}")
data["x"] = np.log10(data["amount"].where(data["amount"] > 0)).fillna(-np.inf)
${
  second
    ? `name_of = data[groups].astype(str).agg(" / ".join, axis=1)
curves = dict(list(data.groupby(name_of)))`
    : group
      ? `levels = [level for level in ${order} if (data[groups[0]] == level).any()]
curves = {str(level): data[data[groups[0]] == level] for level in levels}`
      : `curves = {response: data}`
}
if not curves:
    raise ValueError("${say('No rows are left to fit a curve to.', '没有可用于拟合曲线的行。')}")`
}

/** Python: `fits` by name of the curve, the table of their parameters with intervals, what is doubtful, and lack of fit. */
export function fitDoses(plan: DoseResponsePlan, say: PickText): string {
  const { potency, fixed } = plan
  const tag = tagOf(plan)
  const half = `${potency.prefix}50`
  const f = tag ? 'f' : ''
  const others = potency.shares.filter((share) => share !== 50)
  return `${say('# A curve for each, with Wald intervals from the t distribution; that of the dose is on the logarithm and taken back.', '# 逐条拟合曲线；区间为 Wald 区间（t 分布），剂量的区间在对数尺度上计算后还原。')}
fits, unfit, table = {}, {}, []
for name, rows in curves.items():
    x, y = rows["x"], rows[response]
    doses = x.nunique()
    if doses < len(free) or len(y) <= len(free):
        unfit[name] = f"${say('{doses} different doses and {len(y)} rows are too few for {len(free)} parameters.', '只有 {doses} 个不同剂量、{len(y)} 行，不足以拟合 {len(free)} 个参数。')}"
        continue
    found = fit_curve(x, y)
    if found is None:
        unfit[name] = "${say('no curve of this shape fits.', '无法拟合这种形状的曲线。')}"
        continue
    p, covariance, rss = found
    df_left, total = len(y) - len(free), ((y - y.mean()) ** 2).sum()
    ${say('# Does the response change with the dose at all?', '# 反应究竟是否随剂量变化？')}
    p_change = ${plan.fixed.top === undefined ? 'stats.f.sf((total - rss) / (len(free) - 1) / (rss / df_left), len(free) - 1, df_left) if rss > 0 else 0.0' : 'stats.spearmanr(x, y).pvalue'}
    if not p_change < 0.05:
        unfit[name] = f"${say(`the response shows no clear change with the dose ({show_p(p_change)}), so there is no ${half}.`, `反应未随剂量出现明确变化（{show_p(p_change)}），因此没有 ${half}。`)}"
        continue
    if covariance is None or covariance[free.index("middle")][free.index("middle")] > 9:
        unfit[name] = f"${say('the doses do not determine a curve of {len(free)} parameters (too few lie where the response changes). More doses there, or a parameter that is held, would: “Hill slope fixed at 1”, “bottom fixed at 0”.', '现有剂量无法确定 {len(free)} 个参数的曲线（反应变化区间内的剂量太少）。可在该区间增加剂量，或固定一个参数，例如“Hill 斜率固定为 1”或“下平台固定为 0”。')}"
        continue
    error = dict(zip(free, np.sqrt(np.diag(covariance)), strict=True))
    t = stats.t.ppf(0.975, df_left)
    steepness, middle, middle_width = abs(p["slope"]), p["middle"], t * error["middle"]
    inner = x[np.isfinite(x)]
    inside = inner.min() <= middle <= inner.max()
    fits[name] = {"p": p, "error": error, "df": df_left, "width": middle_width, "inside": inside}
    table.append([name, len(y), doses, 10**middle, 10 ** (middle - middle_width), 10 ** (middle + middle_width), steepness, p["top"], p["bottom"], 1 - rss / total])
    report(${f}"${half}${tag}", 10**middle)
    report(${f}"${half}${tag}, 95% CI", (10 ** (middle - middle_width), 10 ** (middle + middle_width)))
    report(${f}"${say('Hill slope', 'Hill 斜率')}${tag}", steepness)
${fixed.slope === undefined ? `    report(${f}"${say('Hill slope', 'Hill 斜率')}${tag}, 95% CI", (steepness - t * error["slope"], steepness + t * error["slope"]))\n` : ''}${plateaus
  .filter(([name]) => fixed[name] === undefined)
  .map(
    ([name, en, zh]) => `    report(${f}"${say(en, zh)}${tag}", p["${name}"])
    report(${f}"${say(en, zh)}${tag}, 95% CI", (p["${name}"] - t * error["${name}"], p["${name}"] + t * error["${name}"]))
`,
  )
  .join('')}    report(${f}"${say('residual SD', '残差标准差')}${tag}", np.sqrt(rss / df_left))
${others.map((share) => findShare(plan, share, say)).join('')}${checkCurve(plan, say)}
if table:
    print(f"${say('Fitted curves ({len(free)} parameters)', '拟合结果（{len(free)} 个参数）')}")
    parameters = pd.DataFrame(table, columns=["${say('curve', '曲线')}", "n", "${say('doses', '剂量数')}", "${half}", "${say('95% CI low', '95% CI 下限')}", "${say('95% CI high', '95% CI 上限')}", "${say('Hill slope', 'Hill 斜率')}", "${say('top', '上平台')}", "${say('bottom', '下平台')}", "R²"])
    display(parameters.set_index("${say('curve', '曲线')}").map(lambda value: float(f"{value:.5g}")))`
}

const plateaus = [
  ['top', 'top', '上平台'],
  ['bottom', 'bottom', '下平台'],
] as const

/** Python, in the loop: the dose at another share of the effect, by the delta method on its logarithm. */
function findShare(plan: DoseResponsePlan, share: number, say: PickText): string {
  const { fixed, potency } = plan
  const name = `${potency.prefix}${share}`
  const [f, tag] = [plan.groups.length > 0 ? 'f' : '', tagOf(plan)]
  return `    ${say(`# The dose at which ${share} % of the effect is reached, its error by the delta method`, `# 达到 ${share}% 效应的剂量，误差用 delta 法`)}
    odds = np.log10(${share} / ${100 - share})
    gradient = np.array([${fixed.slope === undefined ? `{"middle": 1, "slope": -odds * np.sign(p["slope"]) / steepness**2}.get(one, 0)` : `1 if one == "middle" else 0`} for one in free])
    point, half_width = middle + odds / steepness, t * np.sqrt(gradient @ covariance @ gradient)
    print(f"${say(`{name}: ${name} = {show(10**point)} (95% CI {show(10 ** (point - half_width))} to {show(10 ** (point + half_width))})`, `{name}：${name} = {show(10**point)}（95% 置信区间 {show(10 ** (point - half_width))} 至 {show(10 ** (point + half_width))}）`)}")
    report(${f}"${name}${tag}", 10**point)
    report(${f}"${name}${tag}, 95% CI", (10 ** (point - half_width), 10 ** (point + half_width)))
`
}

/** Python, in the loop: do the doses reach half and the plateau, does the shape fit the means. */
const checkCurve = (plan: DoseResponsePlan, say: PickText): string => `    if not inside:
        print(f"${say('{name}: half of the effect lies beyond the tested doses ({show(10 ** inner.min())} to {show(10 ** inner.max())}); the value is an extrapolation.', '{name}：半数效应剂量超出所测剂量范围（{show(10 ** inner.min())} 至 {show(10 ** inner.max())}），属于外推。')}")
    reached = expit(steepness * np.log(10) * (inner.max() - middle))
    if reached < 0.8:
        print(f"${say('{name}: the highest dose reaches {100 * reached:.0f} % of the fitted effect; the far plateau is an extrapolation, higher doses would fix it.', '{name}：最高剂量只达到拟合效应的 {100 * reached:.0f}%，远端平台为外推，需要更高剂量来确定。')}")
    ${say('# Lack of fit: the curve against the means of the doses, where doses are repeated', '# 失拟检验：剂量有重复时，将曲线与各剂量均值比较')}
    pure = ((y - y.groupby(x).transform("mean")) ** 2).sum()
    pure_df, lack_df = len(y) - doses, doses - len(free)
    if pure_df > 0 and lack_df > 0 and pure > 0:
        lack_f = (rss - pure) / lack_df / (pure / pure_df)
        lack_p = stats.f.sf(lack_f, lack_df, pure_df)
        print(f"${say('{name}: lack of fit F({lack_df}, {pure_df}) = {lack_f:.3f}, {show_p(lack_p)}', '{name}：失拟检验 F({lack_df}, {pure_df}) = {lack_f:.3f}，{show_p(lack_p)}')}")
        report(${tagOf(plan) ? 'f' : ''}"${say('lack of fit F', '失拟检验 F')}${tagOf(plan)}", lack_f)
        report(${tagOf(plan) ? 'f' : ''}"${say('lack of fit p', '失拟检验 p')}${tagOf(plan)}", lack_p)
        if lack_p < 0.05:
            print(f"${say('{name}: the means of the doses depart from the curve more than the replicates explain; look at the figure before using the values.', '{name}：各剂量均值偏离曲线的程度超过重复测量的误差，使用结果前请先看图。')}")
    elif lack_df <= 0:
        print(f"${say('{name}: as many doses as parameters, so the shape of the curve can not be checked.', '{name}：剂量数与参数个数相同，无法检验曲线形状。')}")`
