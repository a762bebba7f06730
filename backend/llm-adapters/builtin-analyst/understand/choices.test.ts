import { describe, expect, it } from 'vitest'
import type { Dataset } from '#contract/dataset.ts'
import { answerTask, createBuiltinAnalyst } from '../create-builtin-analyst.ts'
import { codeOf, loadFixture, makeTask } from '../testing/load-fixture.ts'

async function offered(tables: string | Dataset[], prompt: string): Promise<string[]> {
  const request = { ownerId: 'someone', modelId: 'builtin/analyst', messages: [], task: makeTask(tables, prompt) }
  for await (const event of createBuiltinAnalyst().generate(request, new AbortController().signal))
    if (event.type === 'choices') return event.choices
  return []
}

describe('the choices of a question', () => {
  it.each([
    ['compare length between species', 'penguins.csv', 'compare bill_length_mm between species'],
    ['compare flipper between species and over 60', 'penguins.csv', null],
    ['only women: correlate age and wt.loss', 'lung_survival.csv', 'only sex = 1: correlate age and wt.loss'],
    ['body mass by species and sex', 'penguins.csv', 'compare body_mass_g between species'],
    ['compare ozone and wind', 'airquality.csv', 'correlation of Ozone and Wind'],
    ['survival curves by treatment and sex', 'lung_trial.csv', 'survival curves by treatment'],
    ['比较不同性别的血糖', 'icu_zh.xlsx', '比较不同性别之间的年龄并绘图'],
    ['make a cake', 'penguins.csv', 'compare bill_length_mm between species and plot it'],
  ])('ANA-47: "%s" on %s: each choice is a request that is understood', async (prompt, table, first) => {
    const choices = await offered(table, prompt)
    if (first !== null) expect(choices[0]).toBe(first)
    for (const choice of choices) expect(codeOf(answerTask(makeTask(table, choice))), choice).not.toBeNull()
  })

  it('ANA-47: of two tables that fit, each is a choice', async () => {
    const twins = [loadFixture('icu_zh.xlsx'), loadFixture('icu_zh_gbk.csv')]
    const choices = await offered(twins, '性别与收缩压的关系。')
    expect(choices).toHaveLength(2)
    for (const choice of choices) expect(codeOf(answerTask(makeTask(twins, choice))), choice).not.toBeNull()
  })
})
