type SelectFieldProps<Value extends string> = {
  label: string
  options: { value: Value; text: string }[]
  value: Value
  onChange: (value: Value) => void
}

/** One of many, in the browser's own list. `label` is for screen readers. */
export function SelectField<Value extends string>({ label, options, value, onChange }: SelectFieldProps<Value>) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        const chosen = options.find((option) => option.value === target.value)
        if (chosen) onChange(chosen.value)
      }}
      className="min-h-8 max-w-full rounded-md border border-line-strong bg-surface px-2 py-1 text-sm"
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  )
}
