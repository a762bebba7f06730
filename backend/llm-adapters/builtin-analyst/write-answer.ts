import type { Language } from '#contract/language.ts'
import { agreement } from './analyses/agreement/agreement.ts'
import type { Analysis } from './analyses/analysis.ts'
import { associateCategories } from './analyses/associate-categories/associate-categories.ts'
import { baselineTable } from './analyses/baseline-table/baseline-table.ts'
import { cleanTable } from './analyses/clean-table/clean-table.ts'
import { cluster } from './analyses/cluster/cluster.ts'
import { compareGroups } from './analyses/compare-groups/compare-groups.ts'
import { comparePaired } from './analyses/compare-paired/compare-paired.ts'
import { correlate } from './analyses/correlate/correlate.ts'
import { describeGaps } from './analyses/describe-gaps/describe-gaps.ts'
import { describeTable } from './analyses/describe-table/describe-table.ts'
import { diagnosticTest } from './analyses/diagnostic-test/diagnostic-test.ts'
import { differentialExpression } from './analyses/differential-expression/differential-expression.ts'
import { doseResponse } from './analyses/dose-response/dose-response.ts'
import { findOutliers } from './analyses/find-outliers/find-outliers.ts'
import { mcNemar } from './analyses/mcnemar/mcnemar.ts'
import { mixedModel } from './analyses/mixed-model/mixed-model.ts'
import { exploreSamples } from './analyses/omics/explore-samples.ts'
import { intensities } from './analyses/omics/intensities.ts'
import { partialCorrelation } from './analyses/partial-correlation/partial-correlation.ts'
import { power } from './analyses/power/power.ts'
import { predict } from './analyses/predict/predict.ts'
import { qpcr } from './analyses/qpcr/qpcr.ts'
import { reduceDimensions } from './analyses/reduce-dimensions/reduce-dimensions.ts'
import { linearRegression } from './analyses/regression/linear-regression.ts'
import { logisticRegression } from './analyses/regression/logistic-regression.ts'
import { poissonRegression } from './analyses/regression/poisson-regression.ts'
import { repeatedMeasures } from './analyses/repeated-measures/repeated-measures.ts'
import { standardCurve } from './analyses/standard-curve/standard-curve.ts'
import { summarise } from './analyses/summarise/summarise.ts'
import { survival } from './analyses/survival/survival.ts'
import { timeSeries } from './analyses/time-series/time-series.ts'
import { twoWayAnova } from './analyses/two-way-anova/two-way-anova.ts'
import type { AnalysisPlan } from './analysis-plan.ts'
import type { Bilingual } from './plan-parts.ts'
import { closeGapsAtNames, pickProgramText } from './write/close-gaps.ts'
import { listUsed } from './write/list-used.ts'
import { type PickText, pickText } from './write/pick-text.ts'
import { tellDerived } from './write/tell-derived.ts'
import { writeProgram } from './write/write-program.ts'
import { filterText, showName, showTable } from './write-names.ts'

/** How each kind of plan is told and written. */
const analyses: { [Kind in AnalysisPlan['kind']]: Analysis<Extract<AnalysisPlan, { kind: Kind }>> } = {
  'describe-table': describeTable,
  summarise,
  'baseline-table': baselineTable,
  'clean-table': cleanTable,
  'find-outliers': findOutliers,
  'describe-gaps': describeGaps,
  correlate: correlate,
  'compare-groups': compareGroups,
  'partial-correlation': partialCorrelation,
  agreement: agreement,
  'two-way-anova': twoWayAnova,
  'compare-paired': comparePaired,
  'repeated-measures': repeatedMeasures,
  mcnemar: mcNemar,
  'associate-categories': associateCategories,
  'differential-expression': differentialExpression,
  intensities: intensities,
  'explore-samples': exploreSamples,
  'linear-regression': linearRegression,
  'poisson-regression': poissonRegression,
  'logistic-regression': logisticRegression,
  'mixed-model': mixedModel,
  power: power,
  survival: survival,
  'diagnostic-test': diagnosticTest,
  'dose-response': doseResponse,
  cluster: cluster,
  'reduce-dimensions': reduceDimensions,
  'standard-curve': standardCurve,
  predict: predict,
  qpcr: qpcr,
  'time-series': timeSeries,
}

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

function writeAnalysis<Plan extends AnalysisPlan>(plan: Plan, say: PickText) {
  // Each plan has the analysis of its kind, which the type of a lookup can't tell.
  const analysis = analyses[plan.kind] as unknown as Analysis<Plan>
  return { explanation: analysis.explain(plan), parts: analysis.writeCode(plan, say) }
}

/** What is drawn and which rows are used, where that is not the usual. */
function listSettings(plan: AnalysisPlan): Bilingual[] {
  const { colourBy, filters, wishes } = plan
  const settings: Bilingual[] = listUsed(plan).map(tellDerived)
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
