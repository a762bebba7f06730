/** A key as it may be shown: its first three and last four characters, and nothing of one that is short. */
export function maskKey(key: string): string {
  return key.length < 20 ? '…' : `${key.slice(0, 3)}…${key.slice(-4)}`
}
