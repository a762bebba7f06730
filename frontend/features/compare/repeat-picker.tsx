import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../ui/choice.tsx'
import type { RepeatChoice } from './runs-by-model.ts'

type RepeatPickerProps = {
  /** How many repeats there are. */
  count: number
  value: RepeatChoice
  onChange: (value: RepeatChoice) => void
  hasAll?: boolean
}

const mostInARow = 5

/** Which repeat is looked at: a switch for a few, a list for many, nothing where there is but one. */
export function RepeatPicker({ count, value, onChange, hasAll = false }: RepeatPickerProps) {
  const { t } = useTranslation()
  const id = useId()
  if (count < 2) return null
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1))
  const choose = (chosen: string) => onChange(chosen === 'all' ? 'all' : Number(chosen))
  if (count <= mostInARow)
    return (
      <Choice
        label={t('compare.show')}
        options={[
          ...(hasAll ? [{ value: 'all', text: t('compare.allRepeats') }] : []),
          ...numbers.map((n) => ({ value: n, text: t('compare.repeat', { n }) })),
        ]}
        value={String(value)}
        onChange={choose}
      />
    )
  return (
    <div className="flex items-center gap-2 text-sm">
      <label htmlFor={id} className="text-muted">
        {t('compare.show')}
      </label>
      <select
        id={id}
        value={String(value)}
        onChange={({ target }) => choose(target.value)}
        className="rounded-md border border-line-strong bg-surface px-2 py-1.5"
      >
        {hasAll && <option value="all">{t('compare.allRepeats')}</option>}
        {numbers.map((n) => (
          <option key={n} value={n}>
            {t('compare.repeat', { n })}
          </option>
        ))}
      </select>
    </div>
  )
}
