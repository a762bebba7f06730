/** Words for one thing in both languages. A column whose name is one of them answers to all of them. */
export type Concept = { id: string; terms: string[]; parts?: string[] }

/** A concept as one line: what it is called, the terms parted by commas, and narrower concepts that a broad word may mean. */
export const concept = (id: string, terms: string, ...parts: string[]): Concept => ({
  id,
  terms: terms.split(',').map((term) => term.trim()),
  ...(parts.length > 0 && { parts }),
})
