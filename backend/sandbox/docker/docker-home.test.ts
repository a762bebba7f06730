import { describeKernelHome } from '#engine/ports/kernel.contract.ts'
import { describeWithDocker } from './testing/describe-with-docker.ts'
import { makeDockerTestHome } from './testing/make-docker-test-home.ts'

await describeWithDocker('Docker', () =>
  describeKernelHome('docker', async () => makeDockerTestHome({ warmKernels: 0 })),
)
