import { describe, it } from 'vitest'
import { findDockerObstacle } from './find-docker-obstacle.ts'
import { leaseDocker } from './lease-docker.ts'

/**
 * Runs a suite with a real Docker. Where the machine can't have one, the suite is reported as skipped with the
 * reason; in CI (`CI=true`) that is a failure. Await it at the top of a test file: the first time makes the image, which
 * takes longer than any test may.
 */
export async function describeWithDocker(title: string, suite: (socketPath: string) => void): Promise<void> {
  const obstacle = findDockerObstacle()
  if (obstacle === null) {
    const socketPath = await leaseDocker()
    describe(title, { timeout: 90_000 }, () => suite(socketPath))
    return
  }
  it(`${title}: the machine can run it`, (context) => {
    if (process.env.CI === 'true') throw new Error(`CI must run this: ${obstacle}`)
    context.skip(obstacle)
  })
}
