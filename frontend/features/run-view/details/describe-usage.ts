import type { TFunction } from 'i18next'
import type { Run } from '#contract/run.ts'
import { formatCost, formatCount } from '../../../i18n/format.ts'

/** What the model's answers took, in short parts; nothing for a model that takes neither tokens nor money. */
export function describeUsage({ model, usage }: Pick<Run, 'model' | 'usage'>, t: TFunction): string[] {
  const { inputTokens, outputTokens, cachedInputTokens, reasoningTokens, isEstimated, costUsd } = usage
  const isFree = inputTokens === 0 && outputTokens === 0 && costUsd === 0
  if (model === null || isFree) return []
  const about = isEstimated ? '≈ ' : ''
  const known = (count: number | null) => (count === null ? t('app.unknown') : about + formatCount(count))
  const tokens =
    inputTokens === null && outputTokens === null
      ? t('run.tokensUnknown')
      : t('run.tokens', { input: known(inputTokens), output: known(outputTokens) })
  return [
    tokens,
    ...(cachedInputTokens ? [t('run.tokensCached', { n: formatCount(cachedInputTokens) })] : []),
    ...(reasoningTokens ? [t('run.tokensReasoning', { n: formatCount(reasoningTokens) })] : []),
    costUsd === null ? t('run.costUnknown') : t('run.cost', { cost: about + formatCost(costUsd) }),
    ...(isEstimated ? [t('run.tokensEstimated')] : []),
  ]
}
