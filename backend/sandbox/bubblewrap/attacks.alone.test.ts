import { describeAttacks } from '../attacks/describe-attacks.contract.ts'
import { makeTestHome } from './make-test-home.ts'

describeAttacks('bubblewrap', async () => makeTestHome({ warmKernels: 2 }))
