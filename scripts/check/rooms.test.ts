import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inRoot } from '../set-up/paths.mjs'

/** A project in miniature that is checked with the real configuration. */
let folder = ''

function write(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** The names of the rules that are broken, each once, sorted. */
function listBrokenRules(): string[] {
  const cruiser = inRoot('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const options = ['--config', inRoot('.dependency-cruiser.mjs'), '--output-type', 'json', 'contract', 'backend']
  const run = spawnSync(process.execPath, [cruiser, ...options], { cwd: folder, encoding: 'utf8' })
  const violations: { rule: { name: string } }[] = JSON.parse(run.stdout).summary.violations
  return [...new Set(violations.map((violation) => violation.rule.name))].sort()
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rooms-'))
  const imports = { '#contract/*': './contract/*', '#engine/*': './backend/engine/*' }
  write('package.json', JSON.stringify({ type: 'module', imports, dependencies: { zod: '*' } }))
  write('tsconfig.json', '{ "compilerOptions": { "module": "NodeNext", "allowImportingTsExtensions": true } }')
  symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'))
  write('contract/run.ts', "import { z } from 'zod'\nexport const run = z.string()\n")
  write('backend/engine/start-run.ts', "import { run } from '#contract/run.ts'\nexport const startRun = () => run\n")
  write(
    'backend/engine/ports/kernel.ts',
    "import type { run } from '#contract/run.ts'\nexport type Kernel = typeof run\n",
  )
  write(
    'backend/sandbox/kernel.ts',
    "import type { Kernel } from '#engine/ports/kernel.ts'\nexport type Local = Kernel\n",
  )
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the table of rooms', () => {
  it('SET-12: imports within the table pass, `#contract/` and `#engine/` included', () => {
    expect(listBrokenRules()).toEqual([])
  })

  it('SET-12: an adapter that reaches into the engine through `#engine/` is refused', () => {
    write('backend/sandbox/kernel.ts', "export { startRun } from '#engine/start-run.ts'\n")
    expect(listBrokenRules()).toEqual(['sandbox-imports-ports-only'])
  })

  it('SET-12: an adapter that imports another, even a type, is refused', () => {
    write('backend/models/store.ts', "export type { Local } from '../sandbox/kernel.ts'\n")
    expect(listBrokenRules()).toEqual(['models-imports-ports-only'])
  })

  it('SET-12: a contract that reads files, and an engine that knows a package, are refused', () => {
    write('contract/run.ts', "export { readFileSync as run } from 'node:fs'\n")
    write('backend/engine/start-run.ts', "export { default } from 'fastify'\n")
    expect(listBrokenRules()).toEqual(
      expect.arrayContaining(['contract-imports-zod-only', 'engine-imports-contract-only']),
    )
  })

  it('SET-12: a ring of imports is refused', () => {
    write('contract/a.ts', "import './b.ts'\n")
    write('contract/b.ts', "import './a.ts'\n")
    expect(listBrokenRules()).toEqual(['no-cycles'])
  })

  it('SET-12: an import that is not found is refused', () => {
    write('backend/sandbox/kernel.ts', "export { gone } from '#contract/gone.ts'\n")
    expect(listBrokenRules()).toContain('resolvable')
  })
})
