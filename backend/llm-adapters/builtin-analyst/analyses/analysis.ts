import type { AnalysisPlan } from '../analysis-plan.ts'
import type { Bilingual } from '../plan-parts.ts'
import type { PickText } from '../write/pick-text.ts'
import type { ProgramParts } from '../write/write-program.ts'

/** One kind of analysis: how it is told before the code, and its code. */
export type Analysis<Plan extends AnalysisPlan> = {
  /** What is going to be done, one sentence each: the question, the method, what is taken for granted. */
  explain(plan: Plan): Bilingual[]
  writeCode(plan: Plan, say: PickText): ProgramParts
}
