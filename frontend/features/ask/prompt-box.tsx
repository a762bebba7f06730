import { CornerDownLeft } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { promptLimit } from '#contract/create-runs.ts'
import type { Dataset, Sheet } from '#contract/dataset.ts'
import { useModels } from '../../api/models.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ModelPicker } from './model-picker.tsx'
import { Suggestions } from './suggestions.tsx'
import { useChosenModels } from './use-chosen-models.ts'
import { useDraft } from './use-draft.ts'

export type Question = { prompt: string; models: string[]; repeats: number }

type PromptBoxProps = {
  draftKey: string
  initialPrompt: string
  /** What the question is about; a question needs at least one. */
  datasets: Dataset[]
  sheet: Sheet | undefined
  isFirst: boolean
  onAsk: (question: Question) => Promise<void>
}

/** Where the question is written: grows with the text, keeps a draft, offers what fits the table. */
export function PromptBox({ draftKey, initialPrompt, datasets, sheet, isFirst, onAsk }: PromptBoxProps) {
  const { t } = useTranslation()
  const id = useId()
  const [prompt, setPrompt] = useDraft(draftKey, initialPrompt)
  const { data: models = [] } = useModels()
  const [chosen, choose] = useChosenModels(models.length > 0 ? models : undefined)
  const [repeats, setRepeats] = useState(1)
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const canSend = prompt.trim() !== '' && datasets.length > 0 && chosen.length > 0 && !isSending

  async function send() {
    if (!canSend) return
    setSending(true)
    setFailure(null)
    try {
      await onAsk({ prompt: prompt.trim(), models: chosen, repeats })
      setPrompt('')
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setSending(false)
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    void send()
  }

  return (
    <section aria-label={t('ask.label')}>
      {prompt === '' && sheet && (
        <div className={isFirst ? '' : 'max-sm:hidden'}>
          <Suggestions sheet={sheet} onChoose={setPrompt} />
        </div>
      )}
      {failure && (
        <div className="mb-2">
          <Notice tone="danger">{failure}</Notice>
        </div>
      )}
      <div className="rounded-xl border border-line-strong bg-surface shadow-xs focus-within:border-accent">
        <label htmlFor={id} className="sr-only">
          {t('ask.label')}
        </label>
        <textarea
          id={id}
          value={prompt}
          maxLength={promptLimit}
          onChange={({ target }) => setPrompt(target.value)}
          onKeyDown={onKeyDown}
          placeholder={t(isFirst ? 'ask.placeholder' : 'ask.placeholderNext')}
          className={`field-sizing-content max-h-60 ${isFirst ? 'min-h-12 sm:min-h-16' : 'min-h-11'} w-full resize-none rounded-xl bg-transparent px-4 pt-3 outline-none placeholder:text-faint`}
        />
        <div className="flex items-center justify-between gap-2 px-2 pb-2">
          <ModelPicker models={models} chosen={chosen} onChoose={choose} repeats={repeats} onRepeats={setRepeats} />
          <div className="flex items-center gap-3">
            <span className="text-xs text-faint max-sm:hidden">
              {t(datasets.length === 0 ? 'ask.needsData' : 'ask.sendHint')}
            </span>
            <Button look="primary" disabled={!canSend} onClick={() => void send()}>
              <CornerDownLeft aria-hidden="true" className="size-4" />
              {t(isSending ? 'ask.sending' : 'ask.send')}
            </Button>
          </div>
        </div>
      </div>
    </section>
  )
}
