import type { CodeQuality } from '#contract/code-quality.ts'

export function countFindings({ findings }: CodeQuality): { errors: number; warnings: number } {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: findings.length - errors }
}
