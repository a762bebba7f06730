import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiError } from '../../api/request.ts'
import { keepTrying } from './keep-trying.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const offline = () => new ApiError('offline', 0, 'offline')
const noSignal = () => new AbortController().signal

it('UPL-21: a lost connection is tried again with growing delays, and at once when the browser is online', async () => {
  const onBroken = vi.fn()
  const work = vi.fn().mockRejectedValue(offline())
  const done = keepTrying(work, { signal: noSignal(), onBroken })
  await vi.advanceTimersByTimeAsync(500)
  expect(work).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(999)
  expect(work).toHaveBeenCalledTimes(2)
  work.mockResolvedValue('there')
  dispatchEvent(new Event('online'))
  expect(await done).toBe('there')
  expect(onBroken).toHaveBeenCalledTimes(2)
})

it('UPL-21: what was refused for good is not tried again; a server that cannot just now a few times', async () => {
  const refused = vi.fn().mockRejectedValue(new ApiError('too large', 413, 'too-large'))
  await expect(keepTrying(refused, { signal: noSignal(), onBroken: vi.fn() })).rejects.toThrow('too large')
  expect(refused).toHaveBeenCalledTimes(1)
  const full = vi.fn().mockRejectedValue(new ApiError('disk full', 503, 'storage-unavailable'))
  const given = expect(keepTrying(full, { signal: noSignal(), onBroken: vi.fn() })).rejects.toThrow('disk full')
  await vi.advanceTimersByTimeAsync(60_000)
  await given
  expect(full).toHaveBeenCalledTimes(4)
})

it('UPL-21: where Python did not start for want of time, it is tried once more; where it cannot start, not', async () => {
  const withKey = (key: string) => Object.assign(new ApiError(key, 503, 'sandbox-unavailable'), { key })
  const busy = vi.fn().mockRejectedValue(withKey('sandbox-busy'))
  const onBroken = vi.fn()
  const given = expect(keepTrying(busy, { signal: noSignal(), onBroken })).rejects.toThrow('sandbox-busy')
  await vi.advanceTimersByTimeAsync(60_000)
  await given
  expect(busy).toHaveBeenCalledTimes(2)
  expect(onBroken).toHaveBeenCalledExactlyOnceWith(withKey('sandbox-busy'))
  const missing = vi.fn().mockRejectedValue(withKey('sandbox-missing'))
  await expect(keepTrying(missing, { signal: noSignal(), onBroken })).rejects.toThrow('sandbox-missing')
  expect(missing).toHaveBeenCalledTimes(1)
})

it('UPL-21: a cancel ends it while it waits', async () => {
  const cancel = new AbortController()
  const done = expect(
    keepTrying(() => Promise.reject(offline()), { signal: cancel.signal, onBroken: vi.fn() }),
  ).rejects.toThrow('cancelled')
  await vi.advanceTimersByTimeAsync(10)
  cancel.abort(new Error('cancelled'))
  await done
})
