import { rmSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { beginStep, say } from './progress.mjs'
import { SetUpFailure } from './set-up-failure.mjs'
import { isCurrent, removeStamp, writeStamp } from './stamp.mjs'
import { texts } from './texts.mjs'

const stampFolder = inRoot('.cache/stamps')

/**
 * @typedef {object} Step
 * @property {string} name of its stamp and its log
 * @property {string} title shown to the user
 * @property {() => string} hash over all that its result depends on; asked before and after the work
 * @property {string[]} products paths that must exist for the result to stand
 * @property {string} hint what to do when it fails
 * @property {(onLine: (line: string) => void) => Promise<void>} work
 */

/**
 * Does a step's work unless its stamp is current. A step that breaks off has no stamp and is done again next time.
 * @param {Step} step
 * @returns {Promise<boolean>} whether there was work to do
 */
export async function runStep(step) {
  if (isCurrent(stampFolder, { name: step.name, hash: step.hash(), products: step.products })) return false
  const progress = beginStep(step.title)
  removeStamp(stampFolder, step.name)
  rmSync(inRoot('.cache/logs', `${step.name}.log`), { force: true })
  try {
    await step.work(progress.update)
    writeStamp(stampFolder, { name: step.name, hash: step.hash() })
  } catch (error) {
    progress.end('failed')
    if (!(error instanceof SetUpFailure)) throw error
    say(`\n${texts.failed(step.title)} ${error.message}\n\n${step.hint}\n`)
    throw new SetUpFailure('')
  }
  progress.end('done')
  return true
}
