import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Sample, SampleUse } from '#contract/sample.ts'
import { useSamples } from '../../api/samples.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Notice } from '../../ui/notice.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useTrial } from './use-trial.ts'

const uses: SampleUse[] = ['expression', 'clinical', 'laboratory', 'report']

/** What people use it for, each with the figure of a real run; one click asks the same of the same data. */
export function UseCards({ onStarted }: { onStarted: (analysisId: string) => void }) {
  const { data: samples } = useSamples()
  const { starting, failure, start } = useTrial(onStarted)
  return (
    <>
      {failure && <Notice tone="danger">{failure}</Notice>}
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {uses.map((use) => (
          <UseCard
            key={use}
            use={use}
            sample={samples?.find((sample) => sample.use === use)}
            startingId={starting?.sampleId ?? null}
            onStart={(sample) => void start(sample.id, sample.prompts[0]?.[currentLanguage()] ?? '')}
          />
        ))}
      </ul>
    </>
  )
}

type UseCardProps = {
  use: SampleUse
  sample: Sample | undefined
  startingId: string | null
  onStart: (sample: Sample) => void
}

function UseCard({ use, sample, startingId, onStart }: UseCardProps) {
  const { t } = useTranslation()
  const language = currentLanguage()
  const isStarting = sample !== undefined && startingId === sample.id
  return (
    <li className="group relative flex flex-col overflow-hidden rounded-lg border border-line bg-surface transition-colors focus-within:border-accent hover:border-accent">
      <img
        src={`/home/${use}-${language}.webp`}
        alt=""
        width={880}
        height={660}
        loading="lazy"
        className="aspect-[4/3] w-full border-b border-line bg-white object-contain p-2"
      />
      <div className="flex flex-1 flex-col p-4">
        <h3 className="font-semibold">{t(`uses.${use}.title`)}</h3>
        <p className="mt-1 mb-3 text-sm text-muted">{t(`uses.${use}.body`)}</p>
        {/* The whole card is its button. */}
        <button
          type="button"
          disabled={!sample || startingId !== null}
          onClick={() => sample && onStart(sample)}
          className="mt-auto flex min-h-6 items-start gap-2 text-left text-sm text-accent after:absolute after:inset-0 disabled:opacity-60"
        >
          <span className="flex-1">{isStarting ? t('home.starting') : (sample?.prompts[0]?.[language] ?? ' ')}</span>
          {isStarting ? <Spinner /> : <ArrowRight aria-hidden="true" className="mt-1 size-4 shrink-0" />}
        </button>
      </div>
    </li>
  )
}
