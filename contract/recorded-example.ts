import type { HomeUse } from './home-uses.ts'

/** A real run of a scenario's first step, recorded from the running product, as the home page plays it. `e2e/record-examples.ts` writes it. */
export type RecordedExample = {
  use: HomeUse
  scenarioId: string
  prompt: string
  files: { name: string; rowCount: number }[]
  code: string
  /** What the program concludes, line by line. */
  conclusion: string[]
  /** In pixels; `src` is a path of the page. */
  figure: { src: string; width: number; height: number }
  /** From the question to the end of the run. */
  elapsedMs: number
}
