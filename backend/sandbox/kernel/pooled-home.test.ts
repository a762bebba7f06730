import { expect, it } from 'vitest'
import { contractLimits } from '#engine/ports/kernel.contract.ts'
import { createPooledHome } from './pooled-home.ts'
import { ProtectionMissing } from './protection-missing.ts'

/** A home on a machine that was found able to hold kernels, where the next start fails. */
function makeHome(failure: Error) {
  const start = () => Promise.reject(failure)
  const place = { isolation: 'none', start, cleanUp: async () => undefined }
  return createPooledHome(async () => place, { warmKernels: 0, limits: contractLimits })
}

const open = (failure: Error) => makeHome(failure).open({ files: [], limits: contractLimits })

it('SBX-43: a kernel that did not start in time is asked for again in a moment, and no command is named', async () => {
  const cause = new Error('the kernel did not start', { cause: new Error('no answer within 60000 ms') })
  await expect(open(cause)).rejects.toMatchObject({
    failure: { code: 'sandbox-unavailable', message: { key: 'sandbox-busy', params: {} }, retryable: true },
    cause,
  })
})

it('SBX-43: what is missing for good names the command that mends it', async () => {
  await expect(open(new ProtectionMissing('bubblewrap is gone.', 'apt-get install bubblewrap'))).rejects.toMatchObject({
    failure: {
      message: { key: 'sandbox-missing', params: { detail: 'bubblewrap is gone.', fix: 'apt-get install bubblewrap' } },
      retryable: false,
    },
  })
})
