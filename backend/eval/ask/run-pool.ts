/** Does `work` for each item in order, at most `limit` at once. An abort starts no more; what was begun is waited for. The first rejection starts no more and is thrown. */
export async function runPool<T>(
  items: T[],
  { limit, signal }: { limit: number; signal: AbortSignal },
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values()
  let failed = false
  const worker = async () => {
    for (const item of queue) {
      if (signal.aborted || failed) return
      try {
        await work(item)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const workers = Array.from({ length: Math.min(limit, items.length) }, worker)
  const settled = await Promise.allSettled(workers)
  for (const each of settled) if (each.status === 'rejected') throw each.reason
}
