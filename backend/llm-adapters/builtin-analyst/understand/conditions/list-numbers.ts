import { readOptions } from '../options/read-options.ts'

/** Numbers that are part of how people speak: "Table 1", "2 x 2", "log2", "top 10" of a list. */
const spoken =
  /\( ?[01] ?(?:\+[^()|]*)?\|[^()]*\)|\b(?:table|tab|fig(?:ure)?|表|图) ?s?\d+|(?<!\d)\d{1,4} ?[x×*] ?\d{1,4}|(?<!\d)\d{1,6} ?(?:组|个组|groups?|arms?|位小数|decimals?|decimal places|digits)|(?<!\d)\d{1,3} ?(?:times\b|次)|\breviewer \d+|(?<!\d)\d{1,6} ?(?:births|patients|samples|rows|subjects|people|个?病人|例|名|个?患者|行)|\b[a-z]{1,20}\d\w{0,20}|(?<!\d)\d{1,4}(?:st|nd|rd|th)\b|1 ?[:：] ?1|每(?:增加|升高|上升|增长|多) ?\d{1,6}/g

/** A masked prompt without the words that ask for options. */
export const withoutOptions = (masked: string): string =>
  readOptions(masked).reduce((text, { words }) => text.replace(words, ' '), masked)

/** Numbers of a masked prompt that no condition, level, column or option took. */
export function listNumbers(masked: string): string[] {
  const rest = withoutOptions(masked)
    .replace(/(?:\b(?:the|these|all)|[这那]) ?\d{1,2} ?[种个类组]?\s*(?=«)/g, ' ')
    .replace(/«\d+»/g, ' ')
    .replace(spoken, ' ')
  return [...rest.matchAll(/(?<![\p{Script=Latin}\d.])\d{1,12}(?:\.\d{1,9})?(?!\d|\.\d)/gu)].map(([number]) => number)
}
