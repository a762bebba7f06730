import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './paths.mjs'

/**
 * Runs a command in this terminal and passes signals on to it.
 * @param {string} command
 * @param {string[]} commandArguments
 * @param {NodeJS.ProcessEnv} [environment] added to this process's own
 * @returns {Promise<number>} its exit code; 128 + n when signal n ended it
 */
export function runAttached(command, commandArguments, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: 'inherit',
    })
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      // On a terminal Ctrl-C reaches the child by itself; twice would look like a second, impatient one.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    }
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, passOn)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const each of signals) process.off(each, passOn)
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
}
