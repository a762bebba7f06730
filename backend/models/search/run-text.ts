import type { HitPlace } from '#contract/history.ts'
import { storableText } from '../database/storable-text.ts'

/** The places of a run's text in the order in which they stand in it, each with the most characters that are kept of it. */
export const placeLimits = {
  prompt: 20_000,
  report: 6_000,
  error: 2_000,
  interpretation: 8_000,
  code: 14_000,
  output: 14_000,
} as const satisfies Partial<Record<HitPlace, number>>

export type RunPlace = keyof typeof placeLimits
export const runPlaces = Object.keys(placeLimits) as RunPlace[]

/** Before each place stands a character that no text has: that of its number, from 1. */
const markOf = (place: RunPlace) => String.fromCharCode(runPlaces.indexOf(place) + 1)

const control = /[\p{Cc}]+/gu

/** One text of all places, at most 64,000 characters, most telling first. Control characters and line ends are spaces. */
export function writeRunText(places: Partial<Record<RunPlace, string>>): string {
  return runPlaces
    .flatMap((place) => {
      const text = storableText((places[place] ?? '').slice(0, placeLimits[place]).replace(control, ' ')).trim()
      return text === '' ? [] : [markOf(place) + text]
    })
    .join('')
}

/** The place in which the character at `at` stands, and where that place starts and ends. */
export function placeAt(text: string, at: number): { place: RunPlace; start: number; end: number } {
  let start = at
  while (start > 0 && !isMark(text, start - 1)) start -= 1
  let end = at
  while (end < text.length && !isMark(text, end)) end += 1
  return { place: runPlaces[text.charCodeAt(start - 1) - 1] ?? 'prompt', start, end }
}

const isMark = (text: string, at: number) => text.charCodeAt(at) <= runPlaces.length
