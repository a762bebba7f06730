import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { CreatedRuns } from '#contract/create-runs.ts'
import type { Dataset } from '#contract/dataset.ts'
import type { Run } from '#contract/run.ts'

export type Answer<T> = { status: number; body: T; headers: Headers }

const ended = new Set(['succeeded', 'failed', 'cancelled', 'killed', 'interrupted'])

/** A script's view of the product: the documented calls, with a bearer token. */
export class ApiClient {
  readonly url: string
  token = ''
  language = 'en'

  constructor(url: string) {
    this.url = url
  }

  async send<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const form = body instanceof FormData
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        'accept-language': this.language,
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && !form && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
    return { status: response.status, body: json as T, headers: response.headers }
  }

  async signUp(email: string): Promise<this> {
    const { body, headers } = await this.send<{ token?: string }>('POST', '/api/auth/sign-up/email', {
      email,
      password: 'correct horse battery',
      name: email,
    })
    this.token = headers.get('set-auth-token') ?? body.token ?? ''
    return this
  }

  async upload(path: string, name = basename(path)): Promise<Answer<Dataset>> {
    return this.uploadBytes(await readFile(path), name)
  }

  async uploadBytes(bytes: Uint8Array<ArrayBuffer> | Buffer<ArrayBuffer>, name: string): Promise<Answer<Dataset>> {
    const form = new FormData()
    form.append('file', new Blob([bytes]), name)
    return this.send<Dataset>('POST', '/api/datasets', form)
  }

  /** Starts runs and waits until each has ended. */
  async run(request: Record<string, unknown>): Promise<Run[]> {
    const { status, body } = await this.send<CreatedRuns>('POST', '/api/runs', request)
    if (status !== 202) throw new Error(`${status} ${JSON.stringify(body)}`)
    return Promise.all(body.runs.map(({ id }) => this.waitFor(id)))
  }

  async ask(prompt: string, datasetIds: string[], more: Record<string, unknown> = {}): Promise<Run> {
    const [run] = await this.run({ prompt, datasetIds, models: ['builtin/analyst'], ...more })
    if (!run) throw new Error('no run')
    return run
  }

  /** Runs one's own Python. */
  async execute(code: string, more: Record<string, unknown> = {}): Promise<Run> {
    const [run] = await this.run({ code, ...more })
    if (!run) throw new Error('no run')
    return run
  }

  async waitFor(runId: string, reached = (run: Run) => ended.has(run.status)): Promise<Run> {
    for (let waitedMs = 0; waitedMs < 120_000; waitedMs += 100) {
      const { body } = await this.send<Run>('GET', `/api/runs/${runId}`)
      if (reached(body)) return body
      await wait(100)
    }
    throw new Error(`run ${runId} did not get there in time`)
  }
}

/** Everything printed by the last attempt. */
export const printedText = (run: Run): string =>
  (run.attempts.at(-1)?.outputs ?? []).map((output) => (output.type === 'stream' ? output.text : '')).join('')
