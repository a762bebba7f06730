import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scenario } from '#contract/scenario.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Spinner } from '../../ui/spinner.tsx'

type ScenarioCardProps = {
  /** Absent until it is known. */
  scenario: Scenario | undefined
  /** What its picture is called. */
  picture: string
  title: string
  body: string
  startingId: string | null
  onStart: (scenario: Scenario) => void
  children?: ReactNode
}

/** A scenario with the figure of a real run; the whole card is the button that asks its first question. */
export function ScenarioCard({ scenario, picture, title, body, startingId, onStart, children }: ScenarioCardProps) {
  const { t } = useTranslation()
  const language = currentLanguage()
  const isStarting = scenario !== undefined && startingId === scenario.id
  return (
    <li className="group relative flex flex-col overflow-hidden rounded-lg border border-line bg-surface transition-colors focus-within:border-accent hover:border-accent">
      <img
        src={`/home/${picture}-${language}.webp`}
        alt=""
        width={880}
        height={660}
        loading="lazy"
        className="aspect-[4/3] w-full border-b border-line bg-white object-contain p-2"
      />
      <div className="flex flex-1 flex-col p-4">
        <h3 className="font-semibold">{title}</h3>
        <p className="mt-1 mb-3 text-sm text-muted">{body}</p>
        <button
          type="button"
          disabled={!scenario || startingId !== null}
          onClick={() => scenario && onStart(scenario)}
          className="mt-auto flex min-h-6 items-start gap-2 text-left text-sm text-accent after:absolute after:inset-0 disabled:opacity-60"
        >
          <span className="min-w-0 flex-1 break-words">
            {isStarting ? t('home.starting') : (scenario?.steps[0]?.[language] ?? ' ')}
          </span>
          {isStarting ? <Spinner /> : <ArrowRight aria-hidden="true" className="mt-1 size-4 shrink-0" />}
        </button>
        {children}
      </div>
    </li>
  )
}
