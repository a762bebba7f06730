import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { inRoot } from './set-up/paths.mjs'

const rooms = ['backend', 'contract', 'e2e', 'frontend', 'kernel', 'scripts']
const testFile = /(\.test\.tsx?|\.contract\.ts|\/test_\w+\.py)$/

/** A title of vitest holds the ids that it shows, a row of `it.each` starts with its own, a name of pytest has it after `test_`. */
const title = /\b(?:it|test|describe)(?:\.each\([\s\S]*?\))?\(\s*['"`]([^'"`]*)/g
const rowStart = /['"`]([A-Z]+-[A-Z]?\d+)['"`:]/g
const pythonName = /def test_([a-z]+)_(\d+)_/g

function readTests(): string[] {
  return rooms.flatMap((room) =>
    readdirSync(inRoot(room), { recursive: true, encoding: 'utf8' })
      .map((path) => `${room}/${path}`)
      .filter((path) => testFile.test(path) && !path.includes('node_modules'))
      .map((path) => readFileSync(inRoot(path), 'utf8')),
  )
}

function listCitedIds(text: string): string[] {
  const titles = [...text.matchAll(title)].flatMap(([, words = '']) => words.match(/\b[A-Z]+-[A-Z]?\d+\b/g) ?? [])
  const names = [...text.matchAll(pythonName)].map(([, prefix = '', number]) => `${prefix.toUpperCase()}-${number}`)
  const rows = [...text.matchAll(rowStart)].map(([, id = '']) => id)
  return [...titles, ...rows, ...names]
}

function listRuleIds(): string[] {
  return readdirSync(inRoot('docs/behaviour')).flatMap((page) => {
    const text = readFileSync(inRoot('docs/behaviour', page), 'utf8')
    return [...text.matchAll(/^\| *`?([A-Z]+-[A-Z]?\d+)`? *\|/gm)].flatMap(([, id]) => id ?? [])
  })
}

it('SET-16: every rule of behaviour is cited by the title of a test', () => {
  const cited = new Set(readTests().flatMap(listCitedIds))
  const ids = listRuleIds()
  expect(ids.length).toBeGreaterThan(100)
  expect(ids.filter((id) => !cited.has(id))).toEqual([])
})

/** Beside the rooms of architecture.md. */
const otherFolders = ['.ci', '.vscode', 'deploy', 'docs']

it('SET-17: no folder is at the root that is neither a room nor listed', () => {
  const cells = readFileSync(inRoot('docs/architecture.md'), 'utf8').match(/^\| `[^|]+\|/gm) ?? []
  const named = cells.flatMap((cell) => [...cell.matchAll(/`([a-z0-9-]+)\//g)].map(([, room = '']) => room))
  expect(named).toEqual(expect.arrayContaining(rooms))
  expect(listFolders().filter((folder) => !named.includes(folder) && !otherFolders.includes(folder))).toEqual([])
})

/** The folders that git tracks. */
function listFolders(): string[] {
  if (!existsSync(inRoot('.git'))) return []
  const paths = execFileSync('git', ['ls-files', '-z'], { cwd: inRoot('.'), encoding: 'utf8' }).split('\0')
  return [...new Set(paths.filter((path) => path.includes('/')).map((path) => path.slice(0, path.indexOf('/'))))]
}
