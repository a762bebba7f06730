import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { inRoot } from './set-up/paths.mjs'

const pages = readdirSync(inRoot('docs/behaviour')).filter((name) => name.endsWith('.md'))

function listRuleIds(page: string): string[] {
  const text = readFileSync(inRoot('docs/behaviour', page), 'utf8')
  return [...text.matchAll(/^\| *`?([A-Z]+-\d+)`? *\|/gm)].flatMap((match) => match[1] ?? [])
}

it('SET-15: every page of rules is in the index', () => {
  const index = readFileSync(inRoot('docs/behaviour.md'), 'utf8')
  expect(pages.filter((page) => !index.includes(`(behaviour/${page})`))).toEqual([])
})

it('SET-15: no two rules share an id', () => {
  const ids = pages.flatMap(listRuleIds)
  expect(ids.length).toBeGreaterThan(0)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})
