import { delimiter, dirname } from 'node:path'
import { installPinnedTool } from './install-pinned-tool.mjs'
import { inRoot } from './paths.mjs'
import { pinnedTools } from './pinned-tools.mjs'
import { runStep } from './run-step.mjs'
import { SetUpFailure } from './set-up-failure.mjs'
import { texts } from './texts.mjs'

/**
 * Whether a Node runs this project's TypeScript as it is (type stripping without a flag).
 * @param {string} version such as `v22.18.0`
 */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

/**
 * Makes sure of a Node that runs the project, and puts it first on PATH for everything started from here.
 * @returns {Promise<{ node: string, didWork: boolean }>} the path of its binary
 */
export async function provideNode() {
  let node = process.execPath
  let didWork = false
  if (!runsTypeScript(process.version)) {
    const tool =
      process.arch === 'x64' ? pinnedTools.node.x64 : process.arch === 'arm64' ? pinnedTools.node.arm64 : null
    if (tool === null) throw new SetUpFailure(texts.noNodeForMachine(process.arch))
    const folder = inRoot('.cache/node')
    node = inRoot('.cache/node/node_modules', tool.name, 'bin/node')
    didWork = await runStep({
      name: 'node',
      title: texts.node,
      hash: () => JSON.stringify(tool),
      products: [node],
      hint: texts.networkHint,
      work: (onLine) => installPinnedTool(tool, folder, { log: 'node', onLine }),
    })
  }
  process.env.PATH = [dirname(node), process.env.PATH].filter(Boolean).join(delimiter)
  return { node, didWork }
}
