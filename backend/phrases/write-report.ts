import { families } from './phrase.ts'
import type { JudgedTurn } from './run-phrase-book.ts'

const marks = ['understood', 'asked', 'said', 'wrong'] as const
const headings = ['requests', 'understood', 'asked back', 'not understood', 'silently wrong']
const targets = { right: 95, wrong: 1 }

/** Counts by language, family and table, then the two shares against their targets. */
export function writeReport(judged: JudgedTurn[]): string {
  const tables = [
    countBy('language', judged, ({ lang }) => lang),
    countBy('family', judged, ({ turn }) => familyOf(turn.expect.analysis)),
    countBy('table', judged, (one) => one.tables),
  ]
  const share = (some: JudgedTurn[]) => (100 * some.length) / judged.length
  const right = share(judged.filter(({ verdict }) => verdict.mark === 'understood' || verdict.mark === 'asked'))
  const wrong = share(judged.filter(({ verdict }) => verdict.mark === 'wrong'))
  return [
    ...tables,
    `understood or rightly asked back: ${right.toFixed(1)} % (target at least ${targets.right} %) ${right >= targets.right ? 'met' : 'missed'}`,
    `silently wrong: ${wrong.toFixed(1)} % (target below ${targets.wrong} %) ${wrong < targets.wrong ? 'met' : 'missed'}`,
  ].join('\n')
}

/** Every request that was not understood, with what came in its place; the silently wrong first. */
export function writeFailures(judged: JudgedTurn[]): string {
  const failed = (['wrong', 'said'] as const).flatMap((mark) => judged.filter(({ verdict }) => verdict.mark === mark))
  return failed
    .map(({ id, turn, verdict }) => {
      const label = verdict.mark === 'wrong' ? 'SILENTLY WRONG' : 'not understood'
      return `${label}  ${id}  ${turn.request}\n    wanted ${turn.expect.analysis}; ${verdict.note}\n`
    })
    .join('')
}

function familyOf(analysis: string): string {
  return Object.entries(families).find(([, names]) => names.some((name) => name === analysis))?.[0] ?? analysis
}

function countBy(title: string, judged: JudgedTurn[], keyOf: (one: JudgedTurn) => string): string {
  const groups = Map.groupBy(judged, keyOf)
  const width = Math.max(title.length, ...[...groups.keys()].map((key) => key.length)) + 2
  const rows = [...groups, ['all', judged] as const].map(([key, some]) => {
    const counts = [some.length, ...marks.map((mark) => some.filter(({ verdict }) => verdict.mark === mark).length)]
    return (
      key.padEnd(width) +
      counts.map((count, index) => String(count).padStart((headings[index] ?? '').length + 2)).join('')
    )
  })
  return [title.padEnd(width) + headings.map((heading) => `  ${heading}`).join(''), ...rows, ''].join('\n')
}
