/** Whether two sets have any element in common. */
export function haveCommon<Element>(a: Set<Element>, b: Set<Element>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  for (const element of small) if (large.has(element)) return true
  return false
}
