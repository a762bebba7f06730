import { pyString } from '#contract/python-text.ts'
import type { Bilingual } from '../../plan-parts.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyNames } from '../../write/python-text.ts'
import { showPFunction } from '../../write/write-formatting.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { drawOutliers } from './draw-outliers.ts'
import type { FindOutliersPlan, OutlierRule } from './find-outliers-plan.ts'

const rules: Record<OutlierRule, Bilingual> = {
  iqr: {
    en: 'Rule: beyond 1.5 interquartile ranges from the quartiles (Tukey’s fences).',
    'zh-CN': '规则：超出四分位数 1.5 倍四分位距（IQR，Tukey 界限）。',
  },
  mad: {
    en: 'Rule: modified z-score above 3.5, 0.6745 × (value − median) / median absolute deviation (Iglewicz and Hoaglin 1993).',
    'zh-CN':
      '规则：修正 z 值的绝对值大于 3.5，即 0.6745 ×（取值 − 中位数）/ 绝对中位差（MAD）（Iglewicz 和 Hoaglin 1993）。',
  },
  grubbs: {
    en: 'Rule: Grubbs’ test (1969, two-sided, 5%) of the farthest value, and for several the generalised extreme studentised deviates (Rosner 1983). Both take the other values as normal.',
    'zh-CN':
      '规则：对最远的值作 Grubbs 检验（1969，双侧，5%）；多个离群值用广义极端学生化偏差法（Rosner 1983）。两者都假定其余值服从正态分布。',
  },
}

/** Values far from the others, by three rules side by side; the chosen one decides what is marked. */
export const findOutliers: Analysis<FindOutliersPlan> = {
  explain({ columns, group, rule, drops }) {
    const names = showNames(columns)
    return [
      {
        en: `Look for outliers in ${names.en}${group ? `, within each group of ${showName(group.name)}` : ''}.`,
        'zh-CN': `查找 ${names['zh-CN']} 的离群值${group ? `，在 ${showName(group.name)} 的每个组内分别判断` : ''}。`,
      },
      rules[rule],
      drops
        ? {
            en: 'As asked for, these values become missing in a copy, and the log names each; the uploaded file stays as it is.',
            'zh-CN': '按要求在副本中将这些值设为缺失，并逐一记入日志；上传的文件保持不变。',
          }
        : {
            en: 'They are listed and drawn, not removed: a value far from the others may well be right. What the other rules find is shown beside.',
            'zh-CN': '只列出并绘图，不删除：远离其他值的取值完全可能是正确的。同时给出另外两种规则的结果。',
          },
    ]
  },

  writeCode(plan, say) {
    return {
      imports: ['from scipy import stats'],
      blocks: [
        `columns = ${pyNames(plan.columns)}${plan.group ? `\ngroup = ${pyString(plan.group.name)}` : ''}`,
        `\n${showPFunction}\n\n\n${ruleFunctions(say)}\n`,
        applyRules(plan, say),
        plan.drops ? blankOutliers(plan, say) : '',
        drawOutliers(plan, say),
        conclude(plan, say),
      ],
      shown: [...plan.columns, ...(plan.group ? [plan.group] : [])],
    }
  },
}

const ruleFunctions = (
  say: PickText,
) => `${say("# Tukey's fences; no limits where the middle half of the values is one value", '# Tukey 界限；中间一半的值都相同时无法给出界限')}
def limits_iqr(values):
    low, high = values.quantile([0.25, 0.75])
    width = high - low
    return (low - 1.5 * width, high + 1.5 * width) if width > 0 else (np.nan, np.nan)


${say('# Modified z-score of 3.5 by the median absolute deviation', '# 按绝对中位差计算，修正 z 值为 3.5 处的界限')}
def limits_mad(values):
    middle = values.median()
    deviation = (values - middle).abs().median()
    reach = 3.5 / 0.6745 * deviation
    return (middle - reach, middle + reach) if deviation > 0 else (np.nan, np.nan)


${say('# Distance of the farthest value in standard deviations, its limit and p (Grubbs 1969, two-sided)', '# 最远值与均值相距几个标准差，以及临界值和 p（Grubbs 1969，双侧）')}
def test_grubbs(values):
    n = len(values)
    far = (values - values.mean()).abs().idxmax()
    g = abs(values[far] - values.mean()) / values.std()
    t = stats.t.isf(0.05 / (2 * n), n - 2)
    critical = (n - 1) / np.sqrt(n) * np.sqrt(t**2 / (n - 2 + t**2))
    rest = (n - 1) ** 2 - n * g**2
    t_of_g = g * np.sqrt(n * (n - 2) / rest) if rest > 0 else np.inf
    return far, g, critical, min(1.0, 2 * n * stats.t.sf(t_of_g, n - 2))


${say('# Up to ten outliers one after the other (Rosner 1983): the last step beyond its limit counts with all before it.', '# 逐个检查最多十个离群值（Rosner 1983）：以最后一个超出界限的步骤为准，此前的都算在内')}
def list_deviates(values):
    rest, taken, found = values, [], []
    for _ in range(min(10, len(values) // 5)):
        if len(rest) < 3 or rest.std() == 0:
            break
        far, g, critical, _p = test_grubbs(rest)
        taken.append(far)
        found = list(taken) if g > critical else found
        rest = rest.drop(far)
    return found`

const applyRules = (
  { rule, group }: FindOutliersPlan,
  say: PickText,
) => `${group ? say('# All three rules for each column, within each group', '# 在每个组内对每一列使用三种规则') : say('# All three rules for each column', '# 对每一列使用三种规则')}
${
  group
    ? `parts = {f"{group} = {level}": part for level, part in df.groupby(group)}
