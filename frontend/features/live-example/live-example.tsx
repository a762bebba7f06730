import { Pause, Play } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordedExample } from '#contract/recorded-example.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { IconButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ExampleStage } from './example-stage.tsx'
import { frameAt } from './frame-at.ts'
import { useExamples } from './use-examples.ts'
import { usePlayback } from './use-playback.ts'

const order: RecordedExample['use'][] = ['clinical', 'expression', 'laboratory', 'report']

/** Real runs, recorded, played one after the other: the question, the code, the figure and the numbers as they came. */
export function LiveExample() {
  const { t } = useTranslation()
  const language = currentLanguage()
  const { data, error } = useExamples(language)
  const examples = (data ?? []).toSorted((a, b) => order.indexOf(a.use) - order.indexOf(b.use))
  const [at, setAt] = useState(0)
  const { elapsedMs, isPlaying, setPlaying, restart, place } = usePlayback()
  const example = examples[at % Math.max(1, examples.length)]
  const frame = example && frameAt(example, elapsedMs)
  const isOver = Boolean(frame?.isOver) && isPlaying
  useEffect(() => {
    if (!isOver) return
    setAt((before) => before + 1)
    restart()
  }, [isOver, restart])

  return (
    <div ref={place} className="overflow-hidden rounded-lg border border-line-strong bg-surface shadow-xs">
      <div className="flex min-h-11 items-center gap-1 border-b border-line bg-sunken px-2 py-1">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be of a form */}
        <div
          role="group"
          aria-label={t('live.choose')}
          className="flex min-w-0 flex-1 gap-x-1 overflow-x-auto [scrollbar-width:none]"
        >
          {order.map((use, index) => (
            <button
              key={use}
              type="button"
              aria-pressed={use === example?.use}
              onClick={() => {
                setAt(index)
                restart()
              }}
              className="min-h-8 shrink-0 rounded-md px-2 text-[13px] max-sm:px-1.5 text-muted hover:text-ink aria-pressed:bg-surface aria-pressed:font-medium aria-pressed:text-ink"
            >
              {t(`uses.${use}.title`)}
            </button>
          ))}
        </div>
        <IconButton label={t(isPlaying ? 'live.pause' : 'live.play')} onClick={() => setPlaying(!isPlaying)}>
          {isPlaying ? <Pause aria-hidden="true" className="size-4" /> : <Play aria-hidden="true" className="size-4" />}
        </IconButton>
      </div>
      {error ? (
        <Notice tone="danger">{`${t('home.samplesFailed')} ${error.message}`}</Notice>
      ) : (
        <ExampleStage examples={examples} example={example} frame={frame} />
      )}
    </div>
  )
}
