import { escapeSequence, stripAnsi } from '../strip-ansi.ts'

/** A log cut into lines as a terminal would leave them, without empty ones before, and with what is needed to go on. Never changed. */
export type GrownLog = {
  text: string
  /** How far into the text its lines are final. */
  settledTo: number
  /** The final lines, shared by the states of one log: those of this one are the first `settledCount`. */
  settled: string[]
  settledCount: number
  /** The lines that what is printed next may still change. */
  open: string[]
}

/** Answers a function that cuts the text of one log into lines, and looks only at what came since it was called last. */
export function startLog(): (text: string) => GrownLog {
  let log: GrownLog = { text: '', settledTo: 0, settled: [], settledCount: 0, open: [] }
  return (text) => {
    log = growLog(log, text)
    return log
  }
}

/** Cuts a log into lines; where it begins with what `before` was, from there on. */
export function growLog(before: GrownLog, text: string): GrownLog {
  if (text === before.text) return before
  const isMore = text.startsWith(before.text)
  const settledTo = isMore ? before.settledTo : 0
  const settledBefore = isMore ? before.settledCount : 0
  const rest = text.slice(settledTo)
  const end = findSettledEnd(rest)
  const added = end === 0 ? [] : withoutEmpty(stripAnsi(rest.slice(0, end)).slice(0, -1).split('\n'), settledBefore)
  // Lines are put behind the others in place, unless another state of this log has done so already.
  const isNewest = isMore && before.settled.length === settledBefore
  const settled = isNewest ? before.settled : before.settled.slice(0, settledBefore)
  for (const line of added) settled.push(line)
  const settledCount = settledBefore + added.length
  const open = withoutEmpty(stripAnsi(rest.slice(end)).split('\n'), settledCount)
  return { text, settledTo: settledTo + end, settled, settledCount, open }
}

/** How many lines are shown: at least one, and no empty ones at the end. */
export function countLines(log: GrownLog): number {
  let count = log.settledCount + log.open.length
  while (count > 1 && lineAt(log, count - 1) === '') count -= 1
  return Math.max(1, count)
}

export function takeLines(log: GrownLog, from: number, to: number): string[] {
  const { settled, settledCount, open } = log
  if (to <= settledCount) return settled.slice(from, to)
  return [
    ...settled.slice(Math.min(from, settledCount), settledCount),
    ...open.slice(Math.max(0, from - settledCount), to - settledCount),
  ]
}

const lineAt = ({ settled, settledCount, open }: GrownLog, at: number): string | undefined =>
  at < settledCount ? settled[at] : open[at - settledCount]

/** Empty lines at the very beginning are left out. */
function withoutEmpty(lines: string[], linesBefore: number): string[] {
  if (linesBefore > 0 || lines[0] !== '') return lines
  const first = lines.findIndex((line) => line !== '')
  return first < 0 ? [] : lines.slice(first)
}

/** The place behind the last line break that is in no escape sequence: such a one may still go on. */
function findSettledEnd(text: string): number {
  let end = 0
  let from = 0
  for (const { 0: sequence, index } of text.matchAll(escapeSequence)) {
    const lineBreak = index === 0 ? -1 : text.lastIndexOf('\n', index - 1)
    if (lineBreak >= from) end = lineBreak + 1
    from = index + sequence.length
  }
  const last = text.lastIndexOf('\n')
  return last >= from ? last + 1 : end
}
