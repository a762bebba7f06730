import { useTranslation } from 'react-i18next'
import type { CodeQuality } from '#contract/code-quality.ts'
import { Fold } from '../../../ui/fold.tsx'
import { describeQuality } from './describe-quality.ts'

/** What the linter makes of the code: a line, and its findings where there are any. */
export function QualityDetails({ quality }: { quality: CodeQuality }) {
  const { t } = useTranslation()
  const findings = quality.findings.map((finding, index) => ({ ...finding, key: `${index} ${finding.code}` }))
  return (
    <>
      <p className="text-xs text-faint tabular-nums">{describeQuality(quality, t).join(' · ')}</p>
      {findings.length > 0 && (
        <Fold summary={<span className="text-xs">{t('run.quality.findings', { n: findings.length })}</span>}>
          <ul className="space-y-1 text-xs text-muted">
            {findings.map(({ key, code, message, line, severity }) => (
              <li key={key}>
                <span className={severity === 'error' ? 'text-danger' : 'text-warn'}>
                  {t(`run.quality.severity.${severity}`)}
                </span>{' '}
                {t('run.quality.line', { n: line })}: {message} <code className="font-mono text-faint">{code}</code>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  )
}
