import type { Lab } from './open-lab.ts'
import type { Prepared } from './prepare-evaluation.ts'
import type { EvalOptions } from './read-options.ts'
import type { RunLog } from './record/open-run-log.ts'

/** All that an evaluation works with. The signal stops it. */
export type Evaluation = { options: EvalOptions; prepared: Prepared; log: RunLog; lab: Lab; signal: AbortSignal }
