import { useTranslation } from 'react-i18next'
import type { Model } from '#contract/model.ts'
import { builtInModel } from '../../../api/models.ts'
import { useModelName } from '../../../api/use-model-name.ts'
import { formatCost } from '../../../i18n/format.ts'
import { costOfSending, describeModel } from './describe-model.ts'

type ModelChoiceProps = {
  model: Model
  isChosen: boolean
  onToggle: () => void
  /** About how long the question is; undefined where that is not known. */
  tokens: number | undefined
}

/** A model to tick, with what is known of it. */
export function ModelChoice({ model, isChosen, onToggle, tokens }: ModelChoiceProps) {
  const { t } = useTranslation()
  const modelName = useModelName()
  const costUsd = tokens === undefined ? null : costOfSending(model, tokens)
  const isBuiltIn = model.id === builtInModel
  const marks = isBuiltIn
    ? []
    : [
        ...(model.isLocal ? [t('models.local')] : []),
        ...(model.origin === 'listed' ? [] : [t(`models.origin.${model.origin}`)]),
      ]
  return (
    <label className="-mx-2 flex items-start gap-2.5 rounded-md px-2 py-1.5 hover:bg-sunken">
      <input type="checkbox" className="mt-1 size-4 shrink-0 accent-accent" checked={isChosen} onChange={onToggle} />
      <span className="min-w-0 flex-1 text-sm">
        <span className="break-words">{modelName(model.id)}</span>
        {marks.map((mark) => (
          <span key={mark} className="ml-1.5 rounded-sm bg-sunken px-1 py-px text-xs whitespace-nowrap text-muted">
            {mark}
          </span>
        ))}
        {costUsd !== null && (
          <span className="block text-xs text-muted tabular-nums">
            {t('models.costNow', { cost: formatCost(costUsd) })}
          </span>
        )}
        <span className="block text-xs break-words text-faint">
          {isBuiltIn ? t('ask.builtInHint') : describeModel(model, t).join(' · ')}
        </span>
      </span>
    </label>
  )
}
