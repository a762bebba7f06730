/** What this browser remembers of an upload in pieces, so that the same file goes on where it broke off. */
export type KeptUpload = { id: string; name: string; sizeBytes: number; lastModified: number }

const prefix = 'upload:'

export function listKept(): KeptUpload[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => readKept(localStorage.getItem(key)) ?? [])
}

export function keepUpload(id: string, { name, size, lastModified }: File): void {
  localStorage.setItem(prefix + id, JSON.stringify({ id, name, sizeBytes: size, lastModified } satisfies KeptUpload))
}

export function dropKept(id: string): void {
  localStorage.removeItem(prefix + id)
}

/** The upload of this very file: told by name, size and time of change. */
export function findKept({ name, size, lastModified }: File): KeptUpload | undefined {
  return listKept().find((kept) => kept.name === name && kept.sizeBytes === size && kept.lastModified === lastModified)
}

function readKept(stored: string | null): KeptUpload | null {
  try {
    const { id, name, sizeBytes, lastModified } = JSON.parse(stored ?? '') as Partial<KeptUpload>
    const isWhole = typeof id === 'string' && typeof name === 'string' && typeof sizeBytes === 'number'
    return isWhole && typeof lastModified === 'number' ? { id, name, sizeBytes, lastModified } : null
  } catch {
    return null
  }
}
