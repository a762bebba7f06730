import type { PickText } from '../../write/pick-text.ts'

type Kinds = { hasNumbers: boolean; hasCategories: boolean }

const mostLevels = 12

/** Python: the standardised difference of two groups, of numbers and of categories. */
export const measureDifferences = ({ hasNumbers, hasCategories }: Kinds, say: PickText): string =>
  [hasNumbers ? differenceOfMeans(say) : '', hasCategories ? differenceOfShares(say) : '', summariseDifference(say)]
    .filter(Boolean)
    .join('\n\n\n')

const differenceOfMeans = (
  say: PickText,
) => `${say('# Difference of means in standard deviations (Austin 2009): second group minus first', '# 以标准差为单位的均值差（Austin 2009）：后一组减前一组')}
def difference_of_means(first, second):
    gap = second.mean() - first.mean()
    spread = np.sqrt((first.var() + second.var()) / 2)
    if np.isnan(spread) or gap == 0:
        return 0.0 if gap == 0 else np.nan
    return gap / spread if spread > 0 else np.inf`

const differenceOfShares = (
  say: PickText,
) => `${say('# Distance of all shares of a category together (Yang and Dalton 2012); it has no direction.', '# 分类变量各构成比的联合距离（Yang 和 Dalton 2012），没有方向')}
def difference_of_shares(first, second, kinds):
    if first.empty or second.empty:
        return np.nan
    p = np.array([(first == kind).mean() for kind in kinds[1:]])
    q = np.array([(second == kind).mean() for kind in kinds[1:]])
    spread = (np.diag(p) - np.outer(p, p) + np.diag(q) - np.outer(q, q)) / 2
    inverse = np.linalg.pinv(spread)
    is_apart = not np.allclose(spread @ inverse @ (q - p), q - p)
    return np.inf if is_apart else np.sqrt(max(0.0, (q - p) @ inverse @ (q - p)))`

const summariseDifference = (
  say: PickText,
) => `${say('# Two groups: their difference. More: the mean of the absolute differences of all pairs.', '# 两组：两组之差；多组：所有组对绝对差的平均')}
def summarise_difference(differences):
    return differences[0] if len(differences) == 1 else float(np.mean(np.abs(differences)))`

const addMissing = (say: PickText) => `    if data[column].isna().any():
        missing = {header: f"{part[column].isna().sum()} ({100 * part[column].isna().mean():.1f}%)" for header, part in shown}
        rows.append({"${say('Characteristic', '变量')}": "    ${say('missing, n (%)', '缺失，n（%）')}", **missing})`

function addNumber(tests: boolean, say: PickText): string {
  const p = tests ? ', **add_p(column, *test_numbers(column))' : ''
  return `        spread = data[column].std()
        digits = int(np.clip(2 - np.floor(np.log10(spread)), 0, 6)) if spread > 0 else 2
        cells = {}
        for header, part in shown:
            values = part[column].dropna()
            low, middle, high = values.quantile([0.25, 0.5, 0.75])
            if values.empty:
                cells[header] = "–"
            elif column in by_median:
                cells[header] = f"{middle:.{digits}f} [{low:.{digits}f}, {high:.{digits}f}]"
            else:
                cells[header] = f"{values.mean():.{digits}f} ({values.std():.{digits}f})"
        smds[column] = summarise_difference([difference_of_means(parts[a][column], parts[b][column]) for a, b in pairs])
        way = "${say('median [Q1, Q3]', '中位数 [Q1, Q3]')}" if column in by_median else "${say('mean (SD)', '均值（标准差）')}"
        rows.append({"${say('Characteristic', '变量')}": f"{column}${say(', ', '，')}{way}", **cells, "SMD": show_smd(smds[column])${p}})`
}

function addCategory(tests: boolean, say: PickText): string {
  const p = tests ? ', **add_p(column, *test_shares(column))' : ''
  return `        kinds = sorted(data[column].dropna().unique(), key=lambda kind: (isinstance(kind, str), kind))
        gaps = [difference_of_shares(parts[a][column].dropna(), parts[b][column].dropna(), kinds) for a, b in pairs]
        smds[column] = summarise_difference(gaps)
        rows.append({"${say('Characteristic', '变量')}": f"{column}${say(', n (%)', '，n（%）')}", "SMD": show_smd(smds[column])${p}})
        for kind in kinds[:${mostLevels}]:
            cells = {}
            for header, part in shown:
                count, present = (part[column] == kind).sum(), part[column].notna().sum()
                cells[header] = f"{count} ({100 * count / present:.1f}%)" if present else "–"
            rows.append({"${say('Characteristic', '变量')}": f"    {kind}", **cells})
        if len(kinds) > ${mostLevels}:
            rows.append({"${say('Characteristic', '变量')}": f"    ${say('({len(kinds) - 12} more values)', '（另有 {len(kinds) - 12} 个取值）')}"})`
}

/** Python: the rows of the table, its files, and what is reported of it. */
export function writeTable(
  { hasNumbers, hasCategories, isNumber }: Kinds & { isNumber: boolean },
  tests: boolean,
  say: PickText,
): string {
  const [number, category] = [addNumber(tests, say), addCategory(tests, say)]
  const body =
    hasNumbers && hasCategories
      ? `    if column in numbers:\n${number}\n    else:\n${category}`
      : (hasNumbers ? number : category).replace(/^ {4}/gm, '')
  return `
def show_smd(value):
    return "–" if np.isnan(value) else "∞" if np.isinf(value) else f"{value:.3f}"

${
  tests
    ? `
def add_p(column, p, test):
    report(f"p, {column}", p)
    return {"p": "–" if np.isnan(p) else "< 0.001" if p < 0.001 else f"{p:.3f}", "${say('test', '检验方法')}": test}

`
    : ''
}
${say('# Table 1: all rows, then each group', '# 基线特征表：合计与各组')}
shown = [(f"${say('Overall', '合计')} (n = {len(data)})", data)]
shown += [(f"${isNumber ? '{group} = {level}' : '{level}'} (n = {len(part)})", part) for level, part in parts.items()]
pairs = list(combinations(levels, 2))
smds = {}
rows = []
for column in columns:
${body}
${addMissing(say)}
    report(f"SMD, {column}", smds[column] if np.isfinite(smds[column]) else None)
table = pd.DataFrame(rows)
order = ["${say('Characteristic', '变量')}", *(header for header, _ in shown), "SMD"${tests ? `, "p", "${say('test', '检验方法')}"` : ''}]
table = table[order].fillna("")
with pd.option_context("display.max_rows", None, "display.max_colwidth", 60):
    display(table)
if len(pairs) == 1:
    print(f"${say('SMD of numbers: {levels[1]} minus {levels[0]}', '数值变量的 SMD：{levels[1]} 减 {levels[0]}')}")
table.to_csv("table1.csv", index=False, encoding="utf-8-sig")
table.to_excel("table1.xlsx", index=False)
print("${say('Saved as table1.csv and table1.xlsx', '已保存为 table1.csv 和 table1.xlsx')}")${hasNumbers ? reportNumbers(say) : ''}`
}

const reportNumbers = (say: PickText) => `
for column in numbers[:40]:
    for level in levels[:5]:
        values = parts[level][column]
        if column in by_median:
            report(f"${say('median', '中位数')}, {column}, {level}", values.median())
        else:
            report(f"${say('mean', '均值')}, {column}, {level}", values.mean())
            report(f"SD, {column}, {level}", values.std())`
