import { type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnTemplate } from '#contract/own-template.ts'
import { restoreTemplateVersion, useTemplateVersion, useTemplateVersions } from '../../api/own-templates.ts'
import { formatTime } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { LoadFailure } from '../../ui/load-failure.tsx'
import { showToast } from '../../ui/toasts.ts'
import { describeTemplate } from './describe-template.ts'

export type DiffProps = { left: string; right: string; leftLabel: string; rightLabel: string }

type TemplateVersionsProps = {
  own: OwnTemplate
  renderDiff: (props: DiffProps) => ReactNode
  onRestored: (own: OwnTemplate) => void
}

/** Every save, newest first: looked at beside the current one, and made current again. */
export function TemplateVersions({ own, renderDiff, onRestored }: TemplateVersionsProps) {
  const { t } = useTranslation()
  const { data: versions, error } = useTemplateVersions(own.id)
  const [open, setOpen] = useState<number | null>(null)
  if (error && !versions) return <LoadFailure error={error} />
  if (!versions) return <p className="mt-4 text-sm text-faint">{t('app.loading')}</p>

  async function restore(version: number) {
    try {
      const restored = await restoreTemplateVersion(own.id, version)
      setOpen(null)
      showToast({ text: t('ownTemplates.restored', { from: version, version: restored.version }) })
      onRestored(restored)
    } catch (error) {
      showToast({ text: error instanceof Error ? error.message : String(error), tone: 'danger' })
    }
  }

  return (
    <ol className="mt-2 divide-y divide-line">
      {versions.map(({ version, savedAt, restoredFrom }) => (
        <li key={version} className="py-2">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <p className="min-w-0 flex-1 basis-48 text-sm">
              <span className="font-medium tabular-nums">{t('ownTemplates.version', { n: version })}</span>
              <span className="ml-2 text-muted">{formatTime(savedAt)}</span>
              {restoredFrom && (
                <span className="ml-2 text-xs text-faint">{t('ownTemplates.from', { n: restoredFrom })}</span>
              )}
            </p>
            {version === own.version ? (
              <span className="text-xs text-faint">{t('ownTemplates.current')}</span>
            ) : (
              <>
                <Button aria-expanded={open === version} onClick={() => setOpen(open === version ? null : version)}>
                  {t('ownTemplates.compare')}
                  <span className="sr-only"> · {t('ownTemplates.version', { n: version })}</span>
                </Button>
                <Button onClick={() => void restore(version)}>
                  {t('ownTemplates.restore')}
                  <span className="sr-only"> · {t('ownTemplates.version', { n: version })}</span>
                </Button>
              </>
            )}
          </div>
          {open === version && (
            <div className="mt-2">
              <VersionDiff own={own} version={version} renderDiff={renderDiff} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

type VersionDiffProps = Pick<TemplateVersionsProps, 'own' | 'renderDiff'> & { version: number }

function VersionDiff({ own, version, renderDiff }: VersionDiffProps) {
  const { t } = useTranslation()
  const { data: earlier, error } = useTemplateVersion(own.id, version)
  if (error && !earlier) return <LoadFailure error={error} />
  const loading = <p className="text-sm text-faint">{t('app.loading')}</p>
  if (!earlier) return loading
  return (
    <Suspense fallback={loading}>
      {renderDiff({
        left: describeTemplate(earlier.template),
        right: describeTemplate(own.template),
        leftLabel: t('ownTemplates.version', { n: version }),
        rightLabel: t('ownTemplates.currentVersion', { n: own.version }),
      })}
    </Suspense>
  )
}