print(f"${say('Left out because {group} is missing: {df[group].isna().sum()} rows', '因 {group} 缺失未检查：{df[group].isna().sum()} 行')}")`
    : 'parts = {"": df}'
}
marked = {}
limits = {}
overview = []
for column in columns:
    for level, part in parts.items():
        name = f"{column}, {level}" if level else column
        values = part[column].dropna().astype(float)
        if len(values) < 5 or values.nunique() < 3:
            print(f"${say('{name}: fewer than five values or only two different ones, left out', '{name}：少于五个值或只有两种取值，未检查')}")
            continue
        by_rule = {}
        for rule, (low, high) in {"IQR": limits_iqr(values), "MAD": limits_mad(values)}.items():
            by_rule[rule] = values.index[(values < low) | (values > high)]
            report(f"{rule}, {name}, ${say('lower limit', '下限')}", low)
            report(f"{rule}, {name}, ${say('upper limit', '上限')}", high)
            report(f"${say('outliers', '离群值数')}, {rule}, {name}", len(by_rule[rule]))
        far, g, critical, p = test_grubbs(values)
        by_rule["Grubbs"] = pd.Index(list_deviates(values))
        report(f"Grubbs G, {name}", g)
        report(f"Grubbs ${say('critical value', '临界值')}, {name}", critical)
        report(f"Grubbs p, {name}", p)
        report(f"${say('outliers', '离群值数')}, Grubbs, {name}", len(by_rule["Grubbs"]))
        print(f"${say('{name}: Grubbs test of {values[far]:g} (row {far + 1}): G = {g:.4f}, limit {critical:.4f}, {show_p(p)}', '{name}：对 {values[far]:g}（第 {far + 1} 行）作 Grubbs 检验：G = {g:.4f}，临界值 {critical:.4f}，{show_p(p)}')}")
        limits[column, level] = ${rule === 'iqr' ? 'limits_iqr(values)' : rule === 'mad' ? 'limits_mad(values)' : '(np.nan, np.nan)'}
        marked[column, level] = by_rule["${{ iqr: 'IQR', mad: 'MAD', grubbs: 'Grubbs' }[rule]}"]
        counts = [len(by_rule[rule]) for rule in ("IQR", "MAD", "Grubbs")]
        overview.append([name, len(values), *limits[column, level], *counts])
if not marked:
    raise ValueError("${say('No column has enough different values to look for outliers.', '没有一列有足够多的不同取值可供检查离群值。')}")
print("${say('How many values each rule finds', '各规则找到的离群值数')}")
display(pd.DataFrame(overview, columns=["${say('column', '列')}", "n", "${say('lower limit', '下限')}", "${say('upper limit', '上限')}", "IQR", "MAD", "Grubbs"]).round(4))

${say('# What the chosen rule marks, saved as a file', '# 所选规则标记的值，存为文件')}
listed = pd.DataFrame(
    [[row + 1, column, level, df[column][row]] for (column, level), rows in marked.items() for row in sorted(rows)],
    columns=["row", "column", "group", "value"],
)
print(f"${say('Values marked: {len(listed)}', '标记的值：{len(listed)} 个')}")
if len(listed):
    display(listed.head(30))
listed.to_csv("outliers.csv", index=False, encoding="utf-8-sig")
report("${say('outliers marked', '标记的离群值数')}", len(listed))`

function blankOutliers({ table }: FindOutliersPlan, say: PickText): string {
  const file = pyString(`${table.dataset.name.replace(/\.[^.]+$/, '')}_cleaned.csv`)
  return `${say('# As asked for: these cells are missing in a copy', '# 按要求：在副本中将这些单元格设为缺失')}
cleaned = df.copy()
for (column, _level), rows in marked.items():
    cleaned[column] = cleaned[column].astype(float)
    cleaned.loc[rows, column] = np.nan
cleaned_file = ${file}
cleaned.to_csv(cleaned_file, index=False, encoding="utf-8-sig")
edits = listed.rename(columns={"value": "before"}).assign(after="", rule="${say('outlier, made missing', '离群值，设为缺失')}")
edits.to_csv("cleaning_log.csv", index=False, encoding="utf-8-sig")
print(f"${say('Saved: {cleaned_file} with {len(edits)} cells made missing, and cleaning_log.csv', '已保存：{cleaned_file}（{len(edits)} 个单元格设为缺失）和 cleaning_log.csv')}")`
}

const conclude = (
  { rule }: FindOutliersPlan,
  say: PickText,
) => `${say('# In plain words, from the counts above', '# 根据以上计数用文字说明')}
print("\\n${say('Conclusion', '结论')}")
for (column, level), rows in marked.items():
    name = f"{column}, {level}" if level else column
    total = parts[level][column].notna().sum()
    shown = ", ".join(f"{value:g}" for value in df[column][sorted(rows)].head(10))
    print(f"${say('{name}: {len(rows)} of {total} values are far from the others', '{name}：{total} 个值中有 {len(rows)} 个离群')}" + (f"${say(' ({shown})', '（{shown}）')}" if shown else "") + "${say('.', '。')}")
skewed = [column for column in columns if abs(df[column].skew()) > 1]
if skewed:
    print("${say('Clearly skewed, so values at the long end are to be expected: ', '分布明显偏斜，长尾一侧出现离群值属正常：')}" + "${say(', ', '，')}".join(skewed) + "${say('.', '。')}")${
      rule === 'grubbs'
        ? `\nprint("${say("Grubbs' test takes the other values as normal; where they are not, it finds too many.", 'Grubbs 检验假定其余值服从正态分布；若不成立，会找出过多的离群值。')}")`
        : ''
    }
print("${say('A rule says which values are far away, not which are wrong: look at how each was measured before leaving any out.', '规则只说明哪些值远离其他值，不说明哪些是错误的：排除之前请核对测量过程。')}")`
