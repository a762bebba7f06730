import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Analysis } from '#contract/analysis.ts'
import type { Dataset, Sheet } from '#contract/dataset.ts'
import { useModels } from '../../api/models.ts'
import type { Ask } from '../../api/runs.ts'
import { useSettings } from '../../api/settings.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Notice } from '../../ui/notice.tsx'
import { composeAsk, privacyOf } from './compose-ask.ts'
import { emptyDraft, nextDraft } from './draft.ts'
import { draftKey } from './draft-store.ts'
import { FigureStyleLink } from './figure-style-link.tsx'
import { useCaretAfterInsert } from './insert-into-draft.ts'
import { ModelPicker } from './models/model-picker.tsx'
import { useChosenModels } from './models/use-chosen-models.ts'
import { useLastAsked } from './models/use-last-asked.ts'
import { PreviewButton } from './preview/preview-button.tsx'
import { PrivacyPicker } from './privacy/privacy-picker.tsx'
import { SendButton } from './send-button.tsx'
import { Suggestions } from './suggestions.tsx'
import { TemplateFields } from './templates/template-fields.tsx'
import { TemplatePicker } from './templates/template-picker.tsx'
import { isDataFree } from './templates/template-values.ts'
import { useDraft } from './use-draft.ts'
import { useTemplate } from './use-template.ts'
import { handOnFocus, useHandedOnFocus } from './words/hand-on-focus.ts'
import { QuestionWords } from './words/question-words.tsx'

type PromptBoxProps = {
  initialPrompt: string
  /** What the question is about; a question needs at least one. */
  datasets: Dataset[]
  sheet: Sheet | undefined
  /** The analysis that the question goes on with; null begins one. */
  analysis: Analysis | null
  onAsk: (ask: Ask) => Promise<void>
}

/** Where the question is written: words, a template's fields, whom to ask, and what may leave. Keeps a draft. */
export function PromptBox({ initialPrompt, datasets, sheet, analysis, onAsk }: PromptBoxProps) {
  const { t } = useTranslation()
  const section = useRef<HTMLElement>(null)
  const words = useRef<HTMLTextAreaElement>(null)
  const key = draftKey(analysis?.id ?? null)
  const [draft, setDraft] = useDraft(key, initialPrompt)
  useCaretAfterInsert(key, words)
  useHandedOnFocus(words, analysis === null)
  const { template, ...templating } = useTemplate(draft, setDraft, datasets)
  const { data: models = [] } = useModels()
  const { settings } = useSettings()
  const lastAsked = useLastAsked(analysis?.id)
  const [chosen, choose] = useChosenModels(models.length > 0 ? models : undefined, lastAsked?.model, {
    models: draft.models,
    onChoose: (ids) => setDraft({ ...draft, models: ids }),
  })
  const repeats = draft.repeats ?? 1
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  const isFirst = analysis === null
  const hasQuestion = draft.text.trim() !== '' || template !== undefined
  const hasData = datasets.length > 0 || (template !== undefined && isDataFree(template))
  const canSend = hasQuestion && !templating.isAwaited && hasData && chosen.length > 0 && !isSending
  const ask = composeAsk({ draft, template, models: chosen, repeats, datasets, analysis, settings }, currentLanguage())

  const askNow = canSend && templating.isComplete ? ask : null

  const focus = (selector: string) =>
    requestAnimationFrame(() => section.current?.querySelector<HTMLElement>(selector)?.focus())

  /** What is missing is said where it is missing. */
  function showMissing() {
    templating.showProblems()
    if (templating.isComplete) words.current?.focus({ preventScroll: true })
    else focus('fieldset [aria-invalid="true"]')
  }

  async function send() {
    if (!canSend) return
    if (!templating.isComplete) return showMissing()
    setSending(true)
    setFailure(null)
    try {
      await onAsk(ask)
      setDraft(isFirst ? emptyDraft : nextDraft(draft))
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setSending(false)
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (isFirst && event.target === words.current) handOnFocus()
    void send()
  }

  return (
    <section ref={section} aria-label={t('ask.label')}>
      {draft.text === '' && draft.templateId === undefined && sheet && (
        <div className={isFirst ? '' : 'max-sm:hidden'}>
          <Suggestions datasets={datasets} sheet={sheet} onChoose={(text) => setDraft({ ...draft, text })} />
        </div>
      )}
      {failure && (
        <div className="mb-2">
          <Notice tone="danger">{failure}</Notice>
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within */}
      <div
        onKeyDown={onKeyDown}
        className="rounded-xl border border-line-strong bg-surface shadow-xs focus-within:border-accent"
      >
        {template && (
          <TemplateFields
            template={template}
            values={draft.values}
            datasets={datasets}
            problems={templating.problems}
            onChange={(values) => setDraft({ ...draft, values })}
            onRemove={() => {
              templating.remove()
              words.current?.focus({ preventScroll: true })
            }}
          />
        )}
        <QuestionWords
          field={words}
          text={draft.text}
          onChange={(text) => setDraft({ ...draft, text })}
          datasets={datasets}
          lastPrompt={lastAsked?.prompt || undefined}
          placeholder={t(template ? 'template.words' : isFirst ? 'ask.placeholder' : 'ask.placeholderNext')}
          className={`field-sizing-content max-h-60 ${isFirst && !template ? 'min-h-12 sm:min-h-16' : 'min-h-11'} w-full resize-none rounded-xl bg-transparent px-4 pt-3 outline-none placeholder:text-faint`}
        />
        <div className="flex items-center justify-between gap-2 px-2 pb-2 max-sm:gap-1 max-sm:px-1.5">
          <div className="flex min-w-0 items-center">
            <ModelPicker
              models={models}
              chosen={chosen}
              onChoose={choose}
              repeats={repeats}
              onRepeats={(repeats) => setDraft({ ...draft, repeats })}
              ask={askNow}
            />
            <TemplatePicker
              onChoose={(picked) => {
                templating.choose(picked)
                focus('fieldset :is(select, input, textarea)')
              }}
            />
            <PrivacyPicker
              level={privacyOf({ draft, analysis, settings })}
              onChoose={(privacy) => setDraft({ ...draft, privacy })}
            />
            <PreviewButton ask={askNow} onMissing={showMissing} />
            <FigureStyleLink />
          </div>
          <SendButton
            canSend={canSend}
            isSending={isSending}
            hasData={hasData}
            runCount={chosen.length * repeats}
            onSend={() => void send()}
          />
        </div>
      </div>
    </section>
  )
}
