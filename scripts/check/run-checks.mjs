import { spawn } from 'node:child_process'
import { root } from '../set-up/paths.mjs'

/** @typedef {{ title: string, command: string[] }} Check */
/** @typedef {{ title: string, isOk: boolean }} CheckResult */

/**
 * Runs one check and prints its outcome, with all it said when it failed.
 * @param {Check} check
 * @returns {Promise<CheckResult>}
 */
function runCheck({ title, command: [program = '', ...rest] }) {
  const startedAt = Date.now()
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(program, rest, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text
      })
    }
    const end = (/** @type {boolean} */ isOk) => {
      console.log(`${isOk ? '✓' : '✗'} ${title}  ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
      if (!isOk) console.log(output.trimEnd().replaceAll(/^/gm, '  '))
      resolve({ title, isOk })
    }
    child.on('error', (error) => {
      output += error.message
      end(false)
    })
    child.on('close', (code) => end(code === 0))
  })
}

/**
 * Runs all checks, some at a time, whatever the outcome of each.
 * @param {Check[]} checks
 * @param {number} atOnce
 * @returns {Promise<CheckResult[]>} in the order of the checks
 */
export async function runChecks(checks, atOnce) {
  /** @type {CheckResult[]} */
  const results = []
  let next = 0
  const work = async () => {
    for (let index = next++; index < checks.length; index = next++) {
      const check = checks[index]
      if (check) results[index] = await runCheck(check)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, checks.length) }, work))
  return results
}
