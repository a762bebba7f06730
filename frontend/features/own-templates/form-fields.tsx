import { type ComponentProps, type ReactNode, useId } from 'react'

type FrameProps = { label: string; hint?: string | undefined; problem?: string | undefined }
type Described = { id: string; 'aria-invalid': boolean; 'aria-describedby': string }

export const inputClass =
  'w-full rounded-md border border-line-strong bg-surface px-2.5 py-1 text-sm placeholder:text-faint aria-invalid:border-danger [&>option]:bg-surface'

/** A field's name, its control, what is wrong with it, and what helps to fill it in. */
export function FormField({
  label,
  hint,
  problem,
  children,
}: FrameProps & { children: (described: Described) => ReactNode }) {
  const id = useId()
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-0.5 block text-xs font-medium">
        {label}
      </label>
      {children({ id, 'aria-invalid': problem !== undefined, 'aria-describedby': `${id}-problem ${id}-hint` })}
      <p id={`${id}-problem`} role="alert" className="mt-1 text-xs whitespace-pre-line text-danger empty:hidden">
        {problem}
      </p>
      <p id={`${id}-hint`} className="mt-0.5 text-xs text-faint empty:hidden">
        {hint}
      </p>
    </div>
  )
}

type InputProps = FrameProps & Omit<ComponentProps<'input'>, 'onChange'> & { onChange: (value: string) => void }

/** One line of text. */
export function InputField({ label, hint, problem, onChange, ...rest }: InputProps) {
  return (
    <FormField label={label} hint={hint} problem={problem}>
      {(described) => (
        <input
          autoComplete="off"
          {...described}
          {...rest}
          onChange={({ target }) => onChange(target.value)}
          className={`${inputClass} ${rest.className ?? ''}`}
        />
      )}
    </FormField>
  )
}

type AreaProps = FrameProps & Omit<ComponentProps<'textarea'>, 'onChange'> & { onChange: (value: string) => void }

/** Several lines of text; it grows with them. */
export function AreaField({ label, hint, problem, onChange, ...rest }: AreaProps) {
  return (
    <FormField label={label} hint={hint} problem={problem}>
      {(described) => (
        <textarea
          rows={2}
          {...described}
          {...rest}
          onChange={({ target }) => onChange(target.value)}
          className={`${inputClass} block max-h-60 field-sizing-content`}
        />
      )}
    </FormField>
  )
}
