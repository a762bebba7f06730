/** A small ring that turns: something is under way. Said in words beside it. */
export function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="inline-block size-3.5 shrink-0 animate-spin rounded-full border-2 border-line-strong border-t-accent"
    />
  )
}
