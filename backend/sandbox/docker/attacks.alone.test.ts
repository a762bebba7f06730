import { describeAttacks } from '../attacks/describe-attacks.contract.ts'
import { describeWithDocker } from './testing/describe-with-docker.ts'
import { makeDockerTestHome } from './testing/make-docker-test-home.ts'

await describeWithDocker('Docker', () =>
  describeAttacks('docker', async () => makeDockerTestHome({ warmKernels: 2 }), {
    differences: {
      sys: {
        outcome: /^\[\]$/,
        reason: 'In a container /sys is an empty folder that cannot be written: Docker always makes it.',
      },
    },
  }),
)
