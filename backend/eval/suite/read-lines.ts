export type JsonLine = { line: number; fields: Record<string, unknown> | null }

/** The objects of a file with one JSON object per line, with the numbers of their lines from 1; `fields` is null where a line is none. Empty lines are left out. */
export function readLines(text: string): JsonLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  return lines.flatMap((content, index) =>
    content.trim() === '' ? [] : [{ line: index + 1, fields: readObject(content) }],
  )
}

function readObject(content: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(content)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}
