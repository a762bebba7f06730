import { expect, it } from 'vitest'
import { extractCode } from './extract-code.ts'
import { tidyPython } from './tidy-python.ts'

it.each([
  '!pip install lifelines',
  '%pip install lifelines',
  'pip install lifelines',
  '%matplotlib inline',
  '%%time',
  '!ls data',
  'df?',
  '?pd.DataFrame',
])('COD-8: makes a comment of %s', (line) => {
  expect(tidyPython(`${line}\nx = 1`)).toBe(`# ${line}\nx = 1`)
})

it('COD-8: keeps what %time times, a block that an install leaves empty, and what only looks like a magic', () => {
  expect(tidyPython('%time x = f()')).toBe('x = f()')
  expect(tidyPython('try:\n    import scipy\nexcept ImportError:\n    !pip install scipy')).toBe(
    'try:\n    import scipy\nexcept ImportError:\n    pass  # !pip install scipy',
  )
  const harmless = 'x = (10\n%y)\nz = 7 \\\n%y\ns = """\n!pip install a\n%matplotlib\n"""\nif a != b: pass'
  expect(tidyPython(harmless)).toBe(harmless)
})

it('COD-8: a block of magics alone, or a cell in another language, is no code', () => {
  expect(extractCode('```python\n!pip install a\n# done\n```')).toBeNull()
  expect(extractCode('```python\n%%bash\nls -l\n```')).toBeNull()
})

it('COD-9: makes typographic quotes plain outside strings, and leaves them inside strings and comments', () => {
  expect(tidyPython("print(“it's “)")).toBe('print("it\'s ")')
  expect(tidyPython('df[‘a’].map(“说"好"”)')).toBe('df[\'a\'].map("说\\"好\\"")')
  expect(tidyPython('print(“mixed")')).toBe('print("mixed")')
  expect(tidyPython('f(“”, "b")\ng(“never closed)\nx = 1')).toBe('f("", "b")\ng(“never closed)\nx = 1')
  const right = "title = \"“血压”’s\"  # it’s “fine”\ntext = '''\n“a”\n'''"
  expect(tidyPython(right)).toBe(right)
})

it('COD-10: makes unusual spaces plain outside strings', () => {
  expect(tidyPython('\ufeffif x:\n\u00a0\u00a0\u00a0\u00a0y = "a\u00a0b"')).toBe('if x:\n    y = "a\u00a0b"')
})
