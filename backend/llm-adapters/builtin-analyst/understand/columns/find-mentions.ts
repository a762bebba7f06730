import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { type LevelAlias, listLevelAliases } from '../conditions/level-aliases.ts'
import { aliasPattern } from '../normalise-text.ts'
import { type ColumnAlias, listColumnAliases } from './column-aliases.ts'

/** A place in the prompt that names a column; several candidates where it can't be told which. */
export type ColumnMention = {
  kind: 'column'
  words: string
  candidates: ColumnProfile[]
  /** 4 the name itself, 3 without its unit, 2 another word for it, 1 a part of it, 0 misspelt. */
  strength: number
}
/** A place that names a level of a column; candidates where several columns have it. */
export type LevelMention = {
  kind: 'level'
  words: string
  candidates: { column: ColumnProfile; level: string | null }[]
}
export type Mention = ColumnMention | LevelMention

/** `masked` is the prompt with each mention as `«number»`, so that patterns can speak of places. */
export type Mentions = { masked: string; mentions: Mention[] }

type Span = {
  start: number
  end: number
  words: string
  strength: number
  columns: ColumnAlias[]
  levels: LevelAlias[]
}

/** Finds columns and levels in a normalised prompt: the longest first, the surest among equals. */
export function findMentions(text: string, sheet: Sheet): Mentions {
  const spans = new Map<string, Span>()
  const dense = text.replaceAll(' ', '')
  const occurs = ({ alias }: { alias: string }) => dense.includes(alias.replaceAll(' ', ''))
  for (const alias of listColumnAliases(sheet).filter(occurs)) addSpans(spans, text, alias)
  for (const alias of listLevelAliases(sheet).filter(occurs)) addSpans(spans, text, alias)
  const chosen = chooseSpans([...spans.values()])
  let masked = ''
  let from = 0
  chosen.forEach((span, number) => {
    masked += `${text.slice(from, span.start)}«${number}»`
    from = span.end
  })
  return { masked: masked + text.slice(from), mentions: chosen.map(toMention) }
}

function addSpans(spans: Map<string, Span>, text: string, alias: ColumnAlias | LevelAlias) {
  for (const match of text.matchAll(aliasPattern(alias.alias))) {
    const [start, end] = [match.index, match.index + match[0].length]
    const key = `${start}-${end}`
    const span = spans.get(key) ?? { start, end, words: match[0], strength: 0, columns: [], levels: [] }
    if ('level' in alias) span.levels.push(alias)
    else span.columns.push(alias)
    span.strength = Math.max(span.strength, alias.strength)
    spans.set(key, span)
  }
}

function chooseSpans(spans: Span[]): Span[] {
  const chosen: Span[] = []
  const byLength = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || b.strength - a.strength)
  for (const span of byLength)
    if (!chosen.some((other) => span.start < other.end && other.start < span.end)) chosen.push(span)
  return chosen.sort((a, b) => a.start - b.start)
}

function toMention(span: Span): Mention {
  const columnStrength = Math.max(0, ...span.columns.map(({ strength }) => strength))
  const levelStrength = Math.max(0, ...span.levels.map(({ strength }) => strength))
  if (columnStrength >= levelStrength) {
    const best = span.columns.filter(({ strength }) => strength === columnStrength)
    const candidates = [...new Set(best.map(({ column }) => column))]
    return { kind: 'column', words: span.words, candidates, strength: columnStrength }
  }
  const candidates = span.levels
    .filter(({ strength }) => strength === levelStrength)
    .map(({ column, level }) => ({ column, level }))
    .filter((one, at, all) => all.findIndex(({ column, level }) => column === one.column && level === one.level) === at)
  return { kind: 'level', words: span.words, candidates }
}
