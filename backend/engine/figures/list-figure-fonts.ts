import { type FigureFonts, figureFontsSchema } from '#contract/figures/figure-fonts.ts'
import { callKernel } from '#engine/analysis/call-kernel.ts'
import type { TableReaders } from '#engine/dataset/table-readers.ts'

/** The fonts that the sandbox has; asked once, and again after it failed. */
export class FigureFontList {
  readonly #readers: TableReaders
  #known: Promise<FigureFonts> | null = null

  constructor(readers: TableReaders) {
    this.#readers = readers
  }

  /** In a reader of the owner who asks first. */
  list(ownerId: string): Promise<FigureFonts> {
    const known = this.#known ?? this.#ask(ownerId)
    this.#known = known
    known.catch(() => {
      if (this.#known === known) this.#known = null
    })
    return known
  }

  async #ask(ownerId: string): Promise<FigureFonts> {
    const signal = new AbortController().signal
    const call = 'data_lab.figure_fonts.list_fonts()'
    return figureFontsSchema.parse(
      await this.#readers.use(ownerId, { files: [] }, (kernel) => callKernel(kernel, call, signal)),
    )
  }
}
