import type { Language } from '#contract/language.ts'
import { formatUserMessage } from '#contract/user-message.ts'
import { alignTable } from './align-table.ts'
import type { EvaluationReport, MissedQuestion } from './evaluation-report.ts'
import { formatTime, none } from './format-figure.ts'
import { costTable, distributionTable, kindTable, resultTable, wordsIn } from './result-tables.ts'

const shownCharacters = 120

/** `report.md`, in one language. */
export function writeMarkdown(report: EvaluationReport, language: Language): string {
  const word = wordsIn(language)
  const section = (title: string, body: string | null) => (body === null ? [] : [`## ${title}`, body])
  const { suite, settings, runs } = report
  const counts = { ...runs, asked: suite.asked, questions: suite.questions, models: settings.models.length }
  return `${[
    `# ${word('title')}`,
    word('scope', { ...counts, repeats: settings.repeats }),
    ...(runs.judged < runs.planned ? [word('incomplete')] : []),
    ...report.unavailable.map(({ model, error, runs: count }) =>
      word('unavailable', { model, runs: count, reason: formatUserMessage(error.message, language) }),
    ),
    ...section(word('results'), resultTable(report, language)),
    word('notes', { k: settings.repeats }),
    ...section(word('distribution'), settings.repeats > 1 ? distributionTable(report, language) : null),
    ...section(word('cost'), costTable(report, language)),
    ...section(
      word('byLevel'),
      kindTable(report, ({ byLevel }) => byLevel),
    ),
    ...section(
      word('byConcept'),
      kindTable(report, ({ byConcept }) => byConcept),
    ),
    ...section(word('missed'), missedSection(report, language)),
    ...section(word('settings'), settingsTable(report, language)),
  ].join('\n\n')}\n`
}

function missedSection({ runs, missed }: EvaluationReport, language: Language): string {
  if (missed.length > 0) return missedTable(missed, language)
  return wordsIn(language)(runs.judged === 0 ? 'nothingJudged' : 'nothingMissed')
}

/** One row an answer that was not right each time; why runs failed is said in the first row of their question. */
function missedTable(missed: MissedQuestion[], language: Language): string {
  const word = wordsIn(language)
  const head = [word('question'), word('model'), word('times'), word('answer'), word('expected'), word('got')]
  const rows = missed.flatMap(({ question, model, passed, runs, answers, errors }) => {
    const said = errors.map(({ message }) => formatUserMessage(message, language))
    return answers
      .filter(({ right }) => right < runs)
      .map(({ name, expected, got }, index) => {
        const values = [...new Set(got.map((value) => (value === null ? word('nothing') : shorten(value))))]
        const result = [...values, ...(index === 0 ? said : [])].join(' · ')
        return [question, model, `${passed}/${runs}`, name, shorten(expected), result]
      })
  })
  return alignTable(head, rows, 'left')
}

function settingsTable({ suite, settings, versions, ...report }: EvaluationReport, language: Language): string {
  const word = wordsIn(language)
  const rows = [
    [word('suite'), suite.file],
    ...(suite.labels === null ? [] : [[word('labels'), suite.labels]]),
    [word('data'), suite.data],
    [word('hash'), suite.sha256],
    [word('privacy'), settings.privacy],
    [word('maxAttempts'), String(settings.maxAttempts)],
    [word('sandbox'), settings.sandbox],
    [word('runsBetween'), `${formatTime(report.firstRunAt)} ${none} ${formatTime(report.lastRunAt)}`],
    [word('written'), formatTime(report.writtenAt)],
    [word('product'), versions.product],
    ['Node.js', versions.node],
    [
      word('runtime'),
      Object.entries(versions.runtime)
        .map((pair) => pair.join(' '))
        .join(', '),
    ],
  ]
  return alignTable([word('setting'), word('value')], rows, 'left')
}

const shorten = (text: string) => (text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text)
