import type { Media } from '#contract/output.ts'
import type { RunEventBody } from '#contract/run-event.ts'
import { htmlText } from './html-text.ts'
import { placeLimits, type RunPlace, writeRunText } from './run-text.ts'

type Places = Record<RunPlace, string>

/** Gathers from the events of a run what is searched: of the last attempt, and bounded however much it said. */
export class RunTextCollector {
  readonly #places: Places = { prompt: '', report: '', error: '', interpretation: '', code: '', output: '' }
  #words = ''

  /** False for events that tell nothing more: they need not be read. */
  wants(type: string): boolean {
    if (type === 'output-stream' || type === 'output-display' || type === 'output-updated')
      return !this.#isFull('output')
    if (type === 'text-delta') return this.#words.length < placeLimits.output
    return wanted.has(type)
  }

  add(body: RunEventBody): void {
    switch (body.type) {
      case 'run-queued':
        this.#append('prompt', body.prompt)
        break
      case 'attempt-started':
        this.#words = ''
        this.#clear('report', 'error', 'code', 'output')
        break
      case 'text-delta':
        this.#words += body.text.slice(0, placeLimits.output)
        break
      case 'code-ready':
        this.#clear('code')
        this.#append('code', body.code)
        break
      case 'output-stream':
        this.#append('output', body.output.text)
        break
      case 'output-display':
      case 'output-updated':
        this.#append('output', `${textOf(body.output.media)}\n`)
        break
      case 'output-error':
        this.#append('error', `${body.output.name}: ${body.output.value}\n`)
        break
      case 'outputs-cleared':
        this.#clear('output')
        break
      case 'artifact-saved':
        this.#append('output', `${body.artifact.name}\n`)
        break
      case 'interpretation-delta':
        this.#append('interpretation', body.text)
        break
      case 'results-gathered':
        for (const { name, value, unit, source } of body.results)
          if (source === 'reported') this.#append('report', `${name} = ${value}${unit ? ` ${unit}` : ''}\n`)
        break
      default:
        break
    }
  }

  /** What a model said in words counts where it wrote no code. */
  write(): string {
    const { code, output } = this.#places
    return writeRunText({ ...this.#places, output: code === '' ? `${this.#words}\n${output}` : output })
  }

  #append(place: RunPlace, text: string): void {
    const rest = placeLimits[place] - this.#places[place].length
    if (rest > 0) this.#places[place] += text.slice(0, rest)
  }

  #clear(...places: RunPlace[]): void {
    for (const place of places) this.#places[place] = ''
  }

  #isFull(place: RunPlace): boolean {
    return this.#places[place].length >= placeLimits[place]
  }
}

const wanted = new Set<string>([
  ...(['run-queued', 'attempt-started', 'code-ready', 'output-error', 'outputs-cleared'] as const),
  ...(['artifact-saved', 'interpretation-delta', 'results-gathered'] as const),
] satisfies RunEventBody['type'][])

/** The plain text of what was shown; that of its HTML where the plain text only names an object. */
function textOf(media: Media[]): string {
  const find = (mediaType: string) => media.find((each) => each.mediaType === mediaType)?.text
  const plain = find('text/plain')
  if (plain !== undefined && !plain.startsWith('<')) return plain
  const html = find('text/html')
  return html === undefined ? (find('text/markdown') ?? find('text/latex') ?? '') : htmlText(html)
}
