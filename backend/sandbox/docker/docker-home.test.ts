import { it } from 'vitest'
import { describeKernelHome } from '#engine/ports/kernel.contract.ts'
import { findDockerObstacle } from './testing/find-docker-obstacle.ts'
import { leaseDocker } from './testing/lease-docker.ts'
import { makeDockerTestHome } from './testing/make-docker-test-home.ts'

const obstacle = findDockerObstacle()
if (obstacle) {
  it('DOC-1: the contract of homes holds for Docker', (context) => {
    if (process.env.CI) throw new Error(`CI must run this: ${obstacle}`)
    context.skip(obstacle)
  })
} else {
  // The first time makes the image, which takes longer than any test may.
  await leaseDocker()
  describeKernelHome('docker', async () => makeDockerTestHome({ warmKernels: 0 }))
}
