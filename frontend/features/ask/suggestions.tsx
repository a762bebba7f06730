import { useTranslation } from 'react-i18next'
import type { Dataset, Sheet } from '#contract/dataset.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { lacksSampleSheet, suggestForTables } from './suggest-for-tables.ts'
import { writeSuggestion } from './write-suggestion.ts'

type SuggestionsProps = {
  datasets: Dataset[]
  /** The one that is shown. */
  sheet: Sheet
  onChoose: (prompt: string) => void
}

/** Questions that fit the tables at hand; choosing one writes it into the prompt. Counts alone ask for the sheet of their samples. */
export function Suggestions({ datasets, sheet, onChoose }: SuggestionsProps) {
  const { t } = useTranslation()
  return (
    <>
      {lacksSampleSheet(datasets, sheet) && (
        <p className="mb-1.5 px-1 text-[13px] text-muted">{t('ask.needsSamples')}</p>
      )}
      <ul
        aria-label={t('ask.suggestions')}
        className="mb-2 flex gap-1.5 overflow-x-auto mask-r-from-[calc(100%-3rem)] pr-10 pb-1 [scrollbar-width:none]"
      >
        {suggestForTables(datasets, sheet).map((suggestion) => {
          const prompt = writeSuggestion(suggestion, t, currentLanguage())
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
    </>
  )
}
