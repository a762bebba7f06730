import type { TFunction } from 'i18next'
import type { CodeQuality } from '#contract/code-quality.ts'
import { formatCount } from '../../../i18n/format.ts'

/** The linter's view of a program in short parts. */
export function describeQuality({ lines, complexity, isBroken, findings }: CodeQuality, t: TFunction): string[] {
  const countOf = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length
  const errors = countOf('error')
  const warnings = countOf('warning')
  return [
    t('run.quality.lines', { n: formatCount(lines) }),
    ...(complexity === null ? [] : [t('run.quality.complexity', { n: complexity })]),
    ...(isBroken ? [t('run.quality.broken')] : []),
    ...(errors > 0 ? [t('run.quality.errors', { n: errors })] : []),
    ...(warnings > 0 ? [t('run.quality.warnings', { n: warnings })] : []),
    ...(findings.length === 0 && !isBroken ? [t('run.quality.clean')] : []),
  ]
}
