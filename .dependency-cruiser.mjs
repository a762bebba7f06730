/**
 * The table of rooms in docs/architecture.md, as rules. A room may import what its rule leaves out of `pathNot`.
 */
const tests = '(\\.(test|contract)\\.tsx?$|/__fixtures__/|/testing/)'
const portsAndContract = '^(contract/|backend/engine/ports/|backend/engine/app-failure\\.ts$)'

/** An adapter room: its own files, the ports, the contract and packages; never the engine's inside or another room. */
const adapterRoom = (name) => ({
  name: `${name}-imports-ports-only`,
  comment: `backend/${name} knows the ports and the contract, and no other room.`,
  severity: 'error',
  from: { path: `^backend/${name}/`, pathNot: tests },
  to: {
    path: '^(contract|backend|frontend|kernel|samples|scripts|e2e|bench)/',
    pathNot: [`^backend/${name}/`, portsAndContract],
  },
})

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that import each other in a ring cannot be understood one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that is not found escapes every other rule.',
      severity: 'error',
      from: {},
      // Vite's own suffixes and virtual modules are resolved by Vite alone.
      to: { couldNotResolve: true, pathNot: '(\\?(url|worker|raw|inline)|^virtual:)' },
    },
    {
      name: 'declared-packages',
      comment: 'Every package is declared in package.json; none is reached through another.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'server-needs-no-development-packages',
      comment: 'What the server imports is in dependencies, so that an installation without devDependencies runs.',
      severity: 'error',
      from: { path: '^(contract|backend)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contract-imports-zod-only',
      comment: 'contract/ is shared by browser and server: pure functions and zod, no I/O.',
      severity: 'error',
      from: { path: '^contract/', pathNot: tests },
      to: { pathNot: ['^contract/', 'node_modules/zod/'] },
    },
    {
      name: 'engine-imports-contract-only',
      comment:
        'The engine knows no vendor, no HTTP, no SQL: it imports itself, the contract, Node and readers of text.',
      severity: 'error',
      from: { path: '^backend/engine/', pathNot: tests },
      to: {
        pathNot: ['^backend/engine/', '^contract/', 'node_modules/(zod|htmlparser2|yaml|yazl)/'],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'ports-import-contract-only',
      comment: 'Ports describe what the engine needs and import nothing of the engine but failures.',
      severity: 'error',
      from: { path: '^backend/engine/ports/', pathNot: tests },
      to: {
        path: '^(backend|frontend|kernel|scripts|e2e|bench)/',
        pathNot: '^backend/engine/(ports/|app-failure\\.ts$)',
      },
    },
    adapterRoom('llm-adapters'),
    adapterRoom('sandbox'),
    adapterRoom('models'),
    {
      name: 'api-imports-engine-and-contract',
      comment: 'Routes parse, call the engine and answer; concrete adapters are given to them.',
      severity: 'error',
      from: { path: '^backend/api/', pathNot: tests },
      to: {
        path: '^(backend|frontend|kernel|samples|scripts|e2e|bench)/',
        pathNot: '^backend/(api|engine)/',
      },
    },
    {
      name: 'config-imports-contract-only',
      comment: 'Settings are read once, by a file that depends on no room.',
      severity: 'error',
      from: { path: '^backend/(config|logger)\\.ts$' },
      to: { path: '^(backend|frontend|kernel|samples|scripts|e2e|bench)/', pathNot: '^backend/config' },
    },
    {
      name: 'frontend-imports-contract-only',
      comment: 'The browser and the server meet in contract/ and nowhere else.',
      severity: 'error',
      from: { path: '^frontend/' },
      to: { path: '^(backend|kernel|samples|scripts|e2e|bench)/' },
    },
    {
      name: 'features-are-strangers',
      comment: 'A feature never imports a sibling feature; pages put them together.',
      severity: 'error',
      from: { path: '^frontend/features/([^/]+)/' },
      to: { path: '^frontend/features/', pathNot: '^frontend/features/$1/' },
    },
    {
      name: 'outside-drives-from-outside',
      comment:
        'e2e/ and bench/ use the product as its users do: they start it, and import the contract, or a simulated provider.',
      severity: 'error',
      from: { path: '^(e2e|bench)/', pathNot: '^bench/sandbox/' },
      to: { path: '^(backend|frontend|kernel|scripts)/', pathNot: '^backend/llm-adapters/simulator/' },
    },
    {
      name: 'sandbox-bench-knows-the-kernel-port',
      comment:
        'bench/sandbox/ measures homes of kernels by themselves: the port and its adapters, beside the whole product.',
      severity: 'error',
      from: { path: '^bench/sandbox/' },
      to: { path: '^(backend|frontend|kernel|scripts)/', pathNot: '^backend/(sandbox/|engine/ports/)' },
    },
    {
      name: 'scripts-need-no-packages',
      comment: 'Scripts run before anything is installed: plain Node.',
      severity: 'error',
      from: { path: '^scripts/', pathNot: tests },
      to: { pathNot: '^scripts/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'What ships does not depend on tests.',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: '\\.test\\.tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|\\.cache|\\.runtime)/' },
    moduleSystems: ['es6'],
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
