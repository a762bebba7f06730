import type { Bilingual } from '../../plan-parts.ts'
import type { PickText } from '../../write/pick-text.ts'
import { showName } from '../../write-names.ts'
import type { CleanTablePlan } from './clean-table-plan.ts'

/** What each step does, in the order of the program. */
export function explainCleaning(plan: CleanTablePlan, taken: string[]): Bilingual[] {
  const half = plan.belowLimit === 'half'
  const told: [string, Bilingual][] = [
    [
      'texts',
      {
        en: 'Full-width digits and letters become plain ones; blanks around and inside a text become none and one.',
        'zh-CN': '全角数字和字母改为半角；去掉首尾空格，中间的多个空格改为一个。',
      },
    ],
    [
      'numbers',
      {
        en: `Numbers written as text become numbers in one unit (${plan.unit ? showName(plan.unit) : 'the one most written'}); numbers without a unit are taken to be in it when their median fits. A value beyond a limit of detection becomes ${half ? 'half of a lower limit' : 'the limit'}; what was written is kept in a column beside it.`,
        'zh-CN': `写成文本的数字转为数值并统一单位（${plan.unit ? showName(plan.unit) : '取最常见的单位'}）；没有单位的数值，中位数相符时视为该单位。超出检测限的值取${half ? '下限的一半' : '该界限'}，原文保留在旁边的列中。`,
      },
    ],
    [
      'dates',
      {
        en: 'Dates become YYYY-MM-DD; where day and month can’t be told apart they stay as they are.',
        'zh-CN': '日期统一为 YYYY-MM-DD；无法区分日和月的保持原样。',
      },
    ],
    [
      'variants',
      {
        en: 'Spellings that differ in case or blanks, words for a sex, and yes and no become one; names that are only alike are listed, not merged.',
        'zh-CN': '大小写或空格不同的写法、性别用词、是与否的写法予以合并；仅仅相近的名称只列出，不合并。',
      },
    ],
    ['values', explainLimits(plan)],
    [
      'duplicates',
      plan.looksOnly
        ? {
            en: 'Rows that repeat an earlier one in every column, and the same identifier with different values, are listed.',
            'zh-CN': '列出各列都与前面某行相同的行，以及编号相同而内容不同的行。',
          }
        : plan.dropsDuplicates
          ? {
              en: 'Rows that repeat an earlier one in every column are removed; the same identifier with different values is shown, never removed.',
              'zh-CN': '各列都与前面某行相同的行予以删除；编号相同而内容不同的行只列出，不删除。',
            }
          : {
              en: 'Rows that repeat an earlier one in every column are counted, not removed: without an identifier two equal rows may be two subjects.',
              'zh-CN': '各列都与前面某行相同的行只计数，不删除：没有编号时，两行相同也可能是两个对象。',
            },
    ],
    [
      'outliers',
      {
        en: 'Outliers beyond 1.5 interquartile ranges are marked in a column of their own, never removed. Missing values are counted, never filled in.',
        'zh-CN': '超出四分位距 1.5 倍的离群值另列标记，不删除。缺失值只计数，不填补。',
      },
    ],
  ]
  const steps = told.filter(([step]) => taken.includes(step)).map(([, text]) => text)
  return plan.dropsGaps ? [...steps, gapsDropped] : steps
}

const gapsDropped: Bilingual = {
  en: 'Rows with a missing value in one of these columns are left out of the cleaned table, as asked for, and counted.',
  'zh-CN': '按要求排除这些列中含缺失值的行，并报告行数。',
}

function explainLimits({ limits, blanksImpossible }: CleanTablePlan): Bilingual {
  const shown = limits.map(({ column, low, high }) => `${showName(column.name)} ${low ?? '…'}–${high ?? '…'}`)
  const listed = {
    en: shown.length > 0 ? `Limits: ${shown.join(', ')}. ` : '',
    'zh-CN': shown.length > 0 ? `合理范围：${shown.join('、')}。` : '',
  }
  return blanksImpossible
    ? {
        en: `${listed.en}Values outside them, and codes such as 9999 far from all others, become missing, as asked for.`,
        'zh-CN': `${listed['zh-CN']}超出范围的值以及远离其他值的 9999 一类代码，按要求设为缺失。`,
      }
    : {
        en: `${listed.en}Values outside them, and codes such as 9999 far from all others, are listed and left; ask to remove them to make them missing.`,
        'zh-CN': `${listed['zh-CN']}超出范围的值以及远离其他值的 9999 一类代码只列出，不修改；如需设为缺失，请说明“删除”。`,
      }
}

/** Python: the conclusion, from the counts. */
export function concludeCleaning(plan: CleanTablePlan, taken: string[], say: PickText): string {
  const values = taken.includes('values')
    ? `\ncount = sum(impossible.values())
print(f"${say(`Values that cannot be right by these limits: {count}${plan.blanksImpossible ? ', made missing' : ''}.`, `按以上范围，不可能的值有 {count} 个${plan.blanksImpossible ? '，已设为缺失' : '，未修改'}。`)}")`
    : ''
  const outliers = taken.includes('outliers')
    ? `\nprint(f"${say('{sum(outliers.values())} values are far from the others of their column; far is not wrong, so they stay.', '{sum(outliers.values())} 个值远离同列的其他值；离群不等于错误，因此保留。')}")`
    : ''
  const changed = plan.looksOnly
    ? say('{len(edits)} changes are proposed; the table is as it was.', '建议修改 {len(edits)} 处；数据保持原样。')
    : say(
        '{len(edits)} changes; rows {len(df)} before, {len(cleaned)} after.',
        '共修改 {len(edits)} 处；清洗前 {len(df)} 行，清洗后 {len(cleaned)} 行。',
      )
  return `${say('# In plain words, from the counts above', '# 根据以上计数用文字说明')}
print("\\n${say('Conclusion', '结论')}")
print(f"${changed}")${values}${outliers}
print(f"${say('{len(doubts)} points need a person to decide. No value was invented.', '{len(doubts)} 个问题需要人工判断。没有编造任何数值。')}")`
}
