import { ERRORS, type Lock, type Locker } from '@tus/server'

type Holder = { askForRelease(): void; released: Promise<void>; release(): void }

const longestWaitMs = 30_000

/** One request at a time for each upload: who comes later asks the one before to end, and waits for it. */
export function createUploadLocks(): Locker {
  const holders = new Map<string, Holder>()

  async function take(id: string, signal: AbortSignal, askForRelease: () => void): Promise<Holder> {
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(longestWaitMs)])
    for (let before = holders.get(id); before; before = holders.get(id)) {
      before.askForRelease()
      await Promise.race([before.released, aborted(deadline)])
      if (deadline.aborted) throw ERRORS.ERR_LOCK_TIMEOUT
    }
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    const holder = { askForRelease, released, release }
    holders.set(id, holder)
    return holder
  }

  return {
    newLock(id): Lock {
      let held: Holder | null = null
      return {
        async lock(signal, askForRelease) {
          held = await take(id, signal, () => void askForRelease())
        },
        async unlock() {
          holders.delete(id)
          held?.release()
        },
      }
    },
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
