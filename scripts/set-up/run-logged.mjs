import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { relative } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { inRoot, root } from './paths.mjs'
import { SetUpFailure } from './set-up-failure.mjs'
import { texts } from './texts.mjs'

const tailLines = 20

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    if (children.size === 0) return
    for (const child of children) child.kill('SIGTERM')
    process.exit(signal === 'SIGINT' ? 130 : 143)
  })
}

// Colour codes and carriage returns would garble the one-line display.
const ansiCode = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, 'g')

/**
 * @typedef {object} LoggedCommand
 * @property {string} command
 * @property {string[]} arguments
 * @property {string} log file name under .cache/logs, without its ending; later commands of a step are appended
 * @property {string} [folder] the working directory; the project's root unless told
 * @property {NodeJS.ProcessEnv} [environment] added to this process's own
 * @property {(line: string) => void} [onLine]
 */

/**
 * Runs a command with its output in a log file. Fails with a SetUpFailure that quotes the log's end.
 * @param {LoggedCommand} command
 * @returns {Promise<void>}
 */
export function runLogged(command) {
  mkdirSync(inRoot('.cache/logs'), { recursive: true })
  const logPath = inRoot('.cache/logs', `${command.log}.log`)
  const log = createWriteStream(logPath, { flags: 'a' })
  log.write(`\n$ ${[command.command, ...command.arguments].join(' ')}\n`)
  /** @type {string[]} */
  const tail = []
  let rest = ''

  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => {
      const lines = [texts.logAt(relative(root, logPath)), ...tail.map((line) => `  │ ${line}`), `  │ ${why}`]
      log.end(`${why}\n`)
      reject(new SetUpFailure(lines.join('\n')))
    }
    const child = spawn(command.command, command.arguments, {
      cwd: command.folder ?? root,
      env: { ...process.env, ...command.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    children.add(child)
    const read = (/** @type {string} */ text) => {
      log.write(text)
      const lines = (rest + text).replaceAll(ansiCode, '').split(/[\r\n]+/)
      rest = (lines.pop() ?? '').slice(-2000)
      for (const line of lines.filter((each) => each.trim() !== '')) {
        tail.push(line.slice(0, 500))
        if (tail.length > tailLines) tail.shift()
        command.onLine?.(line.trim())
      }
    }
    for (const stream of [child.stdout, child.stderr]) {
      const decoder = new StringDecoder('utf8')
      stream.on('data', (chunk) => read(decoder.write(chunk)))
    }
    child.on('error', (error) => {
      children.delete(child)
      fail(error.message)
    })
    child.on('close', (code, signal) => {
      if (!children.delete(child)) return
      if (rest !== '') read('\n')
      if (code !== 0) return fail(`(${command.command}: ${signal ?? `exit code ${code}`})`)
      log.end()
      resolve()
    })
  })
}
