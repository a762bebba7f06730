import { useId } from 'react'

type RadioListProps<Value extends string> = {
  legend: string
  legendClassName?: string
  /** Each with a line under it that says more. */
  choices: { value: Value; text: string; more: string }[]
  value: Value
  onChoose: (value: Value) => void
}

/** One of a few choices that need a word of explanation each. */
export function RadioList<Value extends string>({
  legend,
  legendClassName = 'mb-1 text-sm font-medium',
  choices,
  value: chosen,
  onChoose,
}: RadioListProps<Value>) {
  const name = useId()
  return (
    <fieldset>
      <legend className={legendClassName}>{legend}</legend>
      {choices.map(({ value, text, more }) => (
        <label key={value} className="-mx-2 flex items-start gap-2.5 rounded-md px-2 py-1.5 hover:bg-sunken">
          <input
            type="radio"
            name={name}
            className="mt-1 size-4 shrink-0 accent-accent"
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span className="min-w-0 text-sm">
            {text}
            <span className="block text-xs text-muted">{more}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
