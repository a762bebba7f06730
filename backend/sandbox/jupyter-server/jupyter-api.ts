import { ServerConnection } from '@jupyterlab/services'
import { z } from 'zod'

/** The Jupyter server answered, but not with what was asked for. */
export class JupyterAnswer extends Error {
  override readonly name = 'JupyterAnswer'
  readonly status: number

  constructor(what: string, status: number) {
    super(`${what}: the Jupyter server answered ${status}`)
    this.status = status
  }
}

const versionSchema = z.object({ version: z.string().max(100) })
const kernelIdSchema = z.object({ id: z.string().regex(/^[\w-]{1,100}$/), execution_state: z.string().optional() })
const specsSchema = z.object({ default: z.string(), kernelspecs: z.record(z.string(), z.unknown()) })
const requestTimeoutMs = 30_000

type Request = { method?: 'GET' | 'POST' | 'DELETE'; body?: unknown; timeoutMs?: number }

/** Jupyter's REST interface below one address. Errors of the network are fetch's own; none carries the token. */
export class JupyterApi {
  readonly baseUrl: URL
  readonly token: string

  constructor(baseUrl: URL, token: string) {
    this.baseUrl = baseUrl
    this.token = token
  }

  /** The status and, where it is JSON, the body of any answer. */
  async request(path: string, { method = 'GET', body, timeoutMs = requestTimeoutMs }: Request = {}) {
    let networkError: unknown = null
    const settings = ServerConnection.makeSettings({
      baseUrl: this.baseUrl.href,
      token: this.token,
      // A redirect would take the token elsewhere: it is an answer like any other.
      fetch: (input, init) =>
        fetch(input, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) }).catch((error) => {
          networkError = error
          throw error
        }),
    })
    const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    const url = new URL(path, this.baseUrl).href
    const response = await ServerConnection.makeRequest(url, init, settings).catch((error: unknown) => {
      // The library's own error does not say what went wrong.
      throw networkError ?? error
    })
    const text = await response.text()
    return { status: response.status, body: parseJson(text) }
  }

  /** Whether Jupyter answers at `path`. Throws `JupyterAnswer` where it does not take the token. */
  async isThere(path: 'api' | 'hub/api/'): Promise<boolean> {
    const { status, body } = await this.request(path)
    if (status === 401 || status === 403) throw new JupyterAnswer('version', status)
    return status === 200 && versionSchema.safeParse(body).success
  }

  /** Names of the kernelspecs. Throws `JupyterAnswer`. */
  async listKernelSpecs(): Promise<string[]> {
    const { status, body } = await this.request('api/kernelspecs')
    const specs = specsSchema.safeParse(body)
    if (status !== 200 || !specs.success) throw new JupyterAnswer('list of kernelspecs', status)
    return Object.keys(specs.data.kernelspecs)
  }

  /** Starts a kernel and returns its id. Throws `JupyterAnswer`. */
  async startKernel(name: string, timeoutMs: number): Promise<string> {
    const { status, body } = await this.request('api/kernels', { method: 'POST', body: { name }, timeoutMs })
    const model = kernelIdSchema.safeParse(body)
    if (status !== 201 || !model.success) throw new JupyterAnswer('start of a kernel', status)
    return model.data.id
  }

  /** Throws `JupyterAnswer`. */
  async interruptKernel(id: string): Promise<void> {
    const { status } = await this.request(`api/kernels/${id}/interrupt`, { method: 'POST' })
    if (status !== 204 && status !== 200) throw new JupyterAnswer('interrupt', status)
  }

  /** Whether the server has the kernel and does not call it dead. Throws `JupyterAnswer` when it can't say. */
  async hasKernel(id: string): Promise<boolean> {
    const { status, body } = await this.request(`api/kernels/${id}`)
    if (status === 404) return false
    const model = kernelIdSchema.safeParse(body)
    if (status !== 200 || !model.success) throw new JupyterAnswer('look at a kernel', status)
    return model.data.execution_state !== 'dead'
  }

  /** Deletes a kernel; one that is not there is no failure. Throws `JupyterAnswer`. */
  async deleteKernel(id: string): Promise<void> {
    const { status } = await this.request(`api/kernels/${id}`, { method: 'DELETE' })
    if (status !== 204 && status !== 404) throw new JupyterAnswer('deletion of a kernel', status)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A page for people, or nothing.
    return null
  }
}
