import type { Bilingual } from '../../plan-parts.ts'

type NumberOption = { name: string; value: string; words: string; text: Bilingual }

type NumberRule = { name: string; pattern: RegExp; write: (number: string) => { en: string; zh: string } }

const number = '(\\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|一|两|二|三|四|五|六|七|八|九|十)'
const words = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const characters = ['二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A number in digits or, up to ten, in words. */
export function readNumber(text: string): string {
  const at = Math.max(words.indexOf(text), characters.indexOf(text))
  if (at >= 0) return String(at + 2)
  if (text === '一') return '1'
  return text === '两' ? '2' : String(Number(text))
}

const clustering = /cluster|k ?-?means|聚类|聚成|k ?-?均值|分型|亚型|几类/
const reducing = /\bpca\b|principal comp|主成分|降维|component/
const predicting = /\bcv\b|cross ?-?valid|\bfolds?\b|折/

const rules: (NumberRule & { within: RegExp })[] = [
  {
    name: 'clusters',
    within: clustering,
    pattern: new RegExp(
      `\\bk ?(?:=|is|为|取) ?${number}|(?:into |(?<!«)\\b)${number} ?(?:clusters?|subgroups?|phenotypes?|centers|groups)\\b|clusters?,? ${number} of them|(?:[聚分](?:成|为)?|划分(?:成|为)?|共|取|类数(?:为|是|取)?) ?${number} ?(?:个)?(?:[类群型簇]|亚[型群组])|${number} ?个?(?:聚类|类别|簇|亚[型群])|聚[成为] ?${number} ?[类群组]|类数(?:为|是|取|=) ?${number}|\\( ?${number} ?个?[类群] ?\\)`,
    ),
    write: (count) => ({ en: `${count} clusters`, zh: `分成 ${count} 类` }),
  },
  {
    name: 'components',
    within: reducing,
    pattern: new RegExp(
      `(?:first |keep |retain |extract |with )?(?:the )?(?:first )?${number} (?:principal )?(?:components?|pcs)\\b|(?:前|提取|保留|取)? ?${number} ?个?主?成分`,
    ),
    write: (count) => ({ en: `${count} components`, zh: `${count} 个主成分` }),
  },
  {
    name: 'folds',
    within: predicting,
    pattern: new RegExp(`${number} ?-? ?folds?\\b(?! ?-?changes?)|folds? ?= ?${number}|${number} ?折`),
    write: (count) => ({ en: `${count} folds`, zh: `${count} 折` }),
  },
]

/** Options that are a number of something: clusters, components, folds. */
export function readNumberOptions(text: string): NumberOption[] {
  return rules.flatMap(({ name, within, pattern, write }) => {
    const match = within.test(text) ? text.match(pattern) : null
    const found = match?.slice(1).find((part) => part !== undefined)
    if (!match || found === undefined) return []
    const value = readNumber(found)
    const { en, zh } = write(value)
    return [{ name, value, words: match[0], text: { en, 'zh-CN': zh } }]
  })
}
