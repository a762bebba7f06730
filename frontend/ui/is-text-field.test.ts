import { expect, it } from 'vitest'
import { isTextField } from './is-text-field.ts'

function make(html: string): Element | null {
  const place = document.createElement('div')
  place.innerHTML = html
  return place.firstElementChild
}

it.each([
  ['<input>', true],
  ['<textarea></textarea>', true],
  ['<div role="textbox" aria-multiline="true" tabindex="0"></div>', true],
  ['<div contenteditable="true"></div>', true],
  ['<textarea readonly></textarea>', false],
  ['<input type="checkbox">', false],
  ['<button>/</button>', false],
])('SHL-2: whether keys are typed into %s: %s', (html, expected) => {
  expect(isTextField(make(html))).toBe(expected)
})
