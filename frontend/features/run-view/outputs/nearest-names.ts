const most = 3

/** Of the names those that somebody may have meant by `wanted`, the most alike first; at most three. */
export function nearestNames(wanted: string, names: string[]): string[] {
  const plain = simplify(wanted)
  if (plain === '') return []
  const scored = names
    .slice(0, 2_000)
    .filter((name) => name !== wanted)
    .map((name) => ({ name, distance: distanceOf(plain, simplify(name)) }))
  return scored
    .filter(({ distance }) => distance <= Math.max(1, plain.length / 3))
    .sort((left, right) => left.distance - right.distance)
    .slice(0, most)
    .map(({ name }) => name)
}

/** Letters and digits alone: case, blanks, underscores and units in brackets are what people mix up. */
const simplify = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[([（【].*$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 60)

function distanceOf(left: string, right: string): number {
  if (right === '') return Number.POSITIVE_INFINITY
  if (left === right) return 0
  // A part of the name is nearer than any misspelling.
  if (Math.min(left.length, right.length) > 1 && (right.includes(left) || left.includes(right))) return 0.5
  return editDistance(left, right)
}

/** Levenshtein's distance. */
function editDistance(left: string, right: string): number {
  let before = Array.from({ length: right.length + 1 }, (_, place) => place)
  for (let row = 1; row <= left.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (before[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1)
      line.push(Math.min(replaced, (before[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    before = line
  }
  return before[right.length] ?? 0
}
