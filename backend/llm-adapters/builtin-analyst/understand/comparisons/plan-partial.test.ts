import { describe, expect, it } from 'vitest'
import { makeTask } from '../../testing/load-fixture.ts'
import { understandRequest } from '../understand-request.ts'

function read(table: string, ...prompts: string[]): string {
  const understood = understandRequest(makeTask(table, ...prompts))
  if (understood.type === 'question') return `? ${understood.question.choices.map(({ en }) => en).join(' | ')}`
  const { plan } = understood
  if (plan.kind === 'correlate') return `correlate${plan.wishes.kendall ? ' kendall' : ''}`
  return plan.kind === 'partial-correlation'
    ? `${plan.x.name}, ${plan.y.name} | ${plan.covariates.map(({ name }) => name).join(', ')}`
    : plan.kind
}

describe('a correlation with others held still', () => {
  it.each([
    ['airquality.csv', ['partial correlation of ozone & solar adjusting for temp'], 'Ozone, Solar.R | Temp'],
    ['clinic_zh.csv', ['控制年龄后 BMI 和收缩压的偏相关'], 'BMI, 收缩压 | 年龄'],
    ['penguins.csv', ['控制体重以后，喙长和喙深还相关吗'], 'bill_length_mm, bill_depth_mm | body_mass_g'],
    ['airquality.csv', ['controlling for Temp, are Ozone and Wind correlated?'], 'Ozone, Wind | Temp'],
    ['airquality.csv', ['correlation of Ozone and Wind, adjusted for Temp and Solar.R'], 'Ozone, Wind | Temp, Solar.R'],
    [
      'airquality.csv',
      ['correlation of Ozone and Wind, adjusted for Temp', 'also adjust for Solar.R'],
      'Ozone, Wind | Temp, Solar.R',
    ],
    ['lung_survival.csv', ['are ph.karno and pat.karno correlated, use kendall'], 'correlate kendall'],
    ['lung_survival.csv', ['ph.karno 和 pat.karno 的相关性', '改用 Kendall'], 'correlate kendall'],
  ])('ANA-95: %s: %j is %s', (table, prompts, wanted) => {
    expect(read(table, ...prompts)).toBe(wanted)
  })

  it('ANA-95: which one is held still is asked where it is not said, and each choice is understood', () => {
    const asked = read('airquality.csv', 'partial correlation of Ozone, Wind and Temp')
    expect(asked.split(' | ')).toHaveLength(3)
    for (const choice of asked.slice(2).split(' | ')) expect(read('airquality.csv', choice), choice).toContain(' | ')
  })
})
