/** @typedef {{ title: string, startedAt: number, line: string }} Running */

/** @type {Set<Running>} */
const running = new Set()
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
let frame = 0
/** @type {NodeJS.Timeout | undefined} */
let timer

/** @param {number} startedAt */
export const secondsSince = (startedAt) => ((Date.now() - startedAt) / 1000).toFixed(1)

/** Progress goes to stderr, so that a script's own output can be piped. */
const isLive = Boolean(process.stderr.isTTY)

function clearLine() {
  if (isLive) process.stderr.write('\r\u001b[2K')
}

/**
 * The beginning of a text that fits into so many columns of a terminal, where a Chinese character takes two.
 * @param {string} text
 * @param {number} columns
 */
export function cropToColumns(text, columns) {
  let used = 0
  let cropped = ''
  for (const character of text) {
    used += character >= '\u2e80' ? 2 : 1
    if (used > columns) break
    cropped += character
  }
  return cropped
}

function drawLine() {
  if (running.size === 0) return
  frame = (frame + 1) % frames.length
  const steps = [...running].map((step) => `${step.title} ${Math.floor((Date.now() - step.startedAt) / 1000)} s`)
  const last = [...running].map((step) => step.line).filter(Boolean)
  const text = `${frames[frame]} ${steps.join(' · ')}${last.length > 0 ? `  ${last[last.length - 1]}` : ''}`
  clearLine()
  process.stderr.write(
    Array.from(text)
      .slice(0, (process.stderr.columns || 80) - 2)
      .join(''),
  )
}

/**
 * A line that stays.
 * @param {string} text
 */
export function say(text) {
  clearLine()
  process.stderr.write(`${text}\n`)
}

/**
 * Shows a step as running until `end` is called; on a terminal with a live clock and the last line it printed.
 * @param {string} title
 * @returns {{ update(line: string): void, end(outcome: 'done' | 'failed'): void }}
 */
export function beginStep(title) {
  /** @type {Running} */
  const step = { title, startedAt: Date.now(), line: '' }
  running.add(step)
  if (!isLive) say(`… ${title}`)
  else timer ??= setInterval(drawLine, 100).unref()
  return {
    update(line) {
      step.line = line
    },
    end(outcome) {
      running.delete(step)
      say(`${outcome === 'done' ? '✓' : '✗'} ${title}  ${secondsSince(step.startedAt)} s`)
      if (running.size > 0) return
      clearInterval(timer)
      timer = undefined
    },
  }
}
