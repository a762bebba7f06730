/**
 * The pieces of a folded text by which it is found, as 32-bit numbers: each letter, each two neighbours and, since two Latin
 * letters tell little, each three that begin with one. Two pieces may share a number: what is found is looked at again.
 */
export function textGrams(folded: string): Set<number> {
  const grams = new Set<number>()
  for (let at = 0; at < folded.length; at += 1) {
    const [one, two, three] = [folded.charCodeAt(at), folded.charCodeAt(at + 1), folded.charCodeAt(at + 2)]
    if (!isLetter(one)) continue
    grams.add(hash(one))
    if (!isLetter(two)) continue
    grams.add(hash(one, two))
    if (!isIdeograph(one) && isLetter(three)) grams.add(hash(one, two, three))
  }
  return grams
}

/** Pieces that every text has in which `word` is; at least one. */
export function wordGrams(word: string): number[] {
  const units = word.split('').map((unit) => unit.charCodeAt(0))
  if (units.length <= 2) return [hash(...units)]
  const grams = new Set<number>()
  for (const [at, unit] of units.entries()) {
    const size = isIdeograph(unit) ? 2 : 3
    if (at + size <= units.length) grams.add(hash(...units.slice(at, at + size)))
  }
  return [...grams]
}

/** False after the end, where there is no number. */
const isLetter = (unit: number) => unit > 0x20
const isIdeograph = (unit: number) => unit >= 0x2e80

function hash(...units: number[]): number {
  let mixed = 0x811c9dc5 ^ units.length
  for (const unit of units) mixed = Math.imul(mixed ^ unit, 0x01000193) ^ (mixed >>> 15)
  return mixed | 0
}
