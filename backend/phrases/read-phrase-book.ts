import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { phraseFileSchema, type Turn } from './phrase.ts'

/** What a person says about some tables, one request after the other. */
export type Phrase = { id: string; lang: 'en' | 'zh'; tables: string[]; turns: Turn[] }

/** All phrases of a folder, file by file in order of name. Throws, naming the file, when one is not in the form of phrases/README.md. */
export function readPhraseBook(folder: string): Phrase[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return files.sort().flatMap((name) => readFile(join(folder, name)))
}

function readFile(path: string): Phrase[] {
  try {
    const { tables, phrases } = phraseFileSchema.parse(parse(readFileSync(path, 'utf8')))
    return phrases.map((phrase) => {
      const { id, lang } = phrase
      if ('turns' in phrase) return { id, lang, tables, turns: phrase.turns }
      const { id: _id, lang: _lang, ...turn } = phrase
      return { id, lang, tables, turns: [turn] }
    })
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}
