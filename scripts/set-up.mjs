import { existsSync } from 'node:fs'
import { buildFrontend } from './set-up/build-frontend.mjs'
import { installJupyterServers } from './set-up/install-jupyter-servers.mjs'
import { installPackages } from './set-up/install-packages.mjs'
import { installDevTools, installPythonRuntime } from './set-up/install-python.mjs'
import { installSystemPackages } from './set-up/install-system-packages.mjs'
import { once } from './set-up/once.mjs'
import { runtimePython } from './set-up/paths.mjs'
import { prepareKernel } from './set-up/prepare-kernel.mjs'
import { say, secondsSince } from './set-up/progress.mjs'
import { provideNode } from './set-up/provide-node.mjs'
import { lacksVenv, providePython } from './set-up/provide-python.mjs'
import { findPlatformObstacle } from './set-up/refuse-platform.mjs'
import { SetUpFailure } from './set-up/set-up-failure.mjs'
import { texts } from './set-up/texts.mjs'

/**
 * @typedef {object} Needs
 * @property {boolean} [frontend] the built web page
 * @property {boolean} [devTools] linter and test runner for the kernel's Python
 * @property {boolean} [tests] system packages and servers that only tests need
 */

/**
 * Brings a machine from a fresh clone to ready; what is ready already is skipped in milliseconds and without network.
 * @param {Needs} needs
 * @returns {Promise<string>} path of the Node to go on with; it is first on this process's PATH
 */
async function setUpMachine({ frontend = false, devTools = false, tests = false }) {
  const startedAt = Date.now()
  const obstacle = findPlatformObstacle({ platform: process.platform, nodeVersion: process.version })
  if (obstacle) throw new SetUpFailure(obstacle)
  // Whatever is made here can be read by the unprivileged user that the sandbox runs as.
  process.umask(0o022)
  const { node, didWork } = await provideNode()
  const getPython = once(providePython)
  /** @type {boolean[]} */
  const worked = [didWork]

  const javascript = async () => {
    worked.push(await installPackages(node))
    if (frontend) worked.push(await buildFrontend(node))
  }
  const python = async () => {
    worked.push(await installSystemPackages({ tests, venv: !existsSync(runtimePython) && lacksVenv() }))
    worked.push(await installPythonRuntime(getPython))
    worked.push(await prepareKernel())
    if (devTools) worked.push(await installDevTools(getPython))
    if (tests) worked.push(await installJupyterServers(getPython))
  }
  const outcomes = await Promise.allSettled([javascript(), python()])
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  if (worked.includes(true)) say(texts.done(secondsSince(startedAt)))
  return node
}

/**
 * Sets up, or ends the process after saying what to do.
 * @param {Needs} needs
 * @returns {Promise<string>} path of the Node to go on with
 */
export async function setUp(needs) {
  try {
    return await setUpMachine(needs)
  } catch (error) {
    if (!(error instanceof SetUpFailure)) throw error
    if (error.message !== '') say(`\n${error.message}\n`)
    process.exit(1)
  }
}
