import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { inRoot } from './paths.mjs'

/** A script that runs `child` attached, as `npm start` runs the server. */
function startAttached(child: string) {
  const script = `
    import { runAttached } from ${JSON.stringify(inRoot('scripts/set-up/run-attached.mjs'))}
    process.exitCode = await runAttached(process.execPath, ['-e', ${JSON.stringify(child)}])
  `
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
}

it('SET-13: the exit code of what was run is kept', async () => {
  const [code] = await once(startAttached('process.exit(7)'), 'close')
  expect(code).toBe(7)
})

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('SET-13: %s is passed on, and the end waited for', async (signal) => {
  const run = startAttached(`
    process.on('${signal}', () => setTimeout(() => process.exit(5), 50))
    setInterval(() => {}, 1000)
    console.log('ready')
  `)
  await once(run.stdout, 'data')
  run.kill(signal)
  const [code] = await once(run, 'close')
  expect(code).toBe(5)
})
