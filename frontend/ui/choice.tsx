import { useId } from 'react'

type ChoiceProps<Value extends string> = {
  label: string
  options: { value: Value; text: string }[]
  value: Value
  onChange: (value: Value) => void
  isLabelHidden?: boolean
}

/** One of a few, side by side: radio buttons that look like a switch. */
export function Choice<Value extends string>({ label, options, value, onChange, isLabelHidden }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      <legend className={isLabelHidden ? 'sr-only' : 'float-left mr-2 text-sm text-muted'}>{label}</legend>
      <div className="inline-flex max-w-full flex-wrap gap-0.5 rounded-md bg-sunken p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative rounded-[5px] px-2.5 py-1 text-sm leading-5 whitespace-nowrap text-muted transition-colors select-none hover:text-ink has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-checked:shadow-[0_0_0_1px_var(--color-line-strong)] has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 size-full cursor-pointer appearance-none rounded-[5px] outline-none"
            />
            {option.text}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
