import type { Bilingual } from '../../plan-parts.ts'
import { showPFunction } from '../../write/write-formatting.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { concludeSeries } from './conclude-series.ts'
import { drawSeries } from './draw-series.ts'
import { forecastSeries } from './forecast-series.ts'
import { fillGaps, readSeries, seasonOf } from './read-series.ts'
import { findSeason, testTrend, trendFunction } from './test-trend.ts'
import type { Step, TimeSeriesPlan } from './time-series-plan.ts'

export const stepNames: Record<Step, Bilingual> = {
  day: { en: 'day', 'zh-CN': '天' },
  week: { en: 'week', 'zh-CN': '周' },
  month: { en: 'month', 'zh-CN': '月' },
  quarter: { en: 'quarter', 'zh-CN': '季度' },
  year: { en: 'year', 'zh-CN': '年' },
}

/** A measure over time: trend, season, autocorrelation, and a forecast where it is asked for. */
export const timeSeries: Analysis<TimeSeriesPlan> = {
  explain({ axis, group, horizon, model, outcome, step }) {
    const times = showNames(axis.columns)
    const unit = stepNames[step]
    const what: Bilingual = outcome
      ? { en: showName(outcome.name), 'zh-CN': showName(outcome.name) }
      : { en: 'the number of rows', 'zh-CN': '行数' }
    return [
      {
        en: `${what.en} over time (${times.en}), by ${unit.en}${group ? `, a line for each ${showName(group.name)}` : ''}${horizon === null ? '' : `, with a forecast of ${horizon} ${unit.en}${horizon > 1 ? 's' : ''}`}.`,
        'zh-CN': `分析${what['zh-CN']}随时间（${times['zh-CN']}）的变化，以${unit['zh-CN']}为单位${group ? `，按 ${showName(group.name)} 分别画线` : ''}${horizon === null ? '' : `，并预测之后 ${horizon} 个${unit['zh-CN']}`}。`,
      },
      {
        en: 'Trend: a straight line with errors that allow for autocorrelation, and Mann-Kendall with Sen’s slope. Season: STL where there are two whole seasons. Autocorrelation by Ljung-Box.',
        'zh-CN':
          '趋势：直线（误差考虑自相关），以及 Mann-Kendall 检验和 Sen 斜率；季节：至少有两个完整周期时做 STL 分解；自相关：Ljung-Box 检验。',
      },
      ...(horizon === null
        ? []
        : [
            {
              en: `The forecast is by ${model === 'arima' ? 'ARIMA(0,1,1) with a season (0,1,1)' : 'exponential smoothing (ETS)'}; it is tried on the last periods first and held against a naive forecast. It carries on what was seen and foresees no change.`,
              'zh-CN': `预测用${model === 'arima' ? ' ARIMA(0,1,1)（含季节项）' : '指数平滑（ETS）'}；先用最后几个时期检验，并与朴素预测比较。预测只是延续已有规律，无法预见变化。`,
            },
          ]),
      {
        en: 'Times that cannot be read are left out and counted; periods without a value are told.',
        'zh-CN': '无法识别的时间会排除并报告行数；没有数值的时期会说明。',
      },
    ]
  },

  writeCode(plan, say) {
    const { axis, group, horizon, model, outcome, step } = plan
    // Without a year the day of the week is not known.
    const period = axis.hasYear || step !== 'day' ? seasonOf[step] : 1
    return {
      imports: [
        'import numpy as np',
        'import statsmodels.api as sm',
        'from scipy import stats',
        'from statsmodels.stats.diagnostic import acorr_ljungbox',
        'from statsmodels.tsa.seasonal import STL',
        'from statsmodels.tsa.stattools import acf',
        ...(group ? ['from statsmodels.stats.multitest import multipletests'] : []),
        ...(axis.hasYear ? [] : ['from matplotlib.dates import DateFormatter']),
        ...(horizon === null
          ? []
          : [
              'import warnings',
              model === 'arima'
                ? 'from statsmodels.tsa.statespace.sarimax import SARIMAX'
                : 'from statsmodels.tsa.exponential_smoothing.ets import ETSModel',
            ]),
      ],
      blocks: [
        `\n${showPFunction}\n\n\n${trendFunction(say)}\n`,
        readSeries(plan, say),
        fillGaps(say),
        findSeason(period, say),
        testTrend(group !== null, say),
        horizon === null ? '' : forecastSeries(plan, say),
        drawSeries(plan, period, say),
        concludeSeries(plan, period, say),
      ],
      shown: [...(outcome ? [outcome] : []), ...(group ? [group] : [])],
    }
  },
}
