import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { runLogged } from './run-logged.mjs'

/** @typedef {{ name: string, version: string, integrity: string }} PinnedTool */

/**
 * The npm that started this script, else the one on PATH.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {{ command: string, arguments: string[] }}
 */
export function findNpm(environment) {
  const cli = environment.npm_execpath
  if (cli && basename(cli) === 'npm-cli.js') return { command: process.execPath, arguments: [cli] }
  return { command: 'npm', arguments: [] }
}

/**
 * Installs one package, at one version and with one hash, into a folder of its own.
 * @param {PinnedTool} tool
 * @param {string} folder
 * @param {{ log: string, onLine: (line: string) => void }} output
 */
export async function installPinnedTool({ name, version, integrity }, folder, output) {
  const dependencies = { [name]: version }
  mkdirSync(folder, { recursive: true })
  const packages = { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } }
  const lock = { name: 'pinned-tool', lockfileVersion: 3, requires: true, packages }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'pinned-tool', private: true, dependencies }))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
  const npm = findNpm(process.env)
  await runLogged({
    command: npm.command,
    arguments: [...npm.arguments, 'ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'],
    folder,
    ...output,
  })
}
