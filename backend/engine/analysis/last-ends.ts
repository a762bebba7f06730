import type { KernelState } from '#contract/kernel-state.ts'
import type { KernelExit } from '#engine/ports/kernel.ts'

type Ended = NonNullable<KernelState['ended']>

const mostRemembered = 2_000

/** Why the last kernel of each analysis is gone, of the analyses whose kernels ended last. */
export class LastEnds {
  readonly #ends = new Map<string, Ended>()

  get(analysisId: string): Ended | null {
    return this.#ends.get(analysisId) ?? null
  }

  set(analysisId: string, ended: Ended): void {
    this.#ends.delete(analysisId)
    this.#ends.set(analysisId, ended)
    const [oldest] = this.#ends.keys()
    if (this.#ends.size > mostRemembered && oldest !== undefined) this.#ends.delete(oldest)
  }

  setExit(analysisId: string, reason: KernelExit['reason']): void {
    this.set(analysisId, endOf(reason))
  }
}

function endOf(reason: KernelExit['reason']): Ended {
  switch (reason) {
    case 'closed':
      return 'idle'
    case 'crashed':
    case 'cancelled':
      return reason
    case 'wall-clock':
    case 'memory':
    case 'cpu':
      return 'limit'
  }
}
