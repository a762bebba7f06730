const fields = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select'

/**
 * Whether keys pressed at `target` are typed into it: a field, or an editor, which is a `textbox` by its role. A read-only text,
 * such as code to read, is none.
 */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLTextAreaElement && target.readOnly) return false
  return (
    target.isContentEditable ||
    target.matches(`${fields}, [contenteditable=true], [role=textbox]:not([aria-readonly=true])`)
  )
}
