import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Sample } from '#contract/sample.ts'
import { useSamples } from '../../api/samples.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Notice } from '../../ui/notice.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useTrial } from './use-trial.ts'

/** The sample tables with questions that are known to work: one click starts an analysis. */
export function SampleList({ onStarted }: { onStarted: (analysisId: string) => void }) {
  const { t } = useTranslation()
  const { data: samples, error } = useSamples()
  const { starting, failure, start } = useTrial(onStarted)

  if (error) return <Notice tone="danger">{`${t('home.samplesFailed')} ${error.message}`}</Notice>
  return (
    <>
      {failure && <Notice tone="danger">{failure}</Notice>}
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3" aria-busy={!samples}>
        {(samples ?? placeholders).map((sample) =>
          typeof sample === 'string' ? (
            <li key={sample} className="h-56 rounded-lg border border-line bg-sunken" />
          ) : (
            <SampleCard key={sample.id} sample={sample} starting={starting} onStart={start} />
          ),
        )}
      </ul>
    </>
  )
}

const placeholders = ['first', 'second', 'third']

type SampleCardProps = {
  sample: Sample
  starting: { sampleId: string; prompt: string } | null
  onStart: (sampleId: string, prompt: string) => Promise<void>
}

function SampleCard({ sample, starting, onStart }: SampleCardProps) {
  const { t } = useTranslation()
  const language = currentLanguage()
  return (
    <li className="flex flex-col rounded-lg border border-line bg-surface p-5">
      <h3 className="font-semibold">{sample.title[language]}</h3>
      <p className="mt-1 mb-4 text-sm text-muted">{sample.description[language]}</p>
      <ul className="mt-auto space-y-1.5">
        {sample.prompts.map((prompt) => {
          const isStarting = starting?.sampleId === sample.id && starting.prompt === prompt[language]
          return (
            <li key={prompt.en}>
              <button
                type="button"
                disabled={starting !== null}
                onClick={() => void onStart(sample.id, prompt[language])}
                className="group flex w-full items-center gap-2 rounded-md border border-line px-3 py-2 text-left text-sm transition-colors hover:border-accent hover:bg-accent-soft disabled:opacity-60"
              >
                <span className="flex-1">{isStarting ? t('home.starting') : prompt[language]}</span>
                {isStarting ? (
                  <Spinner />
                ) : (
                  <ArrowRight aria-hidden="true" className="size-4 shrink-0 text-faint group-hover:text-accent" />
                )}
              </button>
            </li>
          )
        })}
      </ul>
      <p className="mt-3 text-xs break-words text-faint">{t('home.source', { source: sample.source[language] })}</p>
    </li>
  )
}
