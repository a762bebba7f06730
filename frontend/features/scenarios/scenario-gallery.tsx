import { CornerDownRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Scenario, ScenarioUse } from '#contract/scenario.ts'
import { useScenarios } from '../../api/scenarios.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { LoadFailure } from '../../ui/load-failure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ScenarioCard } from './scenario-card.tsx'
import { useScenarioStart } from './use-scenario-start.ts'

const uses: ScenarioUse[] = ['clinical', 'expression', 'laboratory', 'report', 'exploration']

/** All scenarios by use, each with its steps and where its data come from; one click asks the first. */
export function ScenarioGallery({ onStarted }: { onStarted: (analysisId: string) => void }) {
  const { t } = useTranslation()
  const { data: scenarios, error } = useScenarios()
  const { startingId, failure, start } = useScenarioStart(onStarted)
  const language = currentLanguage()
  if (!scenarios)
    return error ? (
      <LoadFailure error={error} hasContent={false} />
    ) : (
      <p className="text-sm text-faint">{t('app.loading')}</p>
    )
  return (
    <div className="space-y-12">
      {failure && <Notice tone="danger">{failure}</Notice>}
      {uses.map((use) => (
        <section key={use} aria-labelledby={`use-${use}`}>
          <h2 id={`use-${use}`} className="text-lg font-semibold">
            {t(`examples.uses.${use}`)}
          </h2>
          <ul className="mt-3 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {scenarios
              .filter((scenario) => scenario.use === use)
              .map((scenario) => (
                <ScenarioCard
                  key={scenario.id}
                  scenario={scenario}
                  picture={scenario.id}
                  title={scenario.title[language]}
                  body={scenario.body[language]}
                  startingId={startingId}
                  onStart={start}
                >
                  <FurtherSteps scenario={scenario} />
                </ScenarioCard>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function FurtherSteps({ scenario: { steps, fileNames, source } }: { scenario: Scenario }) {
  const { t } = useTranslation()
  const language = currentLanguage()
  return (
    <>
      {steps.length > 1 && (
        <ol aria-label={t('examples.further')} className="mt-2 space-y-1 text-[13px] text-muted">
          {steps.slice(1).map((step) => (
            <li key={step.en} className="flex gap-1.5">
              <CornerDownRight aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-faint" />
              <span className="min-w-0 break-words">{step[language]}</span>
            </li>
          ))}
        </ol>
      )}
      <p className="mt-3 text-xs break-words text-faint">
        {t('examples.source', { files: fileNames.join(t('app.listComma')), source: source[language] })}
      </p>
    </>
  )
}
