import { useTranslation } from 'react-i18next'

const mostRepeats = 20

type RepeatsFieldProps = { repeats: number; onRepeats: (repeats: number) => void; modelCount: number }

/** How often each model is asked, and how many runs that makes. */
export function RepeatsField({ repeats, onRepeats, modelCount }: RepeatsFieldProps) {
  const { t } = useTranslation()
  const n = modelCount * repeats
  return (
    <div className="mt-3 border-t border-line pt-3">
      <label className="flex items-center justify-between text-sm">
        {t('ask.repeats')}
        <input
          type="number"
          min={1}
          max={mostRepeats}
          value={repeats}
          onChange={({ target }) => onRepeats(Math.max(1, Math.min(mostRepeats, target.valueAsNumber || 1)))}
          className="w-16 rounded-md border border-line-strong bg-surface px-2 py-1 text-right tabular-nums"
        />
      </label>
      <p role="status" className="mt-1 text-xs text-muted empty:hidden">
        {n > 1 ? t('models.runs', { models: modelCount, repeats, n }) : ''}
      </p>
    </div>
  )
}
