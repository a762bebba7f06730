import { pyString } from '#contract/python-text.ts'
import type { Bilingual } from '../../plan-parts.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyLevel } from '../../write/python-text.ts'
import { showPFunction } from '../../write/write-formatting.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { forestImport } from '../draw-forest.ts'
import { concludeSurvival } from './conclude-survival.ts'
import { drawCurves } from './draw-curves.ts'
import { endFollowUp, estimateAt, restrictMean } from './estimate-at.ts'
import { drawHazards, fitCox, listPredictors } from './fit-cox.ts'
import type { SurvivalPlan } from './survival-plan.ts'
import { estimateCurves, testCurves } from './test-curves.ts'

/** Time to an event: Kaplan-Meier curves, the log-rank test, and a Cox model where there is something to model. */
export const survival: Analysis<SurvivalPlan> = {
  explain(plan) {
    const { group, covariates } = plan
    const told: Bilingual[] = [
      group
        ? {
            en: `Survival by the ${group.distinct} groups of ${showName(group.name)}: Kaplan-Meier curves with the numbers at risk.`,
            'zh-CN': `按 ${showName(group.name)} 的 ${group.distinct} 个组分析生存：绘制 Kaplan-Meier 曲线并列出风险人数。`,
          }
        : {
            en: 'Survival of all rows: a Kaplan-Meier curve with the numbers at risk.',
            'zh-CN': '分析全部数据行的生存：绘制 Kaplan-Meier 曲线并列出风险人数。',
          },
    ]
    if (group)
      told.push({
        en: 'The log-rank test compares the curves; medians have 95% intervals (log-log).',
        'zh-CN': '用 log-rank 检验比较曲线；中位生存时间附 95% 置信区间（log-log 法）。',
      })
    if (listPredictors(plan).length > 0) told.push(explainCox(covariates))
    told.push({
      en: 'Censoring is taken as unrelated to prognosis, and rows as independent. Rows with a missing value are left out and counted.',
      'zh-CN': '假定删失与预后无关、各行相互独立。含缺失值的行不参与分析，并会报告行数。',
    })
    return told
  },

  writeCode(plan, say) {
    const { time, event, group, table } = plan
    const hasModel = listPredictors(plan).length > 0
    const blocks = [
      [
        `time = ${pyString(time.name)}`,
        `event = ${pyString(event.name)}`,
        ...(group ? [`group = ${pyString(group.name)}`] : []),
      ].join('\n'),
      `\n${showPFunction}\n\n\ndef show(value):\n    return "${say('not reached', '未达到')}" if np.isinf(value) else f"{value:.4g}"\n`,
      takeRows(plan, pyLevel(plan.eventLevel, event, table), say),
      estimateCurves(plan, say),
      estimateAt(plan, say),
      restrictMean(plan, say),
      group ? testCurves(plan, say) : '',
      drawCurves(plan, say),
      hasModel ? fitCox(plan, say) : '',
      hasModel ? drawHazards(plan, say) : '',
      concludeSurvival(plan, say),
    ]
    const body = blocks.join('\n')
    return {
      imports: [
        `from lifelines import ${hasModel ? 'CoxPHFitter, ' : ''}KaplanMeierFitter${group ? ', statistics' : ''}`,
        'from lifelines.utils import median_survival_times',
        ...(hasModel || plan.wantsRestrictedMean ? ['from scipy import stats'] : []),
        ...(plan.covariates.length > 0 ? [forestImport] : []),
        ...(body.includes('multipletests(') ? ['from statsmodels.stats.multitest import multipletests'] : []),
      ],
      blocks,
      shown: [time, ...(group ? [group] : []), ...plan.covariates],
    }
  },
}

const explainCox = (covariates: SurvivalPlan['covariates']): Bilingual => {
  const names = showNames(covariates)
  return {
    en: `A Cox model (Efron’s ties) gives hazard ratios with 95% intervals${covariates.length > 0 ? `, with ${names.en} in it` : ''}; a score test over time (Grambsch and Therneau) checks that the hazards are proportional.`,
    'zh-CN': `用 Cox 模型（Efron 法处理结点）给出风险比及 95% 置信区间${covariates.length > 0 ? `，模型中包括 ${names['zh-CN']}` : ''}；并用 Grambsch-Therneau 检验检查比例风险假定。`,
  }
}

/** Python: `data` and `happened`, the rows that have a time, an event and a group, counted. */
const takeRows = (
  plan: SurvivalPlan,
  level: string,
  say: PickText,
) => `${say('# Rows with a time and an event; the event is this value, anything else is censored.', '# 有时间和事件的行；等于此值表示事件发生，其余为删失。')}
data = df.dropna(subset=[time, event${plan.group ? ', group' : ''}])
print(f"${say('Rows used: {len(data)}; left out because a value is missing: {len(df) - len(data)}', '使用行数：{len(data)}；因缺失值排除的行数：{len(df) - len(data)}')}")
if (data[time] < 0).any():
    raise ValueError("${say('Some times are negative.', '存在负的时间。')}")
happened = data[event] == ${level}${endFollowUp(plan, say)}
if happened.sum() == 0:
    raise ValueError("${say('The event happened in no row, so there is nothing to estimate.', '没有任何一行发生事件，无法估计。')}")
follow_up = KaplanMeierFitter().fit(data[time], ~happened).median_survival_time_
print(f"${say('Events: {happened.sum()}; censored: {(~happened).sum()}; median follow-up (reverse Kaplan-Meier): {show(follow_up)}', '事件数：{happened.sum()}；删失数：{(~happened).sum()}；中位随访时间（反向 Kaplan-Meier）：{show(follow_up)}')}")`
