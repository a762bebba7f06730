import { afterEach, expect, it } from 'vitest'
import { keepChoice, readChoice, readExport } from './export-choice.ts'

afterEach(() => localStorage.clear())

it('OUT-21: journal widths, the own size and any width from 20 to 500 mm are asked for', () => {
  const choice = { format: 'pdf', width: 'single', customMm: '', dpi: '600' } as const
  expect(readExport(choice)).toEqual({ format: 'pdf', widthMm: 85, dpi: 600 })
  expect(readExport({ ...choice, width: 'half' })?.widthMm).toBe(120)
  expect(readExport({ ...choice, width: 'double' })?.widthMm).toBe(180)
  expect(readExport({ ...choice, width: 'shown' })).toEqual({ format: 'pdf', widthMm: undefined, dpi: 600 })
  expect(readExport({ ...choice, width: 'custom', customMm: '61,5' })?.widthMm).toBe(61.5)
  for (const customMm of ['', 'x', '19', '501', '-80'])
    expect(readExport({ ...choice, width: 'custom', customMm })).toBeNull()
})

it('OUT-21: the next figure is offered what the last was downloaded as', () => {
  const choice = { format: 'svg', width: 'custom', customMm: '90', dpi: '150' } as const
  keepChoice(choice)
  expect(readChoice()).toEqual(choice)
  localStorage.setItem('figure-export', '{broken')
  expect(readChoice().format).toBe('png')
})
