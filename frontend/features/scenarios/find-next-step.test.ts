import { describe, expect, it } from 'vitest'
import type { Scenario } from '#contract/scenario.ts'
import { findNextStep } from './find-next-step.ts'

const text = (words: string) => ({ en: words, 'zh-CN': `${words}，中文` })
const scenario = (id: string, fileNames: string[], steps: string[]): Scenario => ({
  ...{ id, use: 'clinical', sampleId: id, fileNames, title: text(id), body: text(id), source: text(id) },
  steps: steps.map(text),
})
const scenarios = [
  scenario('survival', ['trial.csv'], ['compare', 'cox', 'stage']),
  scenario('report', ['trial.csv'], ['describe', 'table']),
  scenario('genes', ['counts.csv', 'sheet.csv'], ['compare', 'heat map']),
]
const next = (prompts: string[], fileNames = ['trial.csv']) => findNextStep(scenarios, { fileNames, prompts })?.prompt

describe('the step with which a scenario goes on', () => {
  it('SCN-3: is the first that was not asked, in the language of the first', () => {
    expect(findNextStep(scenarios, { fileNames: ['trial.csv'], prompts: ['compare，中文'] })).toEqual({
      prompt: 'cox，中文',
      language: 'zh-CN',
    })
    expect(next(['compare', 'something else'])).toBe('cox')
    expect(next(['compare', 'stage，中文', 'cox'])).toBeUndefined()
  })

  it('SCN-3: is of the scenario that was begun last', () => {
    expect(next(['compare', 'describe'])).toBe('table')
    expect(next(['describe', 'compare'])).toBe('cox')
  })

  it('SCN-3: is none for tables of one’s own that are asked the same, and all its tables are needed', () => {
    expect(next(['compare'], ['own.csv'])).toBeUndefined()
    expect(next(['compare'], ['counts.csv'])).toBeUndefined()
    expect(next(['compare'], ['sheet (2).csv', 'counts.csv'])).toBe('heat map')
    expect(next(['wibble'])).toBeUndefined()
  })
})
