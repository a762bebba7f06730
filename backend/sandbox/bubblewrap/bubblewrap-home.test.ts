import { describeKernelHome } from '#engine/ports/kernel.contract.ts'
import { makeTestHome } from './make-test-home.ts'

describeKernelHome('bubblewrap', async () => makeTestHome({ warmKernels: 0 }))
