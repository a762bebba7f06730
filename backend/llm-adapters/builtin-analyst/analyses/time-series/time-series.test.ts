import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerTask } from '../../create-builtin-analyst.ts'
import { codeOf, makeTask } from '../../testing/load-fixture.ts'
import { cellOf, readReference } from '../../testing/read-reference.ts'
import { expectEqual, reportedValue, runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'
import { understandRequest } from '../../understand/understand-request.ts'

const asked = {
  nile: makeTask('nile.csv', 'trend of value over the years'),
  passengers: makeTask('air_passengers.csv', 'forecast value for the next 24 months with ARIMA'),
  flu: makeTask('flu_months.csv', '流感病例有没有季节性，预测未来半年'),
  falls: makeTask('ward_falls.csv', '每个季度跌倒总数的变化，按病区类型'),
  visits: makeTask('clinic_zh.csv', '每个月来多少病人，有没有趋势'),
  days: makeTask('airquality.csv', 'temperature over the season as a line'),
  gaps: makeTask('airquality.csv', 'trend of ozone over time'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)
const ofR = (name: string) => readFileSync(new URL(`../../../../../references/tables/${name}`, import.meta.url), 'utf8')
const short = codes.nile.replace('data/nile.csv', 'data/short.csv')

describe('time series, held against R', () => {
  let results: Record<string, ProgramResult> = {}
  beforeAll(() => {
    results = runNamed(
      { ...codes, short },
      {
        'nile.csv': ofR('nile.csv'),
        'air_passengers.csv': ofR('air_passengers.csv'),
        'short.csv': 'year,value\n2001,1\n2002,2\n2004,3\n',
      },
    )
  }, 300_000)
  const value = (name: Name, of: string) => reportedValue(results[name], of)

  it.each(Object.keys(asked) as Name[])(
    'ANA-157: %s is linted clean, runs without warnings, draws a figure',
    (name) => {
      expect(lintProgram(codes[name])).toBe('')
      expect(results[name]).toMatchObject({ error: '', warnings: [] })
      expect(results[name]?.titles.length).toBeGreaterThan(0)
    },
  )

  it('ANA-157: a straight line, Mann-Kendall and Sen’s slope with their limits', () => {
    const line = readReference('time-series', 'trend-linear')
    expectEqual(value('nile', 'slope per step'), cellOf(line, 'slope'))
    expectEqual(value('nile', 'slope per step, p'), cellOf(line, 'p'))
    expectEqual(value('nile', 'slope per step, 95% CI (low)'), cellOf(line, 'lower'))
    expectEqual(value('nile', 'slope per step, 95% CI (high)'), cellOf(line, 'upper'))
    const rank = readReference('time-series', 'mann-kendall')
    expectEqual(value('nile', 'Mann-Kendall S'), cellOf(rank, 's'))
    expectEqual(value('nile', 'Mann-Kendall p'), cellOf(rank, 'p'))
    expectEqual(value('nile', 'Sen slope per step'), cellOf(rank, 'sen_slope'))
    expectEqual(value('nile', 'Sen slope per step, 95% CI (low)'), cellOf(rank, 'sen_lower'))
    expectEqual(value('nile', 'Sen slope per step, 95% CI (high)'), cellOf(rank, 'sen_upper'))
  })

  it('ANA-157: autocorrelation by Ljung-Box, strength of season and trend by STL', () => {
    const box = readReference('time-series', 'box-ljung')
    expectEqual(value('nile', 'Ljung-Box Q'), cellOf(box, 'statistic'))
    const strength = readReference('time-series', 'stl-strength')
    expectEqual(value('passengers', 'strength of the season'), cellOf(strength, 'season'))
    expectEqual(value('passengers', 'strength of the trend'), cellOf(strength, 'trend'))
    expect(value('passengers', 'season highest in')).toBe(7)
  })

  it('ANA-158: the airline model and the naive forecast on the last two years', () => {
    const naive = readReference('time-series', 'naive-seasonal')
    expectEqual(value('passengers', 'error of the naive forecast (MAE)'), cellOf(naive, 'mae'))
    expectEqual(value('passengers', 'error of the naive forecast (RMSE)'), cellOf(naive, 'rmse'))
    const airline = readReference<{ log_likelihood: number; forecast: { mean: number[]; lower_95: number[] } }>(
      'time-series',
      'arima-airline',
    )
    expectEqual(value('passengers', 'log-likelihood'), airline.log_likelihood, 1e-4)
    expectEqual(Math.log(value('passengers', 'forecast, 1961-01')), airline.forecast.mean[0] ?? 0, 1e-3)
    expectEqual(Math.log(value('passengers', 'forecast, 1961-12')), airline.forecast.mean[11] ?? 0, 1e-3)
    expectEqual(Math.log(value('passengers', 'forecast, 1961-12, 95% (low)')), airline.forecast.lower_95[11] ?? 0, 2e-3)
    expect(results.passengers?.printed).toContain('the model was nearer than the naive forecast')
  })

  it('ANA-157: quarters, dates, and a month and a day are read; rows of a period are put together, gaps told', () => {
    expect(value('falls', '时间点数')).toBe(8)
    expect(results.falls?.legends[0]).toEqual(['geriatric', 'medical', 'surgical'])
    expect(value('visits', '时间点数')).toBe(12)
    expect(value('days', 'number of time points')).toBe(153)
    expect(value('gaps', 'periods without a value')).toBe(37)
    expect(results.gaps?.printed).toContain('More than a fifth of the periods are missing')
    expect(value('flu', '季节最高')).toBe(1)
  })

  it('ANA-157: too few periods are told', () => {
    expect(results.short?.error).toContain('Only 3 periods have a value; at least 4 are needed.')
  })
})

describe('asking for a time series', () => {
  const ask = (table: string, ...prompts: string[]) => codeOf(answerTask(makeTask(table, ...prompts))) ?? ''

  it('ANA-159: a follow-up forecasts, takes another measure, grouping or step', () => {
    expect(ask('flu_months.csv', 'seasonality of flu cases', 'forecast the next 12 months')).toContain('horizon = 12')
    expect(ask('flu_months.csv', 'trend of flu cases', 'now by quarter')).toContain('asfreq("Q")')
    expect(ask('flu_months.csv', 'trend of flu cases', 'admissions instead')).toContain('name = "admissions"')
    expect(ask('ward_falls.csv', 'trend of falls', 'by ward type')).toContain('group = "ward_type"')
  })

  it('ANA-159: what is open or not there is asked about or declined', () => {
    const open = answerTask(makeTask('flu_months.csv', 'forecast'))
    expect(open).toContain('Which measure is to be followed over time? Possible: `flu_cases`, `admissions`')
    const understood = understandRequest(makeTask('flu_months.csv', 'forecast'))
    const choices = understood.type === 'question' ? understood.question.choices : []
    expect(choices.length).toBeGreaterThan(1)
    for (const choice of choices)
      expect(understandRequest({ ...makeTask('flu_months.csv', choice.en.replaceAll('`', '')) }).type).toBe('plan')
    for (const choice of choices)
      expect(understandRequest({ ...makeTask('flu_months.csv', choice['zh-CN'].replaceAll('`', '')) }).type).toBe(
        'plan',
      )
    expect(answerTask(makeTask('birthwt.csv', 'forecast bwt'))).toContain('needs a column of dates')
    expect(ask('ward_falls.csv', 'forecast falls by ward type')).toBe('')
    expect(ask('flu_months.csv', 'flu cases per day, trend')).toBe('')
    expect(ask('flu_months.csv', 'trend of flu cases before 2021 and after')).toBe('')
    expect(ask('clinic_zh.csv', '每周就诊人数')).toContain('to_period("W")')
    expect(ask('clinic_zh.csv', '按月统计就诊人数，分男女')).toContain('group = "性别"')
    expect(ask('pain_visits.csv', 'trend of pain over time')).not.toContain('rank_trend')
  })
})
