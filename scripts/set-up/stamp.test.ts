import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashInputs } from './hash-inputs.mjs'
import { isCurrent, removeStamp, writeStamp } from './stamp.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamp-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('stamps', () => {
  it('SET-2: a step is skipped only when its inputs are the same and what it made is there', () => {
    const product = join(folder, 'product')
    const step = { name: 'step', hash: 'one', products: [product] }
    const stamps = join(folder, 'stamps')
    writeStamp(stamps, step)
    expect(isCurrent(stamps, step)).toBe(false)
    writeFileSync(product, '')
    expect(isCurrent(stamps, step)).toBe(true)
    expect(isCurrent(stamps, { ...step, hash: 'two' })).toBe(false)
  })

  it('SET-3: a step that has begun and not ended is not done', () => {
    const step = { name: 'step', hash: 'one', products: [] }
    writeStamp(folder, step)
    removeStamp(folder, 'step')
    expect(isCurrent(folder, step)).toBe(false)
  })
})

describe('hashInputs', () => {
  const hash = () => hashInputs({ files: [join(folder, 'source')], words: ['1.2'] })

  beforeEach(() => {
    mkdirSync(join(folder, 'source/inner'), { recursive: true })
    writeFileSync(join(folder, 'source/inner/a.ts'), 'a')
  })

  it('SET-2: changes with a file’s content, its name and its arrival', () => {
    const first = hash()
    expect(hash()).toBe(first)
    writeFileSync(join(folder, 'source/inner/a.ts'), 'b')
    const changed = hash()
    writeFileSync(join(folder, 'source/b.ts'), '')
    expect(new Set([first, changed, hash()]).size).toBe(3)
  })

  it('SET-2: does not change with what tools leave behind', () => {
    const first = hash()
    mkdirSync(join(folder, 'source/__pycache__'))
    writeFileSync(join(folder, 'source/__pycache__/a.pyc'), 'x')
    writeFileSync(join(folder, 'source/.swp'), 'x')
    expect(hash()).toBe(first)
  })

  it('SET-2: tells words apart from each other', () => {
    expect(hashInputs({ files: [], words: ['ab', 'c'] })).not.toBe(hashInputs({ files: [], words: ['a', 'bc'] }))
  })
})
