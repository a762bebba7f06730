import { availableParallelism } from 'node:os'
import { runChecks } from './check/run-checks.mjs'
import { devPython } from './set-up/paths.mjs'
import { setUp } from './set-up.mjs'

const node = await setUp({ devTools: true })
const bin = (/** @type {string} */ path) => `node_modules/${path}`
const rooms = ['contract', 'backend', 'frontend', 'e2e', 'bench', 'scripts']
const pythonFolders = ['--config', 'kernel/pyproject.toml', 'kernel', 'samples', 'deploy']

const results = await runChecks(
  [
    { title: 'types', command: [node, bin('typescript/bin/tsc'), '-p', '.'] },
    { title: 'types (frontend)', command: [node, bin('typescript/bin/tsc'), '-p', 'frontend'] },
    { title: 'lint and format', command: [node, bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'] },
    {
      title: 'rooms and cycles',
      command: [
        node,
        bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        '.dependency-cruiser.mjs',
        ...rooms,
      ],
    },
    { title: 'dead code', command: [node, bin('knip/bin/knip.js')] },
    { title: 'Python lint', command: [devPython, '-m', 'ruff', 'check', ...pythonFolders] },
    { title: 'Python format', command: [devPython, '-m', 'ruff', 'format', '--check', ...pythonFolders] },
  ],
  availableParallelism(),
)

const failed = results.filter((result) => !result.isOk)
const names = failed.length > 0 ? ` (${failed.map((result) => result.title).join(', ')})` : ''
console.log(`\n${results.length - failed.length} checks passed, ${failed.length} failed${names}`)
process.exitCode = failed.length > 0 ? 1 : 0
