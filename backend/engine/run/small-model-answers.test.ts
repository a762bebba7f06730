import { describe, expect, it } from 'vitest'
import { extractCode } from './extract-code.ts'

const code = 'import pandas as pd\nprint(1)'

describe('answers of small models', () => {
  it.each([
    ['a fence at the end of a sentence', `Here is the code: \`\`\`python\n${code}\n\`\`\`\nDone.`],
    ['code behind the name of the language', `\`\`\`python import pandas as pd\nprint(1)\n\`\`\``],
    ['a fence that closes behind code', `\`\`\`python\n${code}\`\`\`\nThat is all.`],
    ['another fence at the end', `\`\`\`python\n${code}\n~~~`],
    ['the name of a file', `\`\`\`analysis.py\n${code}\n\`\`\``],
    ['a version', `\`\`\`python3.11\n${code}\n\`\`\``],
    ['a block in HTML', `<pre><code class="language-python">import pandas as pd\nprint(1)\n</code></pre>`],
    ['fences of one backtick', `\`python\n${code}\n\``],
    ['the language on a line of its own', `\`\`\`\npython\n${code}\n\`\`\``],
    ['no fence but the language', `python\n${code}`],
    ['a console', `\`\`\`python\n>>> import pandas as pd\n>>> print(1)\n1\n\`\`\``],
    ['a notebook', `\`\`\`python\nIn [1]: import pandas as pd\nIn [2]: print(1)\n\`\`\``],
    ['code that is indented', `Use this:\n\n    import pandas as pd\n    print(1)\n\nDone.`],
    ['a call in JSON', `{"name": "python", "arguments": {"code": "import pandas as pd\\nprint(1)"}}`],
    ['a call in a block of JSON', `\`\`\`json\n{"code": "import pandas as pd\\nprint(1)"}\n\`\`\``],
    ['a token of the chat template', `\`\`\`python\n${code}\n<|im_end|>`],
    ['the end of a sequence', `\`\`\`python\n${code}\n\`\`\`</s>`],
  ])('COD-11: %s', (_, answer) => {
    expect(extractCode(answer)).toBe(`${code}\n`)
  })

  it('COD-12: prose behind code that no fence closes is no code, a branch that stands alone is', () => {
    expect(extractCode(`\`\`\`python\n${code}\n\nThis code prints one.`)).toBe(`${code}\n`)
    expect(extractCode(`${code}\n\nThis reads the file and prints it.`)).toBe(`${code}\n`)
    expect(extractCode('```python\nif x():\n    y()\n\nelse:\n    z()')).toBe('if x():\n    y()\n\nelse:\n    z()\n')
  })

  it('COD-10: full-width punctuation and typographic minus signs outside strings become plain', () => {
    expect(extractCode('```python\nif x：\n    print（“结果：”，3 − 1）\n```')).toBe(
      'if x:\n    print("结果：",3 - 1)\n',
    )
    expect(extractCode('```python\nt = "（，−）"  # （）\n```')).toBe('t = "（，−）"  # （）\n')
  })

  it('COD-11: marks inside a program in a fence stay as they are', () => {
    const html = 'page = """<pre><code>\n&lt;b&gt;\n</code></pre>"""\nprint(page)'
    expect(extractCode(`\`\`\`python\n${html}\n\`\`\``)).toBe(`${html}\n`)
  })

  it.each(['{"answer": "no code is needed"}', '{"code": "none"}', '`python` is a language\n`'])(
    'COD-11: finds no code in %j',
    (answer) => {
      expect(extractCode(answer)).toBeNull()
    },
  )
})
