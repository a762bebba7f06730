import { expect, it } from 'vitest'
import type { RunFile } from '#contract/analysis-files.ts'
import { previewKind } from './preview-kind.ts'

const file = (name: string, mediaType: string, artifactId?: string): RunFile => ({
  name,
  kind: 'file',
  mediaType,
  sizeBytes: 1,
  ...(artifactId && { artifactId }),
})

it('OUT-52: pictures are looked at as pictures, texts as text, and nothing else is opened', () => {
  expect(previewKind(file('a.png', 'image/png', 'x'))).toBe('image')
  expect(previewKind(file('a.svg', 'image/svg+xml'))).toBe('text')
  for (const name of ['a.csv', 'a.TXT', 'run.json', 'code.py', 'a.html'])
    expect(previewKind(file(name, 'application/octet-stream'))).toBe('text')
  for (const name of ['a.xlsx', 'a.parquet', 'a.pdf', 'csv'])
    expect(previewKind(file(name, 'application/octet-stream', 'x'))).toBeNull()
})
