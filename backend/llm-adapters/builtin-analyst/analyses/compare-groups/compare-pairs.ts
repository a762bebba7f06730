import type { PickText } from '../../write/pick-text.ts'
import { pyLevel } from '../../write/python-text.ts'
import { orderLevels } from '../reference-level.ts'
import type { CompareGroupsPlan } from './compare-groups-plan.ts'
import { countGroups } from './count-groups.ts'
import { reportName } from './report-name.ts'

/** Python: `pairs`, each two groups with p corrected for the number of pairs, as the plan wants it. */
export function comparePairs(plan: CompareGroupsPlan, say: PickText): string {
  const { correction, preferRanks } = plan.wishes
  if (preferRanks) return compareRankPairs(plan, say)
  if (correction === 'dunnett') return compareWithControl(plan, say)
  return correction ? compareByTests(plan, correction, say) : compareMeanPairs(plan, say)
}

function compareMeanPairs(plan: CompareGroupsPlan, say: PickText): string {
  const { equalVariances } = plan.wishes
  const postHoc = equalVariances ? 'Tukey HSD' : 'Games-Howell'
  const columns = {
    pair: say('pair', '比较'),
    difference: say('difference of means', '均值差'),
    low: say('95% CI low', '95% CI 下限'),
    high: say('95% CI high', '95% CI 上限'),
  }
  return `${say('# Which groups differ from which? p and intervals are corrected for the number of pairs.', '# 哪些组之间不同？p 值和置信区间已按比较次数校正。')}
post_hoc = stats.tukey_hsd(*samples, equal_var=${equalVariances ? 'True' : 'False'})
interval = post_hoc.confidence_interval(0.95)
pairs = pd.DataFrame(
    [
        {
            "${say('pair', '比较')}": f"{levels[i]} - {levels[j]}",
            "${say('difference of means', '均值差')}": post_hoc.statistic[i, j],
            "${say('95% CI low', '95% CI 下限')}": interval.low[i, j],
            "${say('95% CI high', '95% CI 上限')}": interval.high[i, j],
            "p": post_hoc.pvalue[i, j],
        }
        for i in range(len(levels))
        for j in range(i + 1, len(levels))
    ]
)
print("${say(`Post-hoc comparisons (${postHoc})`, `事后两两比较（${postHoc}）`)}")
display(pairs.round(4).replace({"p": {0.0: "< 0.0001"}}))${reportPairs(plan, say, columns)}`
}

