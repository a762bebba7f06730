import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { listColumnAliases } from './column-aliases.ts'
import { columnRole } from './column-role.ts'

/** Words that say what is measured without naming it: "heavier", "哪个更重", "weigh less". */
const implied: { words: RegExp; terms: string[]; narrower?: { words: RegExp; terms: string[] } }[] = [
  {
    words:
      /\bhow heavy\b|\b(?:lighter|heavier|lightest|heaviest|weigh|weighs|weighed)\b|[更最偏较][轻重]|轻[吗些]|重[吗些]|轻不轻|重不重/,
    terms: ['weight', 'body weight', '体重'],
    narrower: {
      words: /bab(?:y|ies|ys)|newborn|infant|孩子|婴儿|宝宝|新生儿|胎儿/,
      terms: ['birth weight', '出生体重'],
    },
  },
  { words: /\bhow tall\b|\b(?:taller|tallest|shortest people)\b|[更最偏较]矮|身高/, terms: ['height', '身高'] },
  {
    words:
      /(?<!\d )\b(?:older|younger|oldest|youngest)\b(?! than)|[更最偏较]年轻|年纪[更最偏较]?大|\bhow old\b|多大(?:年纪|岁数)|几岁|年纪多大/,
    terms: ['age', '年龄'],
  },
  { words: /longer teeth|teeth (?:are |get |grow )?longer|tooth growth|牙[更最]?长/, terms: ['tooth length'] },
  { words: /风[更最]?大|\bwind(?:y|ier|iest)\b/, terms: ['wind', '风速'] },
  { words: /[更最]热|[更最]冷|\b(?:hotter|hottest|colder|coldest|warmer|warmest)\b/, terms: ['temperature', '气温'] },
]

/** The measures that the words speak of; several where it can't be told which. */
export function findImpliedMeasure(text: string, sheet: Sheet): { words: string; columns: ColumnProfile[] } | null {
  for (const { words, terms, narrower } of implied) {
    const found = text.match(words)?.[0]
    if (found === undefined) continue
    const wanted = narrower?.words.test(text) ? narrower.terms : terms
    const aliases = listColumnAliases(sheet).filter(
      ({ alias, column, strength }) =>
        wanted.includes(alias) && strength >= 2 && columnRole(column, sheet) === 'measure',
    )
    const columns = [...new Set(aliases.map(({ column }) => column))]
    if (columns.length > 0) return { words: found, columns }
  }
  return null
}
