import { join } from 'node:path'
import { hashInputs } from './hash-inputs.mjs'
import { interpreterOf } from './install-python.mjs'
import { inRoot, jupyterFolder } from './paths.mjs'
import { provideInstaller } from './provide-installer.mjs'
import { replaceWhole } from './replace-whole.mjs'
import { runStep } from './run-step.mjs'
import { texts } from './texts.mjs'

/** Jupyter Server with JupyterHub, and Enterprise Gateway, which needs older versions of what they share. */
const servers = [
  { name: 'server', lock: inRoot('kernel/requirements-jupyter.lock') },
  { name: 'gateway', lock: inRoot('kernel/requirements-jupyter-gateway.lock') },
]

/**
 * The Jupyter servers that tests start: exactly their locks, hashes checked. Their kernels run in the sandbox's runtime.
 * @param {() => string} getPython
 */
export function installJupyterServers(getPython) {
  const pythons = servers.map(({ name }) => join(jupyterFolder, name, 'bin/python'))
  return runStep({
    name: 'jupyter-servers',
    title: texts.jupyterServers,
    hash: () => hashInputs({ files: servers.map(({ lock }) => lock), words: pythons.map(interpreterOf) }),
    products: pythons,
    hint: texts.networkHint,
    work: async (onLine) => {
      const installer = await provideInstaller(getPython(), { log: 'jupyter-servers', onLine })
      for (const { name, lock } of servers) {
        await replaceWhole(join(jupyterFolder, name), async (partial) => {
          await installer.makeEnvironment(partial)
          await installer.install(partial, lock)
        })
      }
    },
  })
}
