import type { Bilingual } from '../../plan-parts.ts'
import { showName } from '../../write-names.ts'
import { orderLevels } from '../reference-level.ts'
import type { ModelPlan } from './regression-plan.ts'

/** Which level each category is set against. */
export function explainReferences({ categories }: ModelPlan): Bilingual[] {
  if (categories.length === 0) return []
  const levels = categories.map((column) => `${showName(column.name)} = ${showName(orderLevels(column)[0] ?? '')}`)
  return [
    {
      en: `Reference levels: ${levels.join(', ')}. Numbers count per unit.`,
      'zh-CN': `参照水平：${levels.join('、')}。数值变量按每增加 1 个单位计。`,
    },
  ]
}

/** What every model takes for granted. */
export const modelAssumptions: Bilingual = {
  en: 'Rows are taken as independent of each other. Rows with a missing value are left out and counted; all models use the same rows.',
  'zh-CN': '假定各行相互独立。含缺失值的行不参与分析，并会报告行数；各模型使用相同的行。',
}
