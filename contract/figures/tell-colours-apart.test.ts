import { expect, it } from 'vitest'
import { type FigurePaletteId, figurePaletteIds, figurePalettes } from './figure-palettes.ts'
import { findLeastDifference, isTellableByAll } from './tell-colours-apart.ts'

it('STY-3: the least difference is that of the two nearest colours, to the eye that sees least of it', () => {
  expect(findLeastDifference(['#000000', '#ffffff'])).toBeCloseTo(100, 0)
  expect(findLeastDifference(['#123456', '#abcdef', '#123456'])).toBe(0)
  // Red and green of equal lightness: far apart to most, near to eyes without the green cones.
  expect(findLeastDifference(['#a05000', '#5d7a00'])).toBeLessThan(10)
})

it('STY-3: the palettes made for all eyes pass, and those in the manner of journals do not', () => {
  const safe: FigurePaletteId[] = ['okabe-ito', 'tol-bright', 'tol-muted', 'viridis', 'cividis', 'greys']
  expect(figurePaletteIds.filter((id) => isTellableByAll(figurePalettes[id].colours))).toEqual(safe)
})
