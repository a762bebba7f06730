import { useTranslation } from 'react-i18next'
import { type HomeUse, homeUses } from '#contract/home-uses.ts'
import type { Scenario } from '#contract/scenario.ts'
import { useScenarios } from '../../api/scenarios.ts'
import { Notice } from '../../ui/notice.tsx'
import { ScenarioCard } from './scenario-card.tsx'
import { useScenarioStart } from './use-scenario-start.ts'

/** Until they are known the pictures of the first of each are known all the same. */
const pictures: Record<HomeUse, string> = {
  expression: 'differential-expression',
  clinical: 'survival',
  laboratory: 'group-comparison',
  report: 'report',
}

/** What people use it for, each with the figure of a real run; one click asks the same of the same data. */
export function UseCards({ onStarted }: { onStarted: (analysisId: string) => void }) {
  const { t } = useTranslation()
  const { data: scenarios } = useScenarios()
  const { startingId, failure, start } = useScenarioStart(onStarted)
  const firstOf = (use: Scenario['use']) => scenarios?.find((scenario) => scenario.use === use)
  return (
    <>
      {failure && <Notice tone="danger">{failure}</Notice>}
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {homeUses.map((use) => (
          <ScenarioCard
            key={use}
            scenario={firstOf(use)}
            picture={pictures[use]}
            title={t(`uses.${use}.title`)}
            body={t(`uses.${use}.body`)}
            startingId={startingId}
            onStart={start}
          />
        ))}
      </ul>
    </>
  )
}
