import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type ProgramResult = {
  printed: string
  /** What it reported, by name, in full precision. */
  reported: Record<string, number | string | boolean | null>
  error: string
  warnings: string[]
  titles: string[]
  scales: string[]
  legends: string[][]
}

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const python = join(root, '.runtime/python/bin/python')
const folders = ['references/tables', 'test-data', 'samples'].map((path) => join(root, path))

/** Runs programs with the locked Python in a fresh folder whose `data/` holds the real tables, those of the references, the samples and `extra` ones. */
export function runPrograms(codes: string[], extra: Record<string, string> = {}): ProgramResult[] {
  const folder = mkdtempSync(join(tmpdir(), 'builtin-analyst-'))
  try {
    mkdirSync(join(folder, 'data'))
    const names = new Map(folders.flatMap((from) => readdirSync(from).map((name) => [name, join(from, name)])))
    for (const [name, path] of names) if (!(name in extra)) symlinkSync(path, join(folder, 'data', name))
    for (const [name, text] of Object.entries(extra)) writeFileSync(join(folder, 'data', name), text)
    const script = fileURLToPath(new URL('run_programs.py', import.meta.url))
    const done = spawnSync(python, [script], {
      cwd: folder,
      env: { ...process.env, PYTHONPATH: join(root, 'kernel') },
      input: JSON.stringify(codes),
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    })
    if (done.status !== 0) throw new Error(done.stderr)
    return JSON.parse(done.stdout)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What ruff finds in a program; empty when it is clean. */
export function lintProgram(code: string): string {
  const done = spawnSync(
    join(root, '.runtime/dev/bin/ruff'),
    ['check', '--isolated', '--config', 'builtins=["report"]', '--quiet', '-'],
    {
      input: code,
      encoding: 'utf8',
    },
  )
  if (done.error) throw done.error
  return done.stdout + done.stderr
}
