import { privacyLevelSchema } from '#contract/privacy-level.ts'
import { evaluate } from './eval/evaluate.ts'
import { readOptions } from './eval/read-options.ts'
import { commandTexts } from './eval/texts/command-texts.ts'
import { say } from './eval/texts/say.ts'

const read = readOptions(process.argv.slice(2), process.env)
if (!('options' in read)) {
  const isFault = 'fault' in read
  if (isFault) console.error(`${read.fault}\n`)
  console.log(say(commandTexts.usage, read.language, { levels: privacyLevelSchema.options.join('|') }))
  process.exit(isFault ? 2 : 0)
}
process.exit(await evaluate(read.options))
