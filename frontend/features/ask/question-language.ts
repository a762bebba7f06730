import type { Dataset } from '#contract/dataset.ts'
import type { Language } from '#contract/language.ts'

const han = /\p{Script=Han}/u

/**
 * The language to answer in: Chinese when the words of the question are, else that of the page. Names of columns and
 * their values are no words of the question: "Compare 收缩压 between groups of 吸烟" is English.
 */
export function questionLanguage(prompt: string, datasets: Dataset[], pageLanguage: Language): Language {
  const columns = datasets.flatMap(({ sheets }) => sheets.flatMap(({ columns }) => columns))
  const names = columns.flatMap(({ name, levels }) => [name, ...levels.map(({ value }) => value)])
  const longestFirst = names.filter((name) => han.test(name)).sort((one, other) => other.length - one.length)
  const words = longestFirst.reduce((text, name) => text.replaceAll(name, ' '), prompt)
  return han.test(words) ? 'zh-CN' : pageLanguage
}
