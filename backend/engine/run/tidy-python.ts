import { scanPython } from './scan-python.ts'

const install = /^(?:!|%|%%)?\s*(?:pip3?|conda|mamba|uv pip|python3? -m pip)\s+install\b/
const timed = /^%{1,2}time(?:it)?[ \t]+(?!-)(?<statement>\S.*)$/
const magic = /^(?:%{1,2}[A-Za-z]|!|\?[\w.]|[\w.]+\?{1,2}\s*$)/

/**
 * Python as a plain interpreter accepts it: a notebook's magics, shell lines and installs become comments (a statement
 * timed by `%time` is kept), typographic quotes outside strings become plain, outer empty lines go.
 */
export function tidyPython(code: string): string {
  return scanPython(code)
    .map(({ text, startsStatement }) => (startsStatement ? tidyStatement(text) : text))
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
}

function tidyStatement(line: string): string {
  const indent = /^\s*/.exec(line)?.[0] ?? ''
  const statement = line.slice(indent.length)
  const kept = timed.exec(statement)?.groups?.statement
  if (kept !== undefined) return indent + kept
  if (!install.test(statement) && !magic.test(statement)) return line
  // A block must not lose its only statement.
  return indent === '' ? `# ${statement}` : `${indent}pass  # ${statement}`
}
