import type { RecordedExample } from '#contract/recorded-example.ts'

/** What the page shows of a recorded run at one moment. */
export type Frame = {
  stage: 'asking' | 'writing' | 'running' | 'done'
  /** Characters of the question. */
  typed: number
  /** Lines of the code. */
  lines: number
  hasFigure: boolean
  /** Lines of the conclusion. */
  concluded: number
  /** The next example's turn. */
  isOver: boolean
}

const msPerCharacter = 35
const longestTypingMs = 1_800
const pauseMs = 500
const writingMs = 3_000
const runningMs = 1_100
const msPerConclusion = 500
const restMs = 7_000

/** The frame at `elapsedMs` of play; `Infinity` is the finished run. The pace is the page's own, what is shown is the run's. */
export function frameAt({ prompt, code, conclusion }: RecordedExample, elapsedMs: number): Frame {
  const lineCount = code.split('\n').length
  const typingMs = Math.min(longestTypingMs, prompt.length * msPerCharacter)
  const written = elapsedMs - typingMs - pauseMs
  const ran = written - writingMs - runningMs
  const concluded = Math.min(conclusion.length, Math.max(0, Math.floor(ran / msPerConclusion)))
  return {
    stage: written < 0 ? 'asking' : written < writingMs ? 'writing' : ran < 0 ? 'running' : 'done',
    typed: Math.min(prompt.length, Math.floor(prompt.length * Math.min(1, elapsedMs / typingMs))),
    lines: Math.round(lineCount * Math.min(1, Math.max(0, written / writingMs))),
    hasFigure: ran >= 0,
    concluded,
    isOver: ran > conclusion.length * msPerConclusion + restMs,
  }
}
