import { scanPython } from './scan-python.ts'

const name = String.raw`[\p{L}_][\p{L}\p{N}_]*`
const target = String.raw`${name}(?:\.${name}|\[[^\]]*\])*`

/** Lines that only Python has. */
const strong = [
  /^import [\w.]+(?: as \w+)?(?:\s*,\s*[\w.]+(?: as \w+)?)*\s*(?:#.*)?$/,
  /^from [\w.]+ import [\w(*]/,
  /^(?:async )?def \w+\(|^class \w+[(:]/,
  new RegExp(
    String.raw`^\(?${target}(?:\s*,\s*\*?${target})*\)?\s*(?::\s*[\w.[\], |"']+)?\s*(?:[-+*/%|&@^]|//|\*\*)?=(?!=)`,
    'u',
  ),
  /^[A-Za-z_]\w*(?:\.\w+|\[[^\]]*\])*\(/,
]

/** Lines that Python can have, and other texts too. */
const possible = [
  /^(?:with|for|while|if|elif|else|try|except|finally|match|case|async)\b.*(?::|[([{,\\])\s*(?:#.*)?$/,
  /^(?:if|for|while|with|else|try)\b[^:]*:\s*\S/,
  /^(?:pass|break|continue)\s*(?:#.*)?$|^(?:return|raise|assert|del|global|await|yield)\b/,
  new RegExp(String.raw`^${target}\s*(?:#.*)?$`, 'u'),
  /^@\w/,
  /^[rbfu]{0,2}["']/i,
  /^[([{\])}]/,
  /^[!%]{1,2}\w/,
  /^#/,
]

/**
 * True for a text that is Python from its first line to its last, as far as its form tells: each statement has the form
 * of one, and at least one could be nothing else. Prose, tables, JSON and shell commands are not.
 */
export function looksLikePython(text: string): boolean {
  const outer = listOuterLines(text)
  return outer.some(isStrong) && outer.every(isPossible)
}

/** True where nothing outside a block has a form that no statement of Python has. */
export const couldBePython = (text: string): boolean => listOuterLines(text).every(isPossible)

const isStrong = (line: string) => strong.some((pattern) => pattern.test(line))
const isPossible = (line: string) => isStrong(line) || possible.some((pattern) => pattern.test(line))

/** The first lines of statements that are not indented. */
function listOuterLines(text: string): string[] {
  const statements = scanPython(text.trim()).filter(({ text: line, startsStatement }) => startsStatement && line !== '')
  // The patterns take long for runs of blanks, which say nothing of the form.
  return statements.map(({ text: line }) => line.replace(/\s+/g, ' ')).filter((line) => /^\S/.test(line))
}
