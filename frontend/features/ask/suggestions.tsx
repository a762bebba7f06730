import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Dataset, Sheet } from '#contract/dataset.ts'
import { suggestForTables } from './suggest-for-tables.ts'
import type { Suggestion } from './suggestion.ts'

type SuggestionsProps = {
  datasets: Dataset[]
  /** The one that is shown. */
  sheet: Sheet
  onChoose: (prompt: string) => void
}

/** Questions that fit the tables at hand; choosing one writes it into the prompt. */
export function Suggestions({ datasets, sheet, onChoose }: SuggestionsProps) {
  const { t } = useTranslation()
  return (
    <ul
      aria-label={t('ask.suggestions')}
      className="mb-2 flex gap-1.5 overflow-x-auto mask-r-from-[calc(100%-3rem)] pr-10 pb-1 [scrollbar-width:none]"
    >
      {suggestForTables(datasets, sheet).map((suggestion) => {
        const prompt = writePrompt(suggestion, t)
        return (
          <li key={prompt} className="shrink-0">
            <button
              type="button"
              onClick={() => onChoose(prompt)}
              className="rounded-full border border-line bg-surface px-3 py-1 text-[13px] text-muted hover:border-accent hover:text-ink"
            >
              {prompt}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function writePrompt(suggestion: Suggestion, t: TFunction): string {
  switch (suggestion.kind) {
    case 'describe':
      return t('ask.suggest.describe')
    case 'describe-file':
      return t('ask.suggest.describeFile', suggestion)
    case 'describe-sheet':
      return t('ask.suggest.describeSheet', suggestion)
    case 'expression':
      return t('ask.suggest.expression', suggestion)
    case 'expression-adjusted':
      return t('ask.suggest.expressionAdjusted', suggestion)
    case 'similar':
      return t('ask.suggest.similar')
    case 'survival':
      return t('ask.suggest.survival', suggestion)
    case 'compare':
      return t('ask.suggest.compare', suggestion)
    case 'correlate':
      return t('ask.suggest.correlate', suggestion)
    case 'count':
      return t('ask.suggest.count', suggestion)
  }
}
