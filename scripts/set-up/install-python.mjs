import { existsSync, readdirSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashInputs } from './hash-inputs.mjs'
import { devFolder, devPython, inRoot, runtimeFolder, runtimePython } from './paths.mjs'
import { provideInstaller } from './provide-installer.mjs'
import { replaceWhole } from './replace-whole.mjs'
import { runStep } from './run-step.mjs'
import { texts } from './texts.mjs'

const runtimeLock = inRoot('kernel/requirements.lock')
const devLock = inRoot('kernel/requirements-dev.lock')

/** Changes when the system's Python does, since an environment is bound to the one that made it. */
export const interpreterOf = (/** @type {string} */ python) => (existsSync(python) ? realpathSync(python) : 'none')

/**
 * The Python environment of the sandbox: exactly kernel/requirements.lock, hashes checked, byte code ready.
 * @param {() => string} getPython
 */
export function installPythonRuntime(getPython) {
  return runStep({
    name: 'python',
    title: texts.python,
    hash: () => hashInputs({ files: [runtimeLock], words: [interpreterOf(runtimePython)] }),
    products: [runtimePython],
    hint: texts.networkHint,
    work: async (onLine) => {
      const installer = await provideInstaller(getPython(), { log: 'python', onLine })
      await replaceWhole(runtimeFolder, async (partial) => {
        await installer.makeEnvironment(partial)
        await installer.install(partial, runtimeLock)
      })
    },
  })
}

/**
 * Linter and test runner in an environment of their own, which sees the runtime's packages through a .pth file.
 * @param {() => string} getPython
 */
export function installDevTools(getPython) {
  return runStep({
    name: 'dev-tools',
    title: texts.devTools,
    hash: () => hashInputs({ files: [devLock], words: [interpreterOf(devPython), interpreterOf(runtimePython)] }),
    products: [devPython],
    hint: texts.networkHint,
    work: async (onLine) => {
      const installer = await provideInstaller(getPython(), { log: 'dev-tools', onLine })
      await replaceWhole(devFolder, async (partial) => {
        await installer.makeEnvironment(partial)
        await installer.install(partial, devLock)
        for (const version of readdirSync(join(partial, 'lib'))) {
          const runtimePackages = `../../../../python/lib/${version}/site-packages\n`
          writeFileSync(join(partial, 'lib', version, 'site-packages/runtime.pth'), runtimePackages)
        }
      })
    },
  })
}
