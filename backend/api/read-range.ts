export type ByteRange = { start: number; end: number }

/**
 * The one range, both ends inclusive, that `Range: bytes=…` asks of `sizeBytes`. Null where the whole is to be answered, as
 * RFC 9110 allows: no range, several, one that cannot be read or lies outside.
 */
export function readRange(header: string | undefined, sizeBytes: number): ByteRange | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  const start = first === '' ? Math.max(0, sizeBytes - Number(last)) : Number(first)
  const end = first === '' || last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1)
  return start <= end ? { start, end } : null
}
