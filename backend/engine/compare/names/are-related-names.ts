import { haveCommon } from '../have-common.ts'
import type { CanonicalName } from './canonical-name.ts'

/**
 * Whether two names can be of the same number: where both name a kind of number they share one, and no end of an
 * interval meets the other end; else they share a word that is more than a letter or a digit.
 */
export function areRelatedNames(a: CanonicalName, b: CanonicalName): boolean {
  const isOpposite = ({ statistics }: CanonicalName, other: CanonicalName) =>
    statistics.has('low') && other.statistics.has('high')
  if (isOpposite(a, b) || isOpposite(b, a)) return false
  if (a.statistics.size > 0 && b.statistics.size > 0) return haveCommon(a.statistics, b.statistics)
  return [...a.words].some((word) => isInformative(word) && b.words.has(word))
}

const isInformative = (word: string) => /\p{Script=Han}/u.test(word) || /\p{L}{2}/u.test(word)
