import type { Dataset } from '#contract/dataset.ts'
import { defaultPrivacyLevel } from '#contract/privacy-level.ts'
import type { RunEventBody } from '#contract/run-event.ts'
import type { TaskTemplate } from '#contract/task-template.ts'
import type { EngineSettings } from '#engine/ports/engine-ports.ts'
import { makeMark } from './block.ts'
import type { EarlierRun } from './earlier-step.ts'
import type { FailedAttempt } from './failed-attempt.ts'
import { type FittedMessages, fitMessages, type ModelSize } from './fit-messages.ts'

type Queued = Extract<RunEventBody, { type: 'run-queued' }>
type Asked = Pick<Queued, 'prompt' | 'language' | 'privacy' | 'figureLanguage'>

export type KnownSoFar = { datasets: Dataset[]; earlier: EarlierRun[]; failed: FailedAttempt[] }

/** What is sent to a model for a request, by the run and by the preview alike; only the mark is new each time. */
export function composePrompt(
  { settings }: { settings: Pick<EngineSettings, 'libraries'> },
  { asked, model, template }: { asked: Asked; model: ModelSize; template: TaskTemplate | undefined },
  known: KnownSoFar,
): FittedMessages {
  const { prompt, language, privacy = defaultPrivacyLevel, figureLanguage } = asked
  const guidance = template?.guidance?.[language]
  const { libraries = namesOfLibraries } = settings
  return fitMessages(
    { ...known, prompt, language, figureLanguage, privacy, guidance, libraries, mark: makeMark() },
    model,
  )
}

const namesOfLibraries =
  'Python 3 with pandas, numpy, scipy, statsmodels, matplotlib, seaborn, plotly, scikit-learn, lifelines, pydeseq2, polars and duckdb'
