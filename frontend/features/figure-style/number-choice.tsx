import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

type NumberChoiceProps = {
  label: string
  unit?: string
  /** Null is as the preset has it. */
  value: number | null
  range: { min: number; max: number; step: number }
  onChange: (value: number | null) => void
}

/** A number of one's own, or none: then the preset decides. What is out of range is held back and said. */
export function NumberChoice({ label, unit, value, range, onChange }: NumberChoiceProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(value === null ? '' : String(value))
  useEffect(() => setText(value === null ? '' : String(value)), [value])
  const isWrong = text !== '' && !isWithin(Number(text), range)

  function change(next: string) {
    setText(next)
    if (next === '') onChange(null)
    else if (isWithin(Number(next), range)) onChange(Number(next))
  }
  return (
    <div>
      <span className="inline-flex items-center gap-2 text-sm">
        <input
          type="number"
          aria-label={label}
          aria-invalid={isWrong || undefined}
          placeholder={t('figureStyle.asPreset')}
          value={text}
          {...range}
          onChange={({ target }) => change(target.value)}
          className="min-h-8 w-32 rounded-md border border-line-strong bg-surface px-2 py-1 placeholder:text-faint aria-invalid:border-danger"
        />
        {unit && <span className="text-muted">{unit}</span>}
      </span>
      {isWrong && (
        <p role="alert" className="mt-1 text-xs text-danger">
          {t('figureStyle.range', { min: range.min, max: range.max })}
        </p>
      )}
    </div>
  )
}

const isWithin = (value: number, { min, max, step }: NumberChoiceProps['range']) =>
  Number.isFinite(value) && value >= min && value <= max && (step < 1 || Number.isInteger(value))
