import { describe, expect, it } from 'vitest'
import { defaultFigureStyle } from '../settings/default-user-settings.ts'
import { figurePresetIds } from './figure-presets.ts'
import { resolveFigureStyle } from './resolve-figure-style.ts'

const resolve = (changes: object) => resolveFigureStyle({ ...defaultFigureStyle, ...changes })

describe('resolveFigureStyle', () => {
  it('STY-1: whoever has chosen nothing gets the platform’s own look', () => {
    expect(resolve({})).toEqual({})
  })

  it('STY-2: a preset brings its widths, sizes and lines', () => {
    const nature = { widthMm: 89, heightMm: 66.75, sizePt: 7, tickPt: 6, font: 'sans', dpi: 300, spines: false }
    expect(resolve({ preset: 'nature' })).toMatchObject(nature)
    expect(resolve({ preset: 'nature', width: 'double' })).toMatchObject({ widthMm: 183, heightMm: 137.25 })
    expect(resolve({ preset: 'chinese-medical' })).toMatchObject({ font: 'serif', widthMm: 80, heightMm: 57.12 })
  })

  it('STY-2: what is chosen beside a preset wins over it; sizes keep its proportions', () => {
    const own = { sizePt: 14, dpi: 600, grid: true, spines: true, font: 'serif', heightRatio: 1, palette: 'greys' }
    expect(resolve({ preset: 'nature', ...own })).toMatchObject({
      ...{ sizePt: 14, titlePt: 14, tickPt: 12, dpi: 600, grid: true, spines: true, font: 'serif' },
      ...{ widthMm: 89, heightMm: 89, colours: expect.arrayContaining(['#1A1A1A']) },
    })
    expect(resolve({ width: 'single' })).toEqual({ widthMm: 85, heightMm: 55.86 })
    expect(resolve({ heightRatio: 0.5 })).toEqual({ widthMm: 177.8, heightMm: 88.9 })
  })

  it.each(figurePresetIds)('STY-2: the text of %s can be read at its width', (preset) => {
    const { sizePt = 10, tickPt = 10, widthMm = 177.8 } = resolve({ preset })
    expect(Math.min(sizePt, tickPt)).toBeGreaterThanOrEqual(5)
    expect(sizePt / widthMm).toBeLessThan(0.12)
  })
})
