import type { ColumnProfile } from '#contract/dataset.ts'
import type { Experiment } from '../find-experiment.ts'
import type { ParsedRequest } from '../parse-request.ts'
import type { OmicsPlan } from './omics-plan.ts'
import type { FeatureOptions } from './read-feature-options.ts'
import type { Topic } from './read-topic.ts'

/** A request about measurements and their samples, read in its parts. */
export type OmicsRequest = {
  prompt: string
  experiment: Experiment
  isCounts: boolean
  topic: Topic | null
  focus: string[]
  options: FeatureOptions
  /** What is left of it, read against the sample sheet. */
  request: ParsedRequest
  /** Columns that are not to be taken into account. */
  ignored: ColumnProfile[]
  /** The plan before, where it is of the same experiment. */
  last: OmicsPlan | null
}
