import type { Language } from '#contract/language.ts'
import { agreement } from './analyses/agreement/agreement.ts'
import { associateCategories } from './analyses/associate-categories/associate-categories.ts'
import { baselineTable } from './analyses/baseline-table/baseline-table.ts'
import { cleanTable } from './analyses/clean-table/clean-table.ts'
import { compareGroups } from './analyses/compare-groups/compare-groups.ts'
import { comparePaired } from './analyses/compare-paired/compare-paired.ts'
import { correlate } from './analyses/correlate/correlate.ts'
import { describeGaps } from './analyses/describe-gaps/describe-gaps.ts'
import { describeTable } from './analyses/describe-table/describe-table.ts'
import { differentialExpression } from './analyses/differential-expression/differential-expression.ts'
import { findOutliers } from './analyses/find-outliers/find-outliers.ts'
import { mcNemar } from './analyses/mcnemar/mcnemar.ts'
import { partialCorrelation } from './analyses/partial-correlation/partial-correlation.ts'
import { linearRegression } from './analyses/regression/linear-regression.ts'
import { logisticRegression } from './analyses/regression/logistic-regression.ts'
import { poissonRegression } from './analyses/regression/poisson-regression.ts'
import { repeatedMeasures } from './analyses/repeated-measures/repeated-measures.ts'
import { survival } from './analyses/survival/survival.ts'
import { twoWayAnova } from './analyses/two-way-anova/two-way-anova.ts'
import type { AnalysisPlan } from './analysis-plan.ts'
import type { Bilingual } from './plan-parts.ts'
import { closeGapsAtNames, pickProgramText } from './write/close-gaps.ts'
import { type PickText, pickText } from './write/pick-text.ts'
import { type ProgramParts, writeProgram } from './write/write-program.ts'
import { filterText, showName, showTable } from './write-names.ts'

/**
 * The answer to a plan: what was understood and assumed, then one fenced block of Python. What the program prints is in the
 * language of its figures.
 */
export function writePlanAnswer(plan: AnalysisPlan, language: Language, figureLanguage: Language = language): string {
  const say = pickText(language)
  const programSay = pickProgramText(figureLanguage, plan)
  const { explanation, parts } = writeAnalysis(plan, programSay)
  const source = showTable(plan.table)[language]
  const [first = '', ...rest] = explanation.map((text) => text[language])
  const rows = plan.table.sheet.rowCount
  const prose = `${say('**What I understood.** ', '**我的理解**：')}${first}

- ${say(`Data: ${source}, ${rows} rows.`, `数据：${source}，共 ${rows} 行。`)}
${[...listSettings(plan), ...plan.assumptions].map((text) => `- ${text[language]}\n`).join('')}${rest.map((text) => `- ${text}\n`).join('')}`
  return `${language === 'zh-CN' ? closeGapsAtNames(prose) : prose}
\`\`\`python
${writeProgram(plan, parts, programSay)}
\`\`\`
`
}

function writeAnalysis(plan: AnalysisPlan, say: PickText): { explanation: Bilingual[]; parts: ProgramParts } {
  switch (plan.kind) {
    case 'describe-table':
      return { explanation: describeTable.explain(plan), parts: describeTable.writeCode(plan, say) }
    case 'baseline-table':
      return { explanation: baselineTable.explain(plan), parts: baselineTable.writeCode(plan, say) }
    case 'clean-table':
      return { explanation: cleanTable.explain(plan), parts: cleanTable.writeCode(plan, say) }
    case 'find-outliers':
      return { explanation: findOutliers.explain(plan), parts: findOutliers.writeCode(plan, say) }
    case 'describe-gaps':
      return { explanation: describeGaps.explain(plan), parts: describeGaps.writeCode(plan, say) }
    case 'correlate':
      return { explanation: correlate.explain(plan), parts: correlate.writeCode(plan, say) }
    case 'compare-groups':
      return { explanation: compareGroups.explain(plan), parts: compareGroups.writeCode(plan, say) }
    case 'partial-correlation':
      return { explanation: partialCorrelation.explain(plan), parts: partialCorrelation.writeCode(plan, say) }
    case 'agreement':
      return { explanation: agreement.explain(plan), parts: agreement.writeCode(plan, say) }
    case 'two-way-anova':
      return { explanation: twoWayAnova.explain(plan), parts: twoWayAnova.writeCode(plan, say) }
    case 'compare-paired':
      return { explanation: comparePaired.explain(plan), parts: comparePaired.writeCode(plan, say) }
    case 'repeated-measures':
      return { explanation: repeatedMeasures.explain(plan), parts: repeatedMeasures.writeCode(plan, say) }
    case 'mcnemar':
      return { explanation: mcNemar.explain(plan), parts: mcNemar.writeCode(plan, say) }
    case 'associate-categories':
      return { explanation: associateCategories.explain(plan), parts: associateCategories.writeCode(plan, say) }
    case 'differential-expression':
      return { explanation: differentialExpression.explain(plan), parts: differentialExpression.writeCode(plan, say) }
    case 'linear-regression':
      return { explanation: linearRegression.explain(plan), parts: linearRegression.writeCode(plan, say) }
    case 'poisson-regression':
      return { explanation: poissonRegression.explain(plan), parts: poissonRegression.writeCode(plan, say) }
    case 'logistic-regression':
      return { explanation: logisticRegression.explain(plan), parts: logisticRegression.writeCode(plan, say) }
    case 'survival':
      return { explanation: survival.explain(plan), parts: survival.writeCode(plan, say) }
  }
}

/** What is drawn and which rows are used, where that is not the usual. */
function listSettings({ colourBy, filters, wishes }: AnalysisPlan): Bilingual[] {
  const settings: Bilingual[] = []
  if (filters.length > 0) {
    const shown = filters.map((filter) => showName(filterText(filter)))
    settings.push({
      en: `Rows: only those with ${shown.join(' and ')}.`,
      'zh-CN': `行：只使用满足 ${shown.join(' 且 ')} 的行。`,
    })
  }
  if (colourBy)
    settings.push({ en: `Colour: ${showName(colourBy.name)}.`, 'zh-CN': `颜色：按 ${showName(colourBy.name)}。` })
  if (wishes.colourBlind)
    settings.push({ en: 'Colours: those that the colour-blind can tell apart.', 'zh-CN': '配色：色盲也能区分的颜色。' })
  if (wishes.logAxis) settings.push({ en: 'Axis: logarithmic.', 'zh-CN': '坐标轴：对数坐标。' })
  return settings
}
