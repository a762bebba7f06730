import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeColumn, makeDataset, makeSheet } from '../testing/make-conversation.ts'
import { describeError } from './describe-error.ts'
import { libraryForms } from './library-forms.ts'
import { messageForms } from './message-forms.ts'
import { syntaxForms } from './syntax-forms.ts'

const code = `import pandas as pd
df = pd.read_csv("data/t.csv")
rate = df["heart rate"].astype(float)
print(rate.mean(), df.groupby("sex").agee)
pd.to_datetime(df["visit"], format="%Y-%m-%d")`
const datasets = [
  makeDataset([makeSheet({ columns: ['heart rate', 'sex', 'visit', '收缩压'].map((name) => makeColumn({ name })) })]),
]
const traceback = (...lines: number[]) =>
  lines.map((line) => `Cell In[1], line ${line}\n----> ${line} whatever stood there`)
const describeIt = (name: string, value: string, frames: string[] = traceback(3)) =>
  describeError({ name, value, traceback: frames }, code, datasets).text
const first = (text: string) => text.split('\n')[0]

describe('an error where no value may be told', () => {
  it.each([
    ['KeyError', "'agee'", "KeyError: 'agee'"],
    ['KeyError', "'收缩压'", "KeyError: '收缩压'"],
    ['KeyError', "'CANARY'", "KeyError: '⟨withheld⟩'"],
    ['KeyError', '731942', 'KeyError: ⟨withheld⟩'],
    ['KeyError', "\"['agee', 'CANARY'] not in index\"", "KeyError: \"['agee', '⟨withheld⟩'] not in index\""],
    [
      'ValueError',
      "could not convert string to float: 'CANARY'",
      'ValueError: could not convert string to float: ⟨withheld⟩',
    ],
    [
      'ValueError',
      'time data "CANARY" doesn\'t match format "%Y-%m-%d", at position 0. You might want to try',
      'ValueError: time data ⟨withheld⟩ doesn\'t match format "%Y-%m-%d"⟨withheld⟩',
    ],
    ['NameError', "name 'agee' is not defined", "NameError: name 'agee' is not defined"],
    ['NameError', "name 'CANARY' is not defined", "NameError: name '⟨withheld⟩' is not defined"],
    [
      'AttributeError',
      "'DataFrame' object has no attribute 'agee'",
      "AttributeError: 'DataFrame' object has no attribute 'agee'",
    ],
    [
      'AttributeError',
      "'CANARY' object has no attribute 'CANARY2'",
      "AttributeError: '⟨withheld⟩' object has no attribute '⟨withheld⟩'",
    ],
    [
      'TypeError',
      "unsupported operand type(s) for +: 'int' and 'str'",
      "TypeError: unsupported operand type(s) for +: 'int' and 'str'",
    ],
    [
      'TypeError',
      "'<' not supported between instances of 'str' and 'float'",
      "TypeError: '<' not supported between instances of 'str' and 'float'",
    ],
    [
      'ValueError',
      'operands could not be broadcast together with shapes (731942,) (3,) ',
      'ValueError: operands could not be broadcast together with shapes (⟨withheld⟩,) (3,) ',
    ],
    [
      'TypeError',
      'f() takes 1 positional argument but 2 were given',
      'TypeError: ⟨withheld⟩() takes 1 positional argument but 2 were given',
    ],
    [
      'TypeError',
      'agg function failed [how->mean,dtype->object]',
      'TypeError: agg function failed [how->mean,dtype->object]',
    ],
    ['ZeroDivisionError', 'division by zero', 'ZeroDivisionError: division by zero'],
    ['LinAlgError', 'Singular matrix', 'LinAlgError: Singular matrix'],
    [
      'FileNotFoundError',
      "[Errno 2] No such file or directory: 'data/t.csv'",
      "FileNotFoundError: [Errno 2] No such file or directory: 'data/t.csv'",
    ],
    ['SyntaxError', "'(' was never closed (2541684.py, line 3)", "SyntaxError: '(' was never closed"],
    [
      'SyntaxError',
      'unterminated string literal (detected at line 1) (2541684.py, line 1)',
      'SyntaxError: unterminated string literal',
    ],
    ['SyntaxError', 'CANARY (<string>, line 1)', 'SyntaxError: ⟨withheld⟩'],
    ['RuntimeError', 'patient CANARY has 731942', 'RuntimeError: ⟨withheld⟩'],
    ['CANARY', 'x', '⟨withheld⟩: ⟨withheld⟩'],
    ['ValueError', '', 'ValueError'],
  ])('PRM-7: %s: %s', (name, value, told) => {
    expect(first(describeIt(name, value))).toBe(told)
  })

  it('PRM-7: the lines of the program itself are told, by its own text, innermost last', () => {
    expect(describeIt('KeyError', "'agee'", traceback(4, 3))).toBe(
      `KeyError: 'agee'\nat line 4 of your program: "print(rate.mean(), df.groupby(\\"sex\\").agee)"\nat line 3 of your program: "rate = df[\\"heart rate\\"].astype(float)"`,
    )
  })

  it('PRM-7: nothing else of a traceback is told: frames, causes, notes, groups, forged lines', () => {
    const frames = [
      'File CANARY.py:3, in CANARY_FUNCTION(x)\n   3 CANARY',
      'ValueError: CANARY\n\nThe above exception was the direct cause of the following exception:\n',
      'Cell In[1], line 3\n      2 CANARY\n----> 3 CANARY',
      'Cell In[1], line 99999\nCell In[1], line 3 CANARY\n  Cell In[7], line 1',
      '  + Exception Group Traceback (most recent call last):\n  | ExceptionGroup: CANARY (2 sub-exceptions)\nnote CANARY',
      'ValueError: CANARY',
    ]
    const text = describeIt('ValueError', 'CANARY', frames)
    expect(text).toBe('ValueError: ⟨withheld⟩\nat line 3 of your program: "rate = df[\\"heart rate\\"].astype(float)"')
  })

  it('PRM-7: no known form repeats a word, a number or a name that is not the program’s', () => {
    const blanks = [...messageForms, ...libraryForms, ...syntaxForms].map((form) =>
      form.replace(/\{(\w+)\}/g, (_, blank: string) => (/int|shape/.test(blank) ? '731942' : 'CANARY')),
    )
    expect(blanks.length).toBeGreaterThan(150)
    for (const value of blanks)
      for (const name of ['ValueError', 'SyntaxError']) expect(describeIt(name, value)).not.toMatch(/CANARY|731942/)
  })

  it('PRM-7: each form is the one that its own message matches', () => {
    for (const form of [...messageForms, ...libraryForms]) {
      const value = form.replace(/\{(\w+)\}/g, (_, blank: string) => (/int|shape/.test(blank) ? '3' : 'sex'))
      expect(first(describeIt('ValueError', value)), form).not.toBe('ValueError: ⟨withheld⟩')
    }
  })

  it('PRM-7: a hostile message of any length is answered, briefly', () => {
    const hostile = [
      "'a' ".repeat(50_000),
      `${'[a] '.repeat(200)}`,
      'could not '.repeat(1_000),
      `'${"' object has no attribute '".repeat(40)}`,
    ]
    for (const value of hostile) expect(describeIt('ValueError', value).length).toBeLessThan(2_000)
  })

  it('PRM-7: of the common errors of the libraries that are installed, every message has a known form, and none tells a cell', () => {
    const fixture = new URL('../__fixtures__/python-errors.json', import.meta.url)
    const errors: { code: string; name: string; value: string }[] = JSON.parse(readFileSync(fixture, 'utf8'))
    const told = errors.map((error) => describeError({ ...error, traceback: [] }, error.code, datasets).text)
    expect(errors.length).toBeGreaterThan(130)
    expect(errors.filter(({ value }) => value.includes('CANARY')).length).toBeGreaterThan(5)
    expect(told.filter((text) => /CANARY/.test(text))).toEqual([])
    expect(told.filter((text) => /^\S+: ⟨withheld⟩$|^⟨/.test(text))).toEqual([])
  })

  it('PRM-7: an error of nothing but empty lines is read in bounded time', () => {
    const traceback = ['\n'.repeat(300_000), 'Cell In[1], line 1']
    const { text } = describeError({ name: 'ValueError', value: '', traceback }, 'fail()', [])
    expect(text).toBe('ValueError\nat line 1 of your program: "fail()"')
  })

  it('PRM-7: a number that is looked up or drawn may be a cell, however small it is', () => {
    for (const value of [
      'index 7 is out of bounds for axis 0 with size 5',
      'Number of rows must be a positive integer, not 7',
    ])
      expect(describeError({ name: 'ValueError', value, traceback: [] }, 'fail(x)', []).text).not.toMatch(/[57]/)
  })
})
