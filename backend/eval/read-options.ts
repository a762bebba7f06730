import { parseArgs } from 'node:util'
import { chooseLanguage, type Language, languageSchema } from '#contract/language.ts'
import { defaultPrivacyLevel, type PrivacyLevel, privacyLevelSchema } from '#contract/privacy-level.ts'
import { commandTexts } from './texts/command-texts.ts'
import { say } from './texts/say.ts'

export type EvalOptions = {
  suite: string
  labels?: string | undefined
  data: string
  out: string
  models: string[]
  repeats: number
  limit?: number | undefined
  ids?: string[] | undefined
  parallel: number
  privacy: PrivacyLevel
  language: Language
}

/** What the command line asks for: an evaluation, help, or what is wrong with it in the user's language. */
export type ReadOptions =
  | { options: EvalOptions }
  | { isHelp: true; language: Language }
  | { fault: string; language: Language }

class WrongOption extends Error {}

/** The language of the shell, by the variables that POSIX names, in their order. */
export const languageOfShell = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language =>
  chooseLanguage(LC_ALL || LC_MESSAGES || LANG)

/** Reads the command line. Paths are left as they are written. */
export function readOptions(argv: string[], environment: NodeJS.ProcessEnv): ReadOptions {
  const asked = languageSchema.safeParse(argv[argv.indexOf('--language') + 1])
  const language = asked.data ?? languageOfShell(environment)
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        suite: { type: 'string' },
        labels: { type: 'string' },
        data: { type: 'string' },
        out: { type: 'string' },
        models: { type: 'string', default: 'builtin/analyst' },
        repeats: { type: 'string', default: '1' },
        limit: { type: 'string' },
        ids: { type: 'string' },
        parallel: { type: 'string', default: '2' },
        privacy: { type: 'string', default: defaultPrivacyLevel },
        language: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help || argv.length === 0) return { isHelp: true, language }
    const read = reader(language)
    if (values.language !== undefined && !asked.success) read.fail('--language', languageSchema.options.join('|'))
    const options: EvalOptions = {
      suite: read.needed('--suite', values.suite),
      labels: values.labels,
      data: read.needed('--data', values.data),
      out: read.needed('--out', values.out),
      models: read.models(values.models),
      repeats: read.whole('--repeats', values.repeats, 100),
      limit: values.limit === undefined ? undefined : read.whole('--limit', values.limit, 1_000_000),
      ids: values.ids === undefined ? undefined : read.ids(values.ids),
      parallel: read.whole('--parallel', values.parallel, 32),
      privacy: read.privacy(values.privacy),
      language,
    }
    return { options }
  } catch (error) {
    const isParsing = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    if (error instanceof WrongOption || isParsing) return { fault: error.message, language }
    throw error
  }
}

const split = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

function reader(language: Language) {
  const fail = (option: string, expected: string): never => {
    throw new WrongOption(say(commandTexts['option-wrong'], language, { option, expected }))
  }
  return {
    fail,
    needed(option: string, text: string | undefined): string {
      if (text) return text
      throw new WrongOption(say(commandTexts['option-missing'], language, { option }))
    },
    whole(option: string, text: string, max: number): number {
      const number = /^\d{1,7}$/.test(text) ? Number(text) : 0
      return number >= 1 && number <= max
        ? number
        : fail(option, say(commandTexts['whole-number'], language, { min: 1, max }))
    },
    models(text: string): string[] {
      const models = split(text)
      const isGood = models.length > 0 && models.every((model) => /^[^/\s]+\/\S+$/.test(model))
      return isGood && new Set(models).size === models.length
        ? models
        : fail('--models', say(commandTexts['model-list'], language))
    },
    ids(text: string): string[] {
      const ids = [...new Set(split(text))]
      return ids.length > 0 ? ids : fail('--ids', say(commandTexts['id-list'], language))
    },
    privacy: (text: string): PrivacyLevel =>
      privacyLevelSchema.safeParse(text).data ?? fail('--privacy', privacyLevelSchema.options.join('|')),
  }
}
