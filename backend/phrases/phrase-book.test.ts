import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadFixture } from '../llm-adapters/builtin-analyst/testing/load-fixture.ts'
import { type Expectation, families, type Turn } from './phrase.ts'
import { readPhraseBook } from './read-phrase-book.ts'

const book = readPhraseBook(fileURLToPath(new URL('../../phrases', import.meta.url)))
const requests = book.flatMap(({ id, lang, tables, turns }) => turns.map((turn) => ({ id, lang, tables, turn })))
const wantedOf = ({ expect: wanted, or = [], readings = [] }: Turn): Expectation[] => [wanted, ...or, ...readings]
const filterParts = /^(.+?) (?:(=|!=|>=?|<=?|in|not-in) (.+)|not-missing)$/

describe('the phrase book', () => {
  it('ANA-80: has at least 320 requests, half of them Chinese, over at least 12 tables', () => {
    const share = requests.filter(({ lang }) => lang === 'zh').length / requests.length
    expect(requests.length).toBeGreaterThanOrEqual(320)
    expect(share).toBeGreaterThan(0.45)
    expect(share).toBeLessThan(0.55)
    expect(new Set(book.flatMap(({ tables }) => tables)).size).toBeGreaterThanOrEqual(12)
  })

  it('ANA-80: wants every analysis, a question back at least 30 times and a refusal at least 20 times', () => {
    const analyses = requests.map(({ turn }) => turn.expect.analysis)
    expect(new Set(analyses)).toEqual(new Set(Object.values(families).flat()))
    expect(analyses.filter((name) => name === 'ask').length).toBeGreaterThanOrEqual(30)
    expect(analyses.filter((name) => name === 'refuse').length).toBeGreaterThanOrEqual(20)
  })

  it('ANA-80: has every id once, and no request twice on the same table', () => {
    const ids = book.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const said = book.map(({ tables, turns }) => [...tables, ...turns.map(({ request }) => request)].join('\n'))
    expect(said.filter((words, index) => said.indexOf(words) !== index)).toEqual([])
  })

  it('ANA-80: names readings for each question back, and a reason for each refusal', () => {
    for (const { id, turn } of requests) {
      expect(turn.readings !== undefined, id).toBe(turn.expect.analysis === 'ask')
      expect(turn.expect.reason !== undefined, id).toBe(turn.expect.analysis === 'refuse')
      expect(turn.expect.reason !== 'absent-column' || turn.expect.absent !== undefined, id).toBe(true)
    }
  })

  it('ANA-80: names only columns and levels that its tables have', () => {
    const faults = requests.flatMap(({ id, tables, turn }) => {
      const columns = new Map(listColumns(tables).map((column) => [column.name, column]))
      const named = wantedOf(turn).flatMap(listNames)
      const filters = wantedOf(turn).flatMap(({ filter = [] }) => filter)
      const unknown = named.filter((name) => !columns.has(name))
      const wrong = filters.filter((filter) => {
        const [, name = '', operator, values = ''] = filter.match(filterParts) ?? []
        const levels = columns.get(name)?.levels.map(({ value }) => String(value)) ?? []
        const isComplete = levels.length > 0 && levels.length === columns.get(name)?.distinct
        if (!columns.has(name)) return true
        if (!isComplete || !operator || /[<>]/.test(operator)) return false
        return !values.split(' | ').every((value) => levels.includes(value))
      })
      return [...unknown, ...wrong].map((fault) => `${id}: ${fault}`)
    })
    expect(faults).toEqual([])
  })

  it('ANA-80: says nothing is absent that is a column of its only table', () => {
    const present = requests.filter(({ tables, turn }) => {
      const names = listColumns(tables).map(({ name }) => name)
      return turn.expect.reason === 'absent-column' && turn.expect.absent?.some((name) => names.includes(name))
    })
    expect(present.map(({ id }) => id)).toEqual([])
  })
})

const listColumns = (tables: string[]) =>
  tables.flatMap((name) => loadFixture(name).sheets.flatMap(({ columns }) => columns))

function listNames(wanted: Expectation): string[] {
  const { outcome, group, covariates, columns, time, event, id, exposure, dose, gene, sample, options } = wanted
  const normalise = options?.normalise ? [options.normalise] : []
  const roles = [outcome, group, covariates, columns, time, event, id, exposure, dose, gene, sample, normalise]
  return roles.flatMap((names) => names ?? [])
}
