/** What an error of Python means for somebody who does not program. */
export type ErrorAdvice =
  | 'KeyError'
  | 'ModuleNotFoundError'
  | 'FileNotFoundError'
  | 'MemoryError'
  | 'SyntaxError'
  | 'NameError'
  | 'KeyboardInterrupt'
  | 'notNumber'
  | 'lengths'
  | 'missingValues'
  | 'emptyData'
  | 'ValueError'
  | 'mixedTypes'
  | 'TypeError'
  | 'IndexError'
  | 'AttributeError'
  | 'singular'
  | 'separation'
  | 'notConverged'
  | 'ZeroDivisionError'
  | 'tooSlow'
  | 'other'

/** By name and message, the first that fits. */
const rules: [name: RegExp, message: RegExp, advice: ErrorAdvice][] = [
  [/^(ModuleNotFound|Import)Error$/, /./, 'ModuleNotFoundError'],
  [/^FileNotFoundError$/, /.?/, 'FileNotFoundError'],
  [/^(_ArrayMemoryError|MemoryError)$/, /.?/, 'MemoryError'],
  [/^(SyntaxError|IndentationError|TabError)$/, /.?/, 'SyntaxError'],
  [/^(NameError|UnboundLocalError)$/, /.?/, 'NameError'],
  [/^KeyboardInterrupt$/, /.?/, 'KeyboardInterrupt'],
  [/^TimeoutError$/, /.?/, 'tooSlow'],
  [/^PerfectSeparation/, /.?/, 'separation'],
  [/./, /perfect separation|complete separation/i, 'separation'],
  [/^LinAlgError$/, /converge/i, 'notConverged'],
  [/^LinAlgError$/, /.?/, 'singular'],
  [/./, /singular matrix|exactly singular|matrix is singular|not positive definite/i, 'singular'],
  [/^Convergence(Warning|Error)$/, /.?/, 'notConverged'],
  [/./, /did not converge|failed to converge/i, 'notConverged'],
  [/^ZeroDivisionError$/, /.?/, 'ZeroDivisionError'],
  [
    /^ValueError$/,
    /could not convert string to (float|int)|invalid literal for (int|float)|Unable to parse string/i,
    'notNumber',
  ],
  [/^ValueError$/, /NaN|missing values|infs? or nans|infinit/i, 'missingValues'],
  [
    /^ValueError$/,
    /same (size|length|number)|inconsistent numbers of samples|Length (mismatch|of values)|shape mismatch|could not be broadcast/i,
    'lengths',
  ],
  [/^ValueError$/, /empty|at least one|zero-size|No objects to concatenate|0 sample/i, 'emptyData'],
  [/^ValueError$/, /.?/, 'ValueError'],
  [
    /^TypeError$/,
    /unsupported operand|could not convert|not supported between|agg function failed|can only concatenate|does not support (operation|reduction)|Cannot perform reduction/i,
    'mixedTypes',
  ],
  [/^TypeError$/, /.?/, 'TypeError'],
  [/^KeyError$/, /.?/, 'KeyError'],
  [/^IndexError$/, /.?/, 'IndexError'],
  [/^AttributeError$/, /.?/, 'AttributeError'],
]

export function explainError(name: string, message: string): ErrorAdvice {
  const said = message.slice(0, 2_000)
  return rules.find(([names, words]) => names.test(name) && words.test(said))?.[2] ?? 'other'
}

/** The column that a KeyError could not find, or the first of several; undefined where the message names none. */
export function missingColumn(message: string): string | undefined {
  const listed = /\[['"]([^'"]+)['"]/.exec(message)?.[1]
  return listed ?? /^['"]([\s\S]{1,200})['"]$/.exec(message.trim())?.[1]
}
