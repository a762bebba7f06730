import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { pythonLiteral } from './call-kernel.ts'

describe('pythonLiteral', () => {
  it('PRM-3: Python reads back the very same text, whatever characters it holds', () => {
    const values = ['a"b\\c\n\r\t', "'''); import os #", '性别 😀 \u2028', '\u0000', '{x} {y} %s']
    for (const value of values) {
      const code = `import sys, json; sys.stdout.write(json.dumps(${pythonLiteral(value)}))`
      expect(JSON.parse(execFileSync('python3', ['-c', code], { encoding: 'utf8' }))).toBe(value)
    }
  })

  it('PRM-3: numbers and records too', () => {
    const code = `import json; print(json.dumps([${pythonLiteral(1.5)}, ${pythonLiteral({ a: 1, b: 'é' })}]))`
    expect(JSON.parse(execFileSync('python3', ['-c', code], { encoding: 'utf8' }))).toEqual([1.5, { a: 1, b: 'é' }])
  })
})
