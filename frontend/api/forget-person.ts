/** What a person wrote and did not send is kept in the browser under names that begin so. */
const ownPrefixes = ['draft:', 'template-draft:', 'code-draft ', 'upload:']

const listeners = new Set<() => void>()

/** Calls `forget` when a person leaves, for what a page keeps of them in its memory. */
export function onForgetPerson(forget: () => void): void {
  listeners.add(forget)
}

/** Takes away what a person wrote and did not send: whoever sits at this browser next does not see it. */
export function forgetPerson(): void {
  for (const key of Object.keys(localStorage))
    if (ownPrefixes.some((prefix) => key.startsWith(prefix))) localStorage.removeItem(key)
  for (const forget of listeners) forget()
}
