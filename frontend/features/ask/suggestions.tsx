import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Sheet } from '#contract/dataset.ts'
import { type Suggestion, suggestPrompts } from './suggest-prompts.ts'

/** Questions that fit the table at hand; choosing one writes it into the prompt. */
export function Suggestions({ sheet, onChoose }: { sheet: Sheet; onChoose: (prompt: string) => void }) {
  const { t } = useTranslation()
  return (
    <ul
      aria-label={t('ask.suggestions')}
      className="mb-2 flex gap-1.5 overflow-x-auto mask-r-from-[calc(100%-3rem)] pr-10 pb-1 [scrollbar-width:none]"
    >
      {suggestPrompts(sheet).map((suggestion) => {
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
