import { type ComponentProps, useId } from 'react'

type TextFieldProps = ComponentProps<'input'> & { label: string; hint?: string; problem?: string | undefined }

/** A labelled line of input, with what helps to fill it in and what is wrong with it. */
export function TextField({ label, hint, problem, ...rest }: TextFieldProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        aria-describedby={problem ? `${id}-problem` : hint ? `${id}-hint` : undefined}
        aria-invalid={problem ? true : undefined}
        className="w-full rounded-md border border-line-strong bg-surface px-3 py-1.5 text-ink aria-invalid:border-danger"
        {...rest}
      />
      {problem && (
        <p id={`${id}-problem`} role="alert" className="mt-1 text-xs text-danger">
          {problem}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-xs break-words text-faint">
          {hint}
        </p>
      )}
    </div>
  )
}
