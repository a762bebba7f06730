import type { Sheet } from '#contract/dataset.ts'
import { normaliseText } from '../normalise-text.ts'
import { listColumnAliases } from './column-aliases.ts'
import { editDistance } from './find-misspelt.ts'

const known =
  'correlation correlate correlated comparison compare difference differences regression distribution describe relationship association survival significant baseline logistic'.split(
    ' ',
  )

/** A normalised prompt with the long words of analyses as they are spelt: "corelation". Words of the table stay as they are. */
export function correctSpelling(text: string, sheet: Sheet): string {
  const names = sheet.columns.map(({ name }) => normaliseText(name))
  return splitNegations(text, sheet).replace(
    /(?<![\p{Script=Latin}\d])[a-z]{7,16}(?![\p{Script=Latin}\d])/gu,
    (word) => {
      if (known.includes(word) || names.some((name) => name.includes(word))) return word
      return known.find((right) => right[0] === word[0] && editDistance(word, right, 1) === 1) ?? word
    },
  )
}

/** "nonsmokers" is "non smokers" where smokers are known. */
const splitNegations = (text: string, sheet: Sheet): string =>
  text.replace(/(?<![\p{Script=Latin}\d])non([a-z]{4,20})(?![\p{Script=Latin}\d])/gu, (word, rest: string) =>
    listColumnAliases(sheet).some(({ alias }) => [alias, `${alias}s`].includes(rest)) ? `non ${rest}` : word,
  )
