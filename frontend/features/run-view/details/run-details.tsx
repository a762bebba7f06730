import { useTranslation } from 'react-i18next'
import type { Run } from '#contract/run.ts'
import { useTemplates } from '../../../api/templates.ts'
import { formatDuration } from '../../../i18n/format.ts'
import { currentLanguage } from '../../../i18n/language.ts'
import { Fold } from '../../../ui/fold.tsx'
import { describeFigureStyle } from './describe-figure-style.ts'
import { describeUsage } from './describe-usage.ts'
import { QualityDetails } from './quality-details.tsx'
import { SentPrompts } from './sent-prompts.tsx'

/** What a run took, how it was asked, what was sent to the model, and which software ran it. */
export function RunDetails({ run }: { run: Run }) {
  const { t } = useTranslation()
  const { timing, privacy, quality } = run
  const facts = [
    timing.totalMs !== null && t('run.total', { time: formatDuration(timing.totalMs) }),
    timing.executionMs !== null && t('run.execution', { time: formatDuration(timing.executionMs) }),
    ...describeUsage(run, t),
  ].filter((fact) => typeof fact === 'string')
  const asked = [
    useTemplateLine(run),
    privacy && t('run.toldModel', { level: t(`privacy.name.${privacy}`) }),
    describeFigureStyle(run, t),
  ]
  return (
    <footer className="space-y-1.5">
      <p className="text-xs text-faint tabular-nums">{facts.join(' · ')}</p>
      <p className="text-xs text-faint empty:hidden">{asked.filter(Boolean).join(' · ')}</p>
      {quality && <QualityDetails quality={quality} />}
      {run.promptsSent.length > 0 && (
        <Fold summary={<span className="text-xs">{t('run.promptSent')}</span>}>
          <SentPrompts run={run} />
        </Fold>
      )}
      {run.runtime && (
        <Fold summary={<span className="text-xs">{t('run.runtime')}</span>}>
          <p className="font-mono text-xs [overflow-wrap:anywhere] text-muted">
            {Object.entries(run.runtime)
              .map(([name, version]) => `${name} ${version}`)
              .join(' · ')}
          </p>
        </Fold>
      )}
    </footer>
  )
}

/** The template that a run was asked with; one that is gone is named by its id. */
function useTemplateLine({ template }: Run): string | null {
  const { t } = useTranslation()
  const { data: templates } = useTemplates(template !== undefined)
  if (!template) return null
  const { title: named } = templates?.find(({ id }) => id === template.id) ?? {}
  const title = (template.title ?? named)?.[currentLanguage()] ?? template.id
  return t('run.askedWith', { title, version: template.version })
}
