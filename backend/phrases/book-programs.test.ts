import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readPhraseBook } from './read-phrase-book.ts'
import { renameColumns } from './rename-columns.ts'
import { writeBookPrograms, writeCode } from './write-book-programs.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const programs = writeBookPrograms(readPhraseBook(join(root, 'phrases')))

/** What Python's own parser finds in each program, none of them run. */
function readPrograms(codes: string[]): { imported: string[]; names: string[] }[] {
  const script = join(root, 'backend/phrases/check_programs.py')
  const done = spawnSync(join(root, '.runtime/python/bin/python'), [script], {
    input: JSON.stringify(codes),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (done.status !== 0) throw new Error(done.stderr)
  return JSON.parse(done.stdout)
}

function lintAll(codes: Map<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'book-programs-'))
  try {
    for (const [id, code] of codes) writeFileSync(join(folder, `${id}.py`), code)
    const ruff = join(root, '.runtime/dev/bin/ruff')
    const done = spawnSync(
      ruff,
      ['check', '--isolated', '--config', 'builtins=["report"]', '--output-format', 'concise', folder],
      { encoding: 'utf8', maxBuffer: 2 ** 26 },
    )
    if (done.error) throw done.error
    return done.status === 0 ? '' : done.stdout + done.stderr
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('the programs of the phrase book', () => {
  it('ANA-220: each is linted clean and imports nothing but the locked libraries', () => {
    const locked = readFileSync(join(root, 'kernel/requirements.lock'), 'utf8').match(/^[\w.-]+(?===)/gm) ?? []
    const libraries = new Set(locked.map((name) => (name === 'scikit-learn' ? 'sklearn' : name)))
    const read = readPrograms(programs.map(({ code }) => code))
    const foreign = programs.flatMap(({ id }, at) =>
      (read[at]?.imported ?? []).filter((name) => !libraries.has(name.toLowerCase())).map((name) => `${id}: ${name}`),
    )
    expect(foreign).toEqual([])
    expect(lintAll(new Map(programs.map(({ id, code }) => [id, code])))).toBe('')
    expect(programs.length).toBeGreaterThan(150)
  }, 300_000)

  it('ANA-221: names of files, columns and levels stay text in each, whatever they are', () => {
    const hostile = programs.map(({ plan, language }) => writeCode(renameColumns(plan), language))
    const read = readPrograms(hostile)
    expect(programs.filter((_, at) => read[at]?.names.includes('canary')).map(({ id }) => id)).toEqual([])
    expect(hostile.filter((code) => code.includes('canary')).length).toBe(hostile.length)
  }, 300_000)
})
