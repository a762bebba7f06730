import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './paths.mjs'
import { replaceWhole } from './replace-whole.mjs'
import { runLogged } from './run-logged.mjs'
import { SetUpFailure } from './set-up-failure.mjs'

const folder = inRoot('.cache/uv')
const uv = join(folder, 'bin/uv')
const lock = inRoot('scripts/set-up/requirements-uv.lock')

/**
 * pip's settings under the names that uv reads, so that a mirror or certificate set for pip serves uv too.
 * @param {string} pipConfig what `pip config list` prints
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Record<string, string>}
 */
export function translatePipSettings(pipConfig, environment) {
  const read = (/** @type {string} */ name) => {
    const fromFile = pipConfig.match(new RegExp(`^(?:global|install|:env:)\\.${name}='(.*)'$`, 'm'))?.[1]
    return environment[`PIP_${name.toUpperCase().replaceAll('-', '_')}`] ?? fromFile
  }
  /** @type {Record<string, string>} */
  const settings = { UV_SYSTEM_CERTS: '1' }
  const index = read('index-url')
  const certificates = read('cert')
  if (index && !environment.UV_DEFAULT_INDEX) settings.UV_DEFAULT_INDEX = index
  if (certificates && !environment.SSL_CERT_FILE) settings.SSL_CERT_FILE = certificates
  return settings
}

/**
 * @typedef {object} Installer
 * @property {(target: string) => Promise<void>} makeEnvironment
 * @property {(target: string, lock: string) => Promise<void>} install with hashes checked and byte code written
 */

/**
 * @param {string} python
 * @param {{ log: string, onLine: (line: string) => void }} output
 * @returns {Installer}
 */
function pipInstaller(python, output) {
  return {
    makeEnvironment: (target) => runLogged({ command: python, arguments: ['-m', 'venv', target], ...output }),
    install: (target, file) =>
      runLogged({
        command: join(target, 'bin/python'),
        arguments: ['-m', 'pip', 'install', '--require-hashes', '--no-input', '--compile', '-r', file],
        ...output,
      }),
  }
}

/**
 * @param {string} python
 * @param {{ log: string, onLine: (line: string) => void }} output
 * @returns {Installer}
 */
function uvInstaller(python, output) {
  const pip = spawnSync(join(folder, 'bin/python'), ['-m', 'pip', 'config', 'list'], { encoding: 'utf8' })
  const environment = { UV_PYTHON_DOWNLOADS: 'never', ...translatePipSettings(pip.stdout ?? '', process.env) }
  return {
    makeEnvironment: (target) =>
      runLogged({
        command: uv,
        arguments: ['venv', '--no-project', '--relocatable', '--python', python, target],
        environment,
        ...output,
      }),
    install: (target, file) =>
      runLogged({
        command: uv,
        arguments: [
          ...['pip', 'install', '--require-hashes', '--compile-bytecode', '--link-mode', 'copy'],
          ...['--python', join(target, 'bin/python'), '-r', file],
        ],
        environment,
        ...output,
      }),
  }
}

/**
 * The fast installer (uv, itself pinned by hash), or pip where uv can't be had.
 * @param {string} python
 * @param {{ log: string, onLine: (line: string) => void }} output
 * @returns {Promise<Installer>}
 */
export async function provideInstaller(python, output) {
  const pip = pipInstaller(python, output)
  if (existsSync(uv) && spawnSync(uv, ['--version']).status === 0) return uvInstaller(python, output)
  try {
    await replaceWhole(folder, async (partial) => {
      await pip.makeEnvironment(partial)
      await pip.install(partial, lock)
    })
    return uvInstaller(python, output)
  } catch (error) {
    if (!(error instanceof SetUpFailure)) throw error
    output.onLine(`uv is not to be had, pip goes on: ${error.message}`)
    return pip
  }
}
