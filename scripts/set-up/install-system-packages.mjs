import { findChineseFont, findChromium, findExecutable, findPostgres } from './find-on-system.mjs'
import { beginStep, say } from './progress.mjs'
import { runLogged } from './run-logged.mjs'
import { SetUpFailure } from './set-up-failure.mjs'
import { texts } from './texts.mjs'

/** @typedef {{ debianName: string, without: string }} MissingPackage */

/**
 * The one command that installs packages on Debian and its relatives.
 * @param {string[]} debianNames
 * @param {boolean} isRoot
 */
export function aptCommand(debianNames, isRoot) {
  const install = `apt-get install -y --no-install-recommends ${debianNames.join(' ')}`
  return isRoot ? `apt-get update && ${install}` : `sudo sh -c 'apt-get update && ${install}'`
}

/**
 * What the system lacks, judged by capability and not by package, so that other distributions pass too.
 * @param {{ tests: boolean, venv: boolean }} needs `venv`: the Python that was chosen can't make environments
 * @returns {MissingPackage[]}
 */
function listMissing({ tests, venv }) {
  const checks = [
    { debianName: 'bubblewrap', without: texts.withoutBubblewrap, isThere: () => findExecutable('bwrap') },
    { debianName: 'fonts-noto-cjk', without: texts.withoutFont, isThere: findChineseFont },
    { debianName: 'python3-venv', without: texts.withoutVenv, isThere: () => !venv },
  ]
  if (tests) {
    checks.push(
      { debianName: 'chromium', without: texts.withoutChromium, isThere: findChromium },
      { debianName: 'postgresql', without: texts.withoutPostgresql, isThere: findPostgres },
      { debianName: 'docker.io', without: texts.withoutDocker, isThere: () => findExecutable('dockerd') },
      { debianName: 'debootstrap', without: texts.withoutDebootstrap, isThere: () => findExecutable('debootstrap') },
    )
  }
  return checks.filter((check) => !check.isThere())
}

/** @param {string} command */
async function runApt(command) {
  const progress = beginStep(texts.system)
  try {
    await runLogged({
      command: 'sh',
      arguments: ['-c', command],
      environment: { DEBIAN_FRONTEND: 'noninteractive' },
      log: 'system',
      onLine: progress.update,
    })
    progress.end('done')
  } catch (error) {
    progress.end('failed')
    if (!(error instanceof SetUpFailure)) throw error
    say(`${error.message}\n${texts.aptHint}`)
  }
}

/**
 * Installs what is missing where it may (root with apt-get); elsewhere says exactly what to run, and goes on.
 * @param {{ tests: boolean, venv: boolean }} needs
 * @returns {Promise<boolean>} whether something was installed
 */
export async function installSystemPackages(needs) {
  const missing = listMissing(needs)
  if (missing.length === 0) return false
  const names = missing.map((each) => each.debianName)
  const isRoot = process.getuid?.() === 0
  const hasApt = findExecutable('apt-get') !== undefined
  if (isRoot && hasApt) await runApt(aptCommand(names, isRoot))
  // Whether python3-venv came is seen when the Python is tried again.
  const stillMissing = isRoot && hasApt ? listMissing({ ...needs, venv: false }) : missing
  if (stillMissing.length === 0) return true
  say(`! ${texts.missing(stillMissing.map((each) => each.without).join(', '))}`)
  const stillNames = stillMissing.map((each) => each.debianName)
  say(hasApt ? texts.runThis(aptCommand(stillNames, isRoot)) : texts.withoutApt(stillNames.join(' ')))
  return stillMissing.length < missing.length
}
