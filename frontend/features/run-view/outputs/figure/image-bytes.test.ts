// @vitest-environment node
import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { readPng, readSvg, setPngDpi, sizeSvg } from './image-bytes.ts'
import { writePicturePdf } from './write-picture-pdf.ts'

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

it('OUT-22: only a PNG is taken for a PNG, and only an SVG for an SVG', () => {
  expect(readPng(`data:image/png;base64,${onePixel}`)?.length).toBe(70)
  for (const other of [
    '',
    `data:text/html;base64,${onePixel}`,
    'data:image/png;base64,PHNjcmlwdD4=',
    'data:image/png;base64,%',
  ])
    expect(readPng(other)).toBeNull()
  expect(readSvg(`data:image/svg+xml,${encodeURIComponent('<svg width="2"/>')}`)).toBe('<svg width="2"/>')
  for (const other of ['data:image/svg+xml,<html>', 'data:text/html,<svg/>', 'data:image/svg+xml,%'])
    expect(readSvg(other)).toBeNull()
})

it('OUT-22: a PNG says how many dots it has to an inch', () => {
  const png = readPng(`data:image/png;base64,${onePixel}`)
  if (!png) throw new Error('no PNG')
  const sized = Buffer.from(setPngDpi(png, 300))
  expect(sized.toString('latin1', 37, 41)).toBe('pHYs')
  expect(sized.readUInt32BE(41)).toBe(11811)
  expect(sized.readUInt32BE(50)).toBe(0x78_a5_3f_76)
  expect(sized.subarray(54)).toEqual(Buffer.from(png.subarray(33)))
})

it('OUT-22: an SVG is scaled as a whole to a width in millimetres', () => {
  expect(sizeSvg('<svg class="a" width="700" height="350"><g/></svg>', 85)).toBe(
    '<svg viewBox="0 0 700 350" class="a" width="85mm" height="42.5mm"><g/></svg>',
  )
  expect(sizeSvg('<svg viewBox="0 0 7 7" width="7" height="7"/>', 20)).toBe(
    '<svg viewBox="0 0 7 7" width="20mm" height="20mm"/>',
  )
})

it('OUT-22: a picture becomes a PDF of one page of that width, its pixels as they are', async () => {
  const rgb = Uint8Array.from([255, 0, 0, 0, 255, 0])
  const pdf = Buffer.from(await (await writePicturePdf({ width: 2, height: 1, rgb }, 85)).arrayBuffer())
  const text = pdf.toString('latin1')
  expect(text).toContain('/MediaBox [0 0 240.9449 120.4724]')
  const start = text.lastIndexOf('stream\n', text.lastIndexOf('endstream') - 1) + 7
  const length = Number(/\/Length (\d+) >>\nstream\n/.exec(text.slice(text.indexOf('/Width')))?.[1])
  expect([...inflateSync(pdf.subarray(start, start + length))]).toEqual([...rgb])
  const listAt = Number(/startxref\n(\d+)/.exec(text)?.[1])
  expect(text.slice(listAt, listAt + 4)).toBe('xref')
  const offset = Number(/xref\n0 6\n.{20}(\d{10})/s.exec(text.slice(listAt))?.[1])
  expect(text.slice(offset, offset + 7)).toBe('1 0 obj')
})
