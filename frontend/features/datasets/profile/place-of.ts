/** A number, or a date as milliseconds: where a bound lies on the axis of a histogram. Null for what is neither. */
export function placeOf(bound: string | number | undefined): number | null {
  if (bound === undefined || bound === '') return null
  const number = Number(bound)
  if (!Number.isNaN(number)) return number
  const moment = Date.parse(String(bound))
  return Number.isNaN(moment) ? null : moment
}
