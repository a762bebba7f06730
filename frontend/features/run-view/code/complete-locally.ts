export type LocalMatch = { text: string; kind: 'column' | 'name' | 'module' }
export type LocalCompletion = { matches: LocalMatch[]; start: number; isString: boolean }

const modules = [
  ...['numpy', 'pandas', 'scipy', 'scipy.stats', 'statsmodels.api', 'statsmodels.formula.api'],
  ...['matplotlib.pyplot', 'seaborn', 'plotly.express', 'sklearn', 'lifelines', 'pydeseq2', 'polars', 'duckdb'],
]
const longestWord = 80

/** What may stand at the end of `before`, known without asking anybody: columns of the tables, names in the code, modules. */
export function completeLocally(before: string, rest: string, columns: string[]): LocalCompletion {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const quote = openQuote(line)
  if (quote !== -1) {
    const start = before.length - line.length + quote + 1
    return { matches: columns.map((text) => ({ text, kind: 'column' })), start, isString: true }
  }
  const imported = /^\s*(?:import|from)\s+([\w.]*)$/.exec(line)?.[1]
  if (imported !== undefined)
    return {
      matches: modules.map((text) => ({ text, kind: 'module' })),
      start: before.length - imported.length,
      isString: false,
    }
  const [, dot = '', word = ''] = /(\.?)([\p{L}_][\p{L}\p{N}_]*)?$/u.exec(line) ?? []
  const start = before.length - word.length
  if (dot === '.')
    return {
      matches: isTableBefore(before.slice(0, start - 1), before)
        ? columns.filter(isName).map((text) => ({ text, kind: 'column' }))
        : [],
      start,
      isString: false,
    }
  if (word === '') return { matches: [], start, isString: false }
  const names = new Set(`${before.slice(0, start)} ${rest}`.match(/[\p{L}_][\p{L}\p{N}_]{2,}/gu))
  names.delete(word)
  return {
    matches: [...names].filter(({ length }) => length <= longestWord).map((text) => ({ text, kind: 'name' })),
    start,
    isString: false,
  }
}

/** Where the string begins that is open at the end of the line; -1 where none is. A comment opens none. */
function openQuote(line: string): number {
  let quote = ''
  let start = -1
  for (let place = 0; place < line.length; place += 1) {
    const sign = line[place] ?? ''
    if (quote !== '') {
      if (sign === '\\') place += 1
      else if (sign === quote) quote = ''
    } else if (sign === '#') return -1
    else if (sign === '"' || sign === "'") {
      quote = sign
      start = place
    }
  }
  return quote === '' ? -1 : start
}

const isName = (text: string) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text)

/** Whether what stands before the dot is a name that the code has read a table into. */
function isTableBefore(text: string, code: string): boolean {
  const name = /([\p{L}_][\p{L}\p{N}_]*)$/u.exec(text)?.[1]
  if (name === undefined) return false
  return name === 'df' || new RegExp(`(^|\\n)\\s*${name}\\s*=\\s*(pd|pl)\\.(read_\\w+|DataFrame)\\(`, 'u').test(code)
}