/** Python: a t test for each pair, with the correction asked for; by Welch, or with the pooled error where equal variances are asked for. */
function compareByTests(plan: CompareGroupsPlan, correction: 'bonferroni' | 'holm', say: PickText): string {
  const { equalVariances } = plan.wishes
  const name = correction === 'holm' ? 'Holm' : 'Bonferroni'
  const columns = {
    pair: say('pair', '比较'),
    difference: say('difference of means', '均值差'),
    low: say('95% CI low', '95% CI 下限'),
    high: say('95% CI high', '95% CI 上限'),
  }
  const raw = say('p, uncorrected', '未校正 p')
  const [error, freedom] = equalVariances
    ? ['np.sqrt(within_mean_square * (1 / len(a) + 1 / len(b)))', 'len(values) - len(levels)']
    : [
        'np.sqrt(a.var() / len(a) + b.var() / len(b))',
        'error**4 / ((a.var() / len(a)) ** 2 / (len(a) - 1) + (b.var() / len(b)) ** 2 / (len(b) - 1))',
      ]
  return `${say(`# Which groups differ from which? A t test for each pair${equalVariances ? ' with the pooled error' : ' (Welch)'}, p corrected by ${name}; the intervals are not corrected.`, `# 哪些组之间不同？逐对作 t 检验${equalVariances ? '（合并误差）' : '（Welch）'}，p 值经 ${name} 校正；置信区间未校正。`)}
rows = []
for i in range(len(levels)):
    for j in range(i + 1, len(levels)):
        a, b = samples[i], samples[j]
        difference = a.mean() - b.mean()
        error = ${error}
        freedom = ${freedom}
        half = stats.t.ppf(0.975, freedom) * error
        rows.append([f"{levels[i]} - {levels[j]}", difference, difference - half, difference + half, 2 * stats.t.sf(abs(difference / error), freedom)])
pairs = pd.DataFrame(rows, columns=["${columns.pair}", "${columns.difference}", "${columns.low}", "${columns.high}", "${raw}"])
pairs["p"] = multipletests(pairs["${raw}"], method="${correction}")[1]
print("${say(`Post-hoc comparisons (t tests, p corrected by ${name})`, `事后两两比较（t 检验，p 值经 ${name} 校正）`)}")
display(pairs.round(4).replace({name: {0.0: "< 0.0001"} for name in ("p", "${raw}")}))${reportPairs(plan, say, columns)}`
}

/** Python: Dunnett's comparisons of each group with the control, by the multivariate t of scipy (integrated by chance, with a fixed start). */
function compareWithControl(plan: CompareGroupsPlan, say: PickText): string {
  const { group, table } = plan
  const named = controlOf(plan)
  const control = named === '' ? 'levels[0]' : pyLevel(named, group, table)
  const columns = {
    pair: say('pair', '比较'),
    difference: say('difference of means', '均值差'),
    low: say('95% CI low', '95% CI 下限'),
    high: say('95% CI high', '95% CI 上限'),
  }
  return `${say('# Each group against the control: Dunnett’s test, with simultaneous intervals', '# 各组与对照组比较：Dunnett 检验及同时置信区间')}
control = ${control}
if control not in levels:
    raise ValueError(f"${say('The control group {control} is not among these rows.', '所用的行中没有对照组“{control}”。')}")
others = [level for level in levels if level != control]
by_level = dict(zip(levels, samples))
dunnett = stats.dunnett(*(by_level[level] for level in others), control=by_level[control], rng=1)
interval = dunnett.confidence_interval(0.95)
pairs = pd.DataFrame(
    {
        "${columns.pair}": [f"{level} - {control}" for level in others],
        "${columns.difference}": [by_level[level].mean() - by_level[control].mean() for level in others],
        "${columns.low}": interval.low,
        "${columns.high}": interval.high,
        "p": dunnett.pvalue,
    }
)
print("${say("Dunnett's comparisons with the control (equal variances)", 'Dunnett 检验：各组与对照组比较（假定方差相等）')}")
display(pairs.round(4).replace({"p": {0.0: "< 0.0001"}}))${reportPairs(plan, say, columns)}`
}

/** The group that the others are set against in Dunnett's test. */
export const controlOf = ({ group }: CompareGroupsPlan): string => orderLevels(group)[0] ?? ''

function compareRankPairs(plan: CompareGroupsPlan, say: PickText): string {
  const correction = plan.wishes.correction === 'bonferroni' ? 'bonferroni' : 'holm'
  const name = correction === 'holm' ? 'Holm' : 'Bonferroni'
  const pair = say('pair', '比较')
  const raw = say('p, uncorrected', '未校正 p')
  return `${say(`# Which groups differ from which? Dunn’s comparisons of mean ranks (corrected for ties), p by ${name}.`, `# 哪些组之间不同？Dunn 检验比较平均秩次（已作结校正），p 值经 ${name} 校正。`)}
ranks = stats.rankdata(values)
ends = np.cumsum([len(x) for x in samples])[:-1]
mean_ranks = [part.mean() for part in np.split(ranks, ends)]
tied = pd.Series(ranks).value_counts()
spread = len(ranks) * (len(ranks) + 1) / 12 - (tied**3 - tied).sum() / (12 * (len(ranks) - 1))
pairs = pd.DataFrame(
    [
        {
            "${pair}": f"{levels[i]} - {levels[j]}",
            "${say('difference of medians', '中位数差')}": samples[i].median() - samples[j].median(),
            "z": (mean_ranks[i] - mean_ranks[j]) / np.sqrt(spread * (1 / len(samples[i]) + 1 / len(samples[j]))),
        }
        for i in range(len(levels))
        for j in range(i + 1, len(levels))
    ]
)
pairs["${raw}"] = 2 * stats.norm.sf(pairs["z"].abs())
pairs["p"] = multipletests(pairs["${raw}"], method="${correction}")[1]
print("${say(`Dunn's pairwise comparisons, p corrected by ${name}`, `Dunn 两两比较（p 值经 ${name} 校正）`)}")
display(pairs.round(4).replace({name: {0.0: "< 0.0001"} for name in ("p", "${raw}")}))${reportPairs(plan, say, { pair, z: 'z' })}`
}

/** Python: each pair's result reported, where they are few enough to be key results. */
function reportPairs(plan: CompareGroupsPlan, say: PickText, columns: Record<string, string>): string {
  if (countGroups(plan) > 6) return ''
  const name = reportName(plan)
  const { pair, low, high, difference, z } = columns
  const lines = [
    ...(difference
      ? [
          `report(${name(`${say('difference of means', '均值差')}, {row['${pair}']}`)}, row["${difference}"])`,
          `report(${name(`${say('difference of means', '均值差')}, {row['${pair}']}, 95% CI`)}, (row["${low}"], row["${high}"]))`,
        ]
      : []),
    ...(z ? [`report(${name(`z, {row['${pair}']}`)}, row["${z}"])`] : []),
    `report(${name(say(`p adjusted, {row['${pair}']}`, `校正 p, {row['${pair}']}`))}, row["p"])`,
  ]
  return `\nfor _, row in pairs.iterrows():\n${lines.map((line) => `    ${line}`).join('\n')}`
}
