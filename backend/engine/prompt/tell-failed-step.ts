import type { Dataset } from '#contract/dataset.ts'
import type { PrivacyLevel } from '#contract/privacy-level.ts'
import { type EarlierRun, mayTellProgram, withheldProgram } from './earlier-step.ts'
import type { FailedAttempt } from './failed-attempt.ts'
import type { CodeError } from './privacy/describe-error.ts'

type Step = EarlierRun & { code: string; error: CodeError }

/**
 * A step that failed, as the model that is to mend it is told of it. Of a program that may not be told, as in earlier steps,
 * nothing but the kind of the error is.
 */
export function tellFailedStep(step: Step, told: { privacy: PrivacyLevel; datasets: Dataset[] }): FailedAttempt {
  const { code, error } = step
  if (mayTellProgram(step, code, told)) return { text: `\`\`\`python\n${code.trimEnd()}\n\`\`\``, code, error }
  return { text: withheldProgram, code: '', error: { name: error.name, value: '', traceback: [] } }
}
