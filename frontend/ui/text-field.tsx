import { type ComponentProps, useId } from 'react'

type TextFieldProps = ComponentProps<'input'> & { label: string; hint?: string }

/** A labelled line of input. */
export function TextField({ label, hint, ...rest }: TextFieldProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="w-full rounded-md border border-line-strong bg-surface px-3 py-1.5 text-ink"
        {...rest}
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-xs text-faint">
          {hint}
        </p>
      )}
    </div>
  )
}
