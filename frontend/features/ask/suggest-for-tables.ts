import type { Dataset, Sheet } from '#contract/dataset.ts'
import { findExperiment, isCounts, suggestExpression } from './suggest-expression.ts'
import { suggestPrompts } from './suggest-prompts.ts'
import type { Suggestion } from './suggestion.ts'

const mostSuggestions = 4

/**
 * Up to four questions that the chosen tables can answer, about the one that is shown first; counts and the sheet of their
 * samples are asked about together. Where there are several tables each question says of which it is.
 */
export function suggestForTables(datasets: Dataset[], shown: Sheet): Suggestion[] {
  const sheets = datasets.flatMap((dataset) => dataset.sheets)
  const others = sheets.filter((sheet) => sheet !== shown)
  const experiment = findExperiment(sheets)
  const isPart = experiment !== null && (shown === experiment.counts || shown === experiment.samples)
  const own = suggestPrompts(shown)
    .filter(({ kind }) => !isPart || kind === 'describe')
    .filter(({ kind }) => others.length === 0 || kind !== 'clean')
    .filter((suggestion) => !others.some((sheet) => hasColumnsOf(suggestion, sheet)))
    .map((suggestion) => (suggestion.kind === 'describe' ? describe(datasets, shown) : suggestion))
  return [...(experiment ? suggestExpression(experiment) : []), ...own].slice(0, mostSuggestions)
}

/** True where counts are shown and no chosen table describes their samples. */
export const lacksSampleSheet = (datasets: Dataset[], shown: Sheet) =>
  isCounts(shown) && findExperiment(datasets.flatMap(({ sheets }) => sheets)) === null

/** True where the question could as well be about this other table. */
function hasColumnsOf(suggestion: Suggestion, { columns }: Sheet): boolean {
  const { kind, ...named } = suggestion
  const wanted = Object.values(named)
  return wanted.length > 0 && wanted.every((name) => columns.some((column) => column.name === name))
}

function describe(datasets: Dataset[], shown: Sheet): Suggestion {
  const dataset = datasets.find(({ sheets }) => sheets.includes(shown))
  if (dataset && dataset.sheets.length > 1) return { kind: 'describe-sheet', sheet: shown.name }
  return dataset && datasets.length > 1 ? { kind: 'describe-file', file: dataset.name } : { kind: 'describe' }
}
