const prefix = 'code-draft '
const mostDrafts = 20
const longest = 200_000

type Kept = { code: string; at: number }

/** The edited code of this place that has not been run; null where there is none. Never throws. */
export function readCodeDraft(place: string): string | null {
  return read(prefix + place)?.code ?? null
}

/** Keeps edited code in this browser, of the newest twenty places; null forgets it. Never throws. */
export function keepCodeDraft(place: string, code: string | null): void {
  try {
    if (code === null || code.length > longest) {
      localStorage.removeItem(prefix + place)
      return
    }
    localStorage.setItem(prefix + place, JSON.stringify({ code, at: Date.now() }))
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix))
    const oldest = keys.toSorted((left, right) => (read(right)?.at ?? 0) - (read(left)?.at ?? 0)).slice(mostDrafts)
    for (const key of oldest) localStorage.removeItem(key)
  } catch {
    // A full or forbidden store: the code stays in the editor.
  }
}

function read(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
