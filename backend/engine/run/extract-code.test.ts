import { describe, expect, it } from 'vitest'
import { extractCode } from './extract-code.ts'

const fenced = (code: string, language = 'python') => `\`\`\`${language}\n${code}\n\`\`\``

describe('extractCode', () => {
  it.each(['python', 'Python', 'py', 'python3', 'ipython', '{python}', '{.python .input}', 'python title="a"', ''])(
    'COD-1: takes the block behind ```%s with prose around',
    (language) => {
      expect(extractCode(`Here:\n\n${fenced('print(1)', language)}\n\nThis prints 1.`)).toBe('print(1)\n')
    },
  )

  it('COD-1: takes blocks behind ~~~, longer fences, and with CRLF line ends', () => {
    expect(extractCode('~~~python\nx = 1\n~~~')).toBe('x = 1\n')
    expect(extractCode('````python\nx = """\n```\n"""\n````')).toBe('x = """\n```\n"""\n')
    expect(extractCode('Text\r\n```python\r\nx = 1\r\ny = 2\r\n```\r\n')).toBe('x = 1\ny = 2\n')
  })

  it('COD-2: joins several Python blocks in order', () => {
    expect(extractCode(`First\n${fenced('x = 1')}\nthen\n${fenced('y = 2')}`)).toBe('x = 1\n\ny = 2\n')
  })

  it('COD-2: leaves a block out that a later one repeats', () => {
    expect(extractCode(`${fenced('x = 1')}\nAll of it:\n${fenced('x = 1\nprint(x)')}`)).toBe('x = 1\nprint(x)\n')
  })

  it.each(['bash', 'json', 'output', 'text', 'r', 'sql', 'console', 'csv', 'markdown'])(
    'COD-3: leaves out a block marked %s',
    (language) => {
      expect(extractCode(`${fenced('x = 1', language)}\n${fenced('y = 2')}`)).toBe('y = 2\n')
      expect(extractCode(fenced('x = 1', language))).toBeNull()
    },
  )

  it('COD-3: leaves out unmarked blocks that are output, JSON or shell', () => {
    const table = 'species    n\nAdelie   151\nGentoo   123'
    for (const other of [table, '{"p": 0.05}', 'pip install scipy', 'p-value: 0.4988', '']) {
      expect(extractCode(`${fenced('y = 2')}\nIt prints\n${fenced(other, '')}`)).toBe('y = 2\n')
      expect(extractCode(fenced(other, ''))).toBeNull()
    }
  })

  it('COD-4: a fence that is not closed reaches to the end or to the next named fence', () => {
    expect(extractCode('Sure.\n```python\nx = 1\nprint(x')).toBe('x = 1\nprint(x\n')
    expect(extractCode('```python\nx = 1\n\n```python\ny = 2\n```')).toBe('x = 1\n\ny = 2\n')
  })

  it('COD-5: takes the indent off blocks in lists and quotes, and off blocks that are indented as a whole', () => {
    expect(extractCode('1. Read:\n\n   ```python\n   if x:\n       y()\n   ```')).toBe('if x:\n    y()\n')
    expect(extractCode('- ```python\n  x = 1\n  ```')).toBe('x = 1\n')
    expect(extractCode('> ```python\n> x = 1\n> ```')).toBe('x = 1\n')
    expect(extractCode('```python\n    x = 1\n    y = 2\n```')).toBe('x = 1\ny = 2\n')
  })

  it('COD-6: ignores thoughts, closed, cut off, or opened by the chat template', () => {
    const answer = fenced('y = 2')
    expect(extractCode(`<think>\nMaybe ${fenced('x = 1')}\n</think>\n${answer}`)).toBe('y = 2\n')
    expect(extractCode(`Maybe\n${fenced('x = 1')}\n</think>\n${answer}`)).toBe('y = 2\n')
    expect(extractCode(`<think>\nMaybe\n${answer}`)).toBeNull()
    expect(extractCode(fenced('s = "<think>"'))).toBe('s = "<think>"\n')
  })

  it('COD-7: takes bare code, also after a sentence, when it clearly is Python', () => {
    const code = 'import pandas as pd\n\ndf = pd.read_csv("data/a.csv")\nfor name in df:\n    print(name)\n# 结束'
    expect(extractCode(code)).toBe(`${code}\n`)
    expect(extractCode(`下面是代码：\n${code}`)).toBe(`${code}\n`)
    expect(extractCode('print(df.describe())')).toBe('print(df.describe())\n')
  })

  it.each([
    'I cannot answer this: the table has no column of ages.',
    '这个表没有年龄列，无法计算。',
    'from the table, import the data and compare the groups.',
    'The p value = 0.05 is small.\nprint it',
    'p = 0.03\nThis is significant.',
    'if you want, I can go on:\nwith a plot',
    '',
    '   \n',
  ])('COD-7: finds no code in %j', (text) => {
    expect(extractCode(text)).toBeNull()
  })

  it.each([
    ['blanks', ' '.repeat(300_000)],
    ['empty lines', '\n'.repeat(300_000)],
    ['backticks', `\n${'`'.repeat(300_000)}x\``],
    ['a fence with blanks', `\`\`\`${' '.repeat(300_000)}\``],
    ['HTML', `<code>${'\n'.repeat(300_000)}`],
    ['an annotation of blanks', `x:${' '.repeat(150_000)}!`],
  ])('COD-13: an answer of nothing but %s is read in bounded time', (_name, text) => {
    expect(extractCode(text)).toBeNull()
  })

  it('COD-13: blanks round code are none of it', () => {
    const blanks = `${' '.repeat(150_000)}\n`.repeat(2)
    expect(extractCode(`\`\`\`python\n${blanks}x = 1\n${blanks}\`\`\`\n${blanks}`)).toBe('x = 1\n')
  })
})
