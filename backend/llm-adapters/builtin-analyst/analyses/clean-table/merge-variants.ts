import { pyList, pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyNames } from '../../write/python-text.ts'
import type { CleanTablePlan } from './clean-table-plan.ts'

/** Python: spellings of one name as the most frequent of them; names that are only alike are listed. */
export function mergeVariants(plan: CleanTablePlan, say: PickText): string {
  const asked = plan.task === 'categories'
  return `${say('# Spellings of the same name: other case or blanks, words for a sex, yes and no', '# 同一名称的不同写法：大小写、空格、性别用词、是与否')}
meanings = [
    {("male", "男"): "male m man 男 男性 男士 雄 雄性", ("female", "女"): "female f w woman 女 女性 女士 雌 雌性"},
    {("yes", "是"): "yes y true 是 有", ("no", "否"): "no n false 否 无"},
]


def merge(column, names, rule):
    change(column, cleaned[column].map(lambda cell: names.get(cell, cell)), rule)


for column in texts:
    counts = cleaned[column].value_counts()
    if column in labels or column in were_text or len(counts) > 50:
        continue
${askedChanges(plan, say)}    most_frequent = {}
    for level in counts.index:
        most_frequent.setdefault(str(level).casefold().replace(" ", ""), level)
    merge(column, {level: most_frequent[str(level).casefold().replace(" ", "")] for level in counts.index}, "${say('other case or blanks', '大小写或空格不同')}")
    levels = list(cleaned[column].dropna().unique())
    is_known = False
    for meaning in meanings:
        word_of = {word: names for names, words in meaning.items() for word in words.split()}
        known = {level: word_of.get(str(level).casefold()) for level in levels}
        is_known |= None not in known.values()
        if None in known.values() or len(levels) <= len(set(known.values())):
            continue
        is_chinese = any(re.search("[\\u4e00-\\u9fff]", str(level)) for level in levels)
        merge(column, {level: names[is_chinese] for level, names in known.items()}, "${say('words for the same', '同义写法')}")
    levels = sorted({str(level) for level in cleaned[column].dropna() if len(str(level)) <= 30})
${asked ? mergeEndings(say) : ''}    for first, second in combinations(levels, 2):
        if not is_known and re.sub(r"\\D", "", first) == re.sub(r"\\D", "", second) and SequenceMatcher(None, first, second).ratio() >= 0.8:
            doubts.append([column, f"${say('alike, not merged: {first} ({counts.get(first, 0)}), {second} ({counts.get(second, 0)})', '相近，未合并：{first}（{counts.get(first, 0)}）、{second}（{counts.get(second, 0)}）')}"])`
}

/** The named column is to be made one: "心内" and "心内科" are then the same. */
const mergeEndings = (
  say: PickText,
) => `    longer = {level: level + end for level in levels for end in ("科", "室", "部", "组", "区") if level + end in levels}
    merge(column, longer, "${say('the same but for its last character', '只差词尾一字')}")
    levels = [level for level in levels if level not in longer]
`

function askedChanges({ lowerCase, firstWord, sameNames }: CleanTablePlan, say: PickText): string {
  const lines: string[] = []
  for (const { column, names } of sameNames) {
    const [kept = '', ...others] = names
    const changes = others.map((name) => `${pyString(name.trim())}: ${pyString(kept.trim())}`)
    lines.push(
      `    if column == ${pyString(column.name)}:\n        merge(column, {${changes.join(', ')}}, "${say('the same, as asked for', '按要求合并')}")`,
    )
  }
  if (firstWord.length > 0)
    lines.push(
      `    if column in ${pyNames(firstWord)}:\n        change(column, on_text(cleaned[column], lambda cell: cell.split()[0]), "${say('first word', '取首个单词')}")`,
    )
  if (lowerCase.length > 0)
    lines.push(
      `    if column in ${pyList(lowerCase.map(({ name }) => pyString(name)))}:\n        change(column, on_text(cleaned[column], str.lower), "${say('lower case', '改为小写')}")`,
    )
  return lines.length > 0 ? `${lines.join('\n')}\n    counts = cleaned[column].value_counts()\n` : ''
}
