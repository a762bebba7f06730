import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { findRunOf, listEarlierIds } from '#engine/run/list-earlier-runs.ts'

const mostCharacters = 16 * 1024 ** 2

/** The code of runs that succeeded, which never changes: kept so that checking code at each pause in typing folds no run again. */
export class EarlierCode {
  readonly #ports: EnginePorts
  /** By run, the one used last at the end. */
  readonly #codes = new Map<string, string>()
  #characters = 0

  constructor(ports: EnginePorts) {
    this.#ports = ports
  }

  /** Of the steps that a next one of this analysis would go on from, oldest first. Its owner has been checked by the caller. */
  async list(analysisId: string): Promise<string[]> {
    const codes: string[] = []
    for (const runId of await listEarlierIds(this.#ports, { analysisId })) codes.push(await this.#find(runId))
    return codes
  }

  async #find(runId: string): Promise<string> {
    const known = this.#codes.get(runId)
    const code = known ?? (await findRunOf(this.#ports, runId))?.attempts.at(-1)?.code ?? ''
    if (known === undefined) this.#characters += code.length
    this.#codes.delete(runId)
    this.#codes.set(runId, code)
    for (const [oldest, text] of this.#codes) {
      if (this.#characters <= mostCharacters || oldest === runId) break
      this.#codes.delete(oldest)
      this.#characters -= text.length
    }
    return code
  }
}
