import type { Dataset } from '#contract/dataset.ts'
import type { PrivacyLevel } from '#contract/privacy-level.ts'
import type { SentMessage } from '#contract/run.ts'
import { quoteBlock } from './block.ts'
import { type CodeError, describeError } from './privacy/describe-error.ts'
import { withheld } from './privacy/redact-message.ts'
import { quoteText } from './quote-text.ts'

/** What a model answered, the program in it, and how that failed. */
export type FailedAttempt = { text: string; code: string; error: CodeError }

type Told = { privacy: PrivacyLevel; datasets: Dataset[]; mark: string }

const longestTraceback = 4_000
const longestAnswer = 20_000

const howToFindOut = `${withheld} stands for words that may hold data: the user sees them, you do not. Make the program cope with whatever is there: look at df.dtypes and df.columns in code, convert with pd.to_numeric(…, errors="coerce") or pd.to_datetime(…, errors="coerce") and count what that loses, and test that columns and groups exist before you use them.`

/** A failed attempt as the model is told of it: its own words, and the error as far as the level of privacy allows. */
export function writeFailedAttempt({ text, code, error }: FailedAttempt, told: Told): SentMessage[] {
  const answer = text.length > longestAnswer ? `\`\`\`python\n${code.trimEnd()}\n\`\`\`` : text
  return [
    { role: 'assistant', text: answer },
    {
      role: 'user',
      text: `The program failed.\n${showError(error, code, told)}\nFind the cause and give the whole corrected program in one \`\`\`python block.`,
    },
  ]
}

function showError(error: CodeError, code: string, { privacy, datasets, mark }: Told): string {
  if (privacy === 'rows') {
    const head = `${quoteText(error.name)}: ${quoteText(error.value, 500)}`
    return `${head}\n${quoteBlock('error', error.traceback.join('\n'), { mark, limit: longestTraceback })}`
  }
  const { text, isWhole } = describeError(error, code, datasets)
  const block = quoteBlock('error', text, { mark, limit: longestTraceback })
  return isWhole ? block : `${block}\n${howToFindOut}`
}
