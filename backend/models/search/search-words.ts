import { storableText } from '../database/storable-text.ts'
import { foldText } from './fold-text.ts'

/** The words of a search as they are looked for: each literally, whatever its case. */
export function searchWords(search: string | undefined): string[] {
  const words = foldText(storableText(search ?? ''))
    .split(/[\s\p{Cc}]+/u)
    .filter(Boolean)
  return [...new Set(words)]
}
