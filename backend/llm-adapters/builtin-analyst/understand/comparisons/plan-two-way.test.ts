import { describe, expect, it } from 'vitest'
import { makeTask } from '../../testing/load-fixture.ts'
import { understandRequest } from '../understand-request.ts'

function read(table: string, ...prompts: string[]): string {
  const understood = understandRequest(makeTask(table, ...prompts))
  if (understood.type === 'question') return `? ${understood.question.choices.map(({ en }) => en).join(' | ')}`
  const { plan } = understood
  if (plan.kind !== 'two-way-anova') return plan.kind
  const filters = plan.filters.map(({ column }) => ` [${column.name}]`).join('')
  return `${plan.measure.name} by ${plan.first.name} x ${plan.second.name}, type ${plan.sumsOfSquares}${filters}`
}

describe('a measure by two groupings', () => {
  it.each([
    ['tooth_growth.csv', ['two-way anova len by supplement and dose, with interaction'], 'len by supp x dose, type 2'],
    ['tooth_growth.csv', ['双因素方差分析，剂量和给药方式，看交互'], 'len by dose x supp, type 2'],
    [
      'penguins.csv',
      ['does the sex difference in weight depend on species? two way please'],
      'body_mass_g by sex x species, type 2',
    ],
    [
      'penguins.csv',
      ['体重按物种和性别做双因素方差分析，III型平方和，只看 Biscoe'],
      'body_mass_g by species x sex, type 3 [island]',
    ],
    [
      'penguins.csv',
      ['two-way ANOVA of body mass by species and sex', 'only Biscoe'],
      'body_mass_g by species x sex, type 2 [island]',
    ],
    [
      'penguins.csv',
      ['two-way ANOVA of body mass by species and sex', 'island instead of sex'],
      'body_mass_g by species x island, type 2',
    ],
    ['icu_zh.xlsx', ['性别和感染对收缩压有没有交互作用'], '收缩压 by 性别 x 感染, type 2'],
  ])('ANA-94: %s: %j is %s', (table, prompts, wanted) => {
    expect(read(table, ...prompts)).toBe(wanted)
  })

  it('ANA-94: without the word it asks, and each choice is understood', () => {
    const asked = read('penguins.csv', 'body mass by species and sex')
    expect(asked).toContain('| two-way ANOVA of `body_mass_g` by `species` and `sex`')
    expect(read('penguins.csv', 'two-way ANOVA of `body_mass_g` by `species` and `sex`')).toMatch(/^body_mass_g by/)
    const open = read('penguins.csv', 'two-way anova by species and sex')
    expect(open).toMatch(/^\? two-way ANOVA of/)
    for (const choice of open.slice(2).split(' | ')) expect(read('penguins.csv', choice), choice).toMatch(/type 2$/)
  })
})
