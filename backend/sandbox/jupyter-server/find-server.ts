import { HomeRefusal } from './home-refusal.ts'
import { startHubServer } from './hub-server.ts'
import { JupyterAnswer, JupyterApi } from './jupyter-api.ts'
import { parseServerAddress } from './server-address.ts'

type Wanted = { url: string; token: string; kernelName: string; hubUser?: string; startMs: number }

/**
 * The server that kernels are started at: the address itself, or behind a hub the user's server, started when it is not.
 * Throws `HomeRefusal` when it can't be reached, does not take the token or has no such kernelspec.
 */
export async function findServer(wanted: Wanted): Promise<JupyterApi> {
  const address = parseServerAddress(wanted.url)
  if (!/^[\x21-\x7e]+$/.test(wanted.token)) {
    throw new HomeRefusal(
      'JUPYTER_TOKEN is not set or not a token.',
      'set JUPYTER_TOKEN (jupyter server list shows it)',
    )
  }
  const direct = new JupyterApi(address, wanted.token)
  const isHub = await reach(address, () => direct.isThere('hub/api/'))
  const api = isHub
    ? new JupyterApi(await startHubServer(direct, wanted.hubUser, wanted.startMs), wanted.token)
    : direct
  if (!isHub && !(await reach(address, () => api.isThere('api')))) {
    throw new HomeRefusal(
      `What answers at ${address.origin}${address.pathname} is not Jupyter.`,
      `curl ${address.href}api (it must answer with a version; the address is without /lab or /tree)`,
    )
  }
  const names = await reach(address, () => api.listKernelSpecs())
  if (names.includes(wanted.kernelName)) return api
  throw new HomeRefusal(
    `The Jupyter server has no kernel ${wanted.kernelName}; it has ${names.slice(0, 20).join(', ') || 'none'}.`,
    `python -m ipykernel install --user --name ${wanted.kernelName} (on the Jupyter server), or set JUPYTER_KERNEL_NAME`,
  )
}

async function reach<T>(address: URL, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof HomeRefusal) throw error
    if (error instanceof JupyterAnswer) throw explainAnswer(error)
    throw new HomeRefusal(
      `The Jupyter server at ${address.host} can't be reached${nameCause(error)}.`,
      `curl ${address.href}api (from this machine, until it answers)`,
    )
  }
}

function explainAnswer(answer: JupyterAnswer): HomeRefusal {
  if (answer.status === 401 || answer.status === 403 || answer.status === 302) {
    return new HomeRefusal(
      'The Jupyter server does not accept the token.',
      'set JUPYTER_TOKEN to its token (jupyter server list shows it)',
    )
  }
  return new HomeRefusal(`The Jupyter server answered ${answer.status}.`, 'read the log of the Jupyter server')
}

/** The system's name for what went wrong, such as ECONNREFUSED. */
function nameCause(error: unknown): string {
  const cause = error instanceof Error ? error.cause : null
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null
  return code ? ` (${code})` : ''
}
