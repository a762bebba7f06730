import { z } from 'zod'
import type { ExecutionEvent } from '#engine/ports/kernel.ts'
import type { ExecutionStep, KernelChannel } from '../jupyter/jupyter-connection.ts'
import type { UnusedKernel } from '../kernel/fresh-kernel.ts'
import { publish, readResult } from '../kernel/workspace-files.ts'
import { HomeRefusal } from './home-refusal.ts'
import type { JupyterApi } from './jupyter-api.ts'
import type { KernelRegister } from './kernel-register.ts'
import { RemoteConnection } from './remote-connection.ts'
import { RemoteProcess } from './remote-process.ts'
import { FileSender } from './send-files.ts'

export type RemoteKernel = UnusedKernel & {
  sender: FileSender
  /** Resolves when it has been deleted and is no longer registered, or that could not be done. Never rejects. */
  gone: Promise<void>
}

type Starting = {
  kernelName: string
  /** What `packKernelPackage` gave. */
  kernelPackage: string
  register: KernelRegister
  reconnectMs: number
  startMs: number
  onWarning: (message: string, cause: unknown) => void
}

const versionSchema = z.tuple([z.number(), z.number(), z.number()])
const runtimeSchema = z.record(z.string().max(100), z.string().max(300))
const remote = "__import__('data_lab.remote').remote"
const readVersion =
  "__import__('IPython').display.publish_display_data({'application/vnd.data-lab.result+json': list(__import__('sys').version_info[:3])})"

/**
 * Starts a kernel at the Jupyter server, sends it `data_lab` and waits until it has entered its workspace. Throws
 * `HomeRefusal` when it has not what analyses need; nothing of it is left then.
 */
export async function startRemoteKernel(api: JupyterApi, starting: Starting): Promise<RemoteKernel> {
  const { register, reconnectMs, startMs, onWarning } = starting
  const kernelId = await api.startKernel(starting.kernelName, startMs)
  const process = new RemoteProcess({ api, kernelId, onWarning })
  const gone = process.deleted.then(async (isDeleted) => {
    if (isDeleted) await register.remove(kernelId).catch((cause) => onWarning('a kernel stays registered', cause))
  })
  const tooLate = setTimeout(() => process.endAs(`it did not answer within ${startMs} ms`), startMs)
  let connection: RemoteConnection | null = null
  try {
    await register.add(kernelId)
    const onGone = (detail: string) => process.endAs(detail)
    const opening = RemoteConnection.open({ api, kernelId, reconnectMs, onGone })
    void process.ended.then(() => opening.then((opened) => opened.close()).catch(() => undefined))
    connection = await opening
    const runtime = await prepare(connection, starting)
    return { connection, process, runtime, sender: new FileSender(), gone, dispose: async () => undefined }
  } catch (error) {
    connection?.close()
    process.kill()
    await gone
    throw error
  } finally {
    clearTimeout(tooLate)
  }
}

/** Its versions, once everything that an analysis needs is there and loaded. */
async function prepare(channel: KernelChannel, { kernelName, kernelPackage }: Starting) {
  const version = versionSchema.safeParse(await readResult(run(channel, readVersion)))
  if (!version.success) {
    throw new HomeRefusal(
      `The kernel ${kernelName} is not a Python kernel.`,
      'set JUPYTER_KERNEL_NAME to a kernelspec of ipykernel (jupyter kernelspec list)',
    )
  }
  const [major, minor] = version.data
  if (major < 3 || (major === 3 && minor < 11)) {
    throw new HomeRefusal(
      `The kernel ${kernelName} runs Python ${version.data.join('.')}; 3.11 or newer is needed.`,
      'set JUPYTER_KERNEL_NAME to a kernelspec with Python 3.11 or newer (jupyter kernelspec list)',
    )
  }
  const directory = z.tuple([z.string()]).safeParse(await readResult(run(channel, kernelPackage)))
  if (!directory.success) {
    throw new HomeRefusal(
      `The kernel ${kernelName} can't write to its directory for temporary files.`,
      'give it a writable TMPDIR in its kernelspec',
    )
  }
  const missing = z
    .array(z.string())
    .safeParse(await readResult(run(channel, `${publish}(${remote}.missing_packages())`)))
  if (!missing.success || missing.data.length > 0) throw packagesMissing(kernelName, missing.data ?? ['IPython'])
  await readResult(run(channel, `${remote}.prepare_kernel(${JSON.stringify(directory.data[0])})`))
  const show = "__import__('data_lab.runtime').runtime.show_runtime()"
  const runtime = runtimeSchema.safeParse(await readResult(run(channel, show)))
  if (!runtime.success) throw packagesMissing(kernelName, ['requirements.lock'])
  return runtime.data
}

function packagesMissing(kernelName: string, packages: string[]): HomeRefusal {
  return new HomeRefusal(
    `The kernel ${kernelName} lacks ${packages.join(', ')}.`,
    "pip install --require-hashes -r kernel/requirements.lock (in the kernel's environment, on the Jupyter server)",
  )
}

async function* run(channel: KernelChannel, code: string): AsyncGenerator<ExecutionEvent> {
  for await (const step of channel.execute(code, { silent: true })) if (isOutput(step)) yield step.event
}

const isOutput = (step: ExecutionStep) => step.type === 'output'
