import type { RunSummary } from '#contract/run-page.ts'

/** What stands over a step: its question, `edited` or `mended` where its code was made from a step above, or nothing that is seen. */
export type StepHeading = 'question' | 'edited' | 'mended' | 'unseen'

/** The longest question, in columns of text, that a heading of the page shows whole; a Chinese character takes two. */
const longestTitle = 60

/** What stands over a step, so that no question is read twice on one page. `title` is the heading of the page. */
export function headStep(run: RunSummary, steps: RunSummary[], title: string): StepHeading {
  const isAgain = steps.some(({ id, prompt }) => id === run.parentRunId && prompt === run.prompt)
  if (isAgain) return run.model === null ? 'edited' : 'mended'
  const isTitle = run.prompt.trim() === title.trim() && countColumns(title) <= longestTitle
  return steps.length === 1 && isTitle ? 'unseen' : 'question'
}

const countColumns = (text: string) => [...text].reduce((sum, point) => sum + (point > '\u2e7f' ? 2 : 1), 0)
