/** Text that both databases can keep: PostgreSQL has no NUL character, and half a surrogate pair has no UTF-8. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}
