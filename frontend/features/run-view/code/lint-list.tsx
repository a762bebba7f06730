import { CircleX, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LintMark } from './lint-marks.ts'

const most = 4

/** What the linter marks in the code above, in words: the worst first. */
export function LintList({ marks }: { marks: LintMark[] }) {
  const { t } = useTranslation()
  if (marks.length === 0) return null
  const worst = marks.toSorted((left, right) => left.severity.localeCompare(right.severity) || left.line - right.line)
  return (
    <ul aria-label={t('run.lintMarks')} className="border-t border-line px-3 py-1.5 text-xs">
      {worst.slice(0, most).map(({ code, message, line, column, severity }) => {
        const Picture = severity === 'error' ? CircleX : TriangleAlert
        return (
          <li key={`${line} ${column} ${code} ${message}`} className="flex items-baseline gap-1.5">
            <Picture
              role="img"
              aria-label={t(`run.quality.severity.${severity}`)}
              className={`size-3 shrink-0 translate-y-0.5 ${severity === 'error' ? 'text-danger' : 'text-warn'}`}
            />
            <span className="shrink-0 text-faint">{t('run.quality.line', { n: line })}</span>
            <span className="min-w-0 break-words">
              {message} <span className="text-faint">{code}</span>
            </span>
          </li>
        )
      })}
      {worst.length > most && <li className="text-faint">{t('run.lintMore', { n: worst.length - most })}</li>}
    </ul>
  )
}
