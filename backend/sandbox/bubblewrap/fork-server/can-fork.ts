import type { KernelLimits } from '#engine/ports/kernel.ts'
import type { FreshKernel } from '../../kernel/fresh-kernel.ts'
import type { KernelSlots } from '../kernel-slots.ts'
import { sealedTrial } from '../sealed-trial.ts'
import { type ForkingPlace, startForkedKernel } from './start-forked-kernel.ts'

type Trial = {
  slots: KernelSlots
  limits: KernelLimits
  onWarning: (message: string, cause: unknown) => void
}

const ownNamespacesTrial = `assert open("/proc/sys/user/max_user_namespaces").read() == "0\\n", "user namespaces"\n`

/** True when this machine lets a fork server make kernels that are sealed; else its server is closed. */
export async function canFork(place: ForkingPlace, { slots, limits, onWarning }: Trial): Promise<boolean> {
  try {
    const kernel = await startForkedKernel(place, { slot: slots.take(), limits })
    const answer = await runTrial(kernel)
    kernel.process.kill()
    await kernel.process.ended
    await kernel.dispose()
    if (answer.trim() !== 'sealed') throw new Error(`a forked kernel is not sealed: ${answer}`)
    return true
  } catch (error) {
    onWarning('kernels cannot be forked here and are started one by one, which takes seconds', error)
    await place.server.close()
    return false
  }
}

async function runTrial({ connection }: FreshKernel): Promise<string> {
  let answer = ''
  for await (const step of connection.execute(ownNamespacesTrial + sealedTrial, { silent: false })) {
    if (step.type !== 'output') continue
    const { event } = step
    if (event.type === 'stream') answer += event.text
    if (event.type === 'error') answer += `${event.name}: ${event.value}`
  }
  return answer
}
