import { hashInputs } from './hash-inputs.mjs'
import { installPinnedTool } from './install-pinned-tool.mjs'
import { inRoot } from './paths.mjs'
import { pinnedTools } from './pinned-tools.mjs'
import { runLogged } from './run-logged.mjs'
import { runStep } from './run-step.mjs'
import { texts } from './texts.mjs'

/**
 * Installs the JavaScript packages exactly as pnpm-lock.yaml has them.
 * @param {string} node path of the Node that runs pnpm
 */
export function installPackages(node) {
  const pnpm = inRoot('.cache/pnpm/node_modules/pnpm/bin/pnpm.cjs')
  return runStep({
    name: 'packages',
    title: texts.packages,
    hash: () =>
      hashInputs({
        files: [inRoot('pnpm-lock.yaml'), inRoot('pnpm-workspace.yaml')],
        words: [pinnedTools.pnpm.version, process.arch],
      }),
    products: [inRoot('node_modules/.modules.yaml')],
    hint: texts.networkHint,
    work: async (onLine) => {
      await installPinnedTool(pinnedTools.pnpm, inRoot('.cache/pnpm'), { log: 'packages', onLine })
      await runLogged({
        command: node,
        arguments: [pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'],
        // pnpm asks nothing when it believes that it runs in CI.
        environment: { CI: 'true' },
        log: 'packages',
        onLine,
      })
    },
  })
}
