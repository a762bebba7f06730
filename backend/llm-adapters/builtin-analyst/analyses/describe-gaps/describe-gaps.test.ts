import { beforeAll, describe, expect, it } from 'vitest'
import { makeTask } from '../../testing/load-fixture.ts'
import { readReference } from '../../testing/read-reference.ts'
import { runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'
import { understandRequest } from '../../understand/understand-request.ts'

const asked = {
  air: makeTask('airquality.csv', 'how much of the data is missing and are the gaps at random'),
  months: makeTask('airquality.csv', 'complete cases by Month'),
  penguins: makeTask('penguins_raw.csv', 'which columns have missing values and is there a pattern'),
  filled: makeTask('clinic_zh.csv', '胆固醇缺的用中位数补上'),
  dropped: makeTask('airquality.csv', 'drop the rows with missing values in Ozone'),
  none: makeTask('tooth_growth.csv', 'any missing values?'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)

describe('what is understood', () => {
  it.each(['缺失值处理一下', 'fill in the gaps'])(
    'ANA-108: “%s” is asked about; nothing is filled in by itself',
    (prompt) => {
      const asks = understandRequest(makeTask('airquality.csv', prompt))
      expect(asks.type === 'question' && asks.question.choices.map(({ en }) => en)).toEqual([
        'show where values are missing',
        'drop the rows with missing values in `Ozone`',
        'fill the missing values of `Solar.R` with the median',
      ])
      if (asks.type === 'question')
        for (const choice of asks.question.choices)
          for (const said of [choice.en, choice['zh-CN']]) {
            const understood = understandRequest(makeTask('airquality.csv', said))
            expect(understood.type === 'plan' && understood.plan.kind).toBe('describe-gaps')
          }
    },
  )

  it('ANA-108: a comparison that mentions gaps stays a comparison', () => {
    const understood = understandRequest(makeTask('penguins_raw.csv', '把性别缺失的删掉，再比较雌雄体重'))
    expect(understood.type === 'plan' && understood.plan.kind).not.toBe('describe-gaps')
  })
})

describe('the programs, run by the locked Python', () => {
  let results: Record<string, ProgramResult> = {}
  beforeAll(() => {
    results = runNamed(codes)
  }, 300_000)

  it.each(Object.keys(asked) as Name[])(
    'ANA-108: %s runs without warning, is linted clean and draws a figure',
    (name) => {
      expect(results[name]).toMatchObject({ error: '', warnings: [] })
      expect(results[name]?.titles.length).toBeGreaterThan(0)
      expect(lintProgram(codes[name])).toBe('')
    },
  )

  it('ANA-108: gaps and complete rows are those of R, and their combinations are listed', () => {
    const { missing } = readReference<{ missing: Record<string, number> }>('description', 'raw-cleaned')
    for (const column of ['Sex', 'Comments', 'Delta 15 N (o/oo)'])
      expect(results.penguins?.reported[`missing, ${column}`]).toBe(missing[column])
    expect(results.air?.reported).toMatchObject({ 'complete rows': 111, 'missing, Ozone': 37, 'missing, Solar.R': 7 })
    expect(results.air?.printed).toContain('2 rows, missing: Ozone, Solar.R')
    expect(results.air?.printed).toContain('Rows with a gap in Ozone differ in Month')
    expect(results.months?.reported).toMatchObject({ 'complete rows, 6': 9, 'complete rows, 9': 29 })
    expect(results.none?.printed).toContain('No value is missing')
  })

  it('ANA-108: filling and leaving out happen in a copy, only as asked for, each logged', () => {
    expect(results.filled?.printed).toContain('填补 17 个单元格')
    expect(results.filled?.reported).toMatchObject({ 清洗后行数: 240, '填补所用的中位数, 总胆固醇': 4.88 })
    expect(results.dropped?.reported).toMatchObject({ 'rows before': 153, 'rows after': 116 })
  })
})
