import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { findExecutable } from './set-up/find-on-system.mjs'
import { aptCommand } from './set-up/install-system-packages.mjs'
import { inRoot } from './set-up/paths.mjs'
import { say } from './set-up/progress.mjs'
import { runAttached } from './set-up/run-attached.mjs'
import { texts } from './set-up/texts.mjs'

const bioconductorPackages = ['DESeq2', 'limma']
const cranPackages =
  'brglm2 car cluster coin effectsize emmeans epiR exactRankTests forecast lme4 lmerTest lmtest MASS multcomp nlme pROC psych pwr rstatix sandwich survival vcd'

/** @returns {string[]} Debian's names of R and of those of its packages that are not there */
function listMissing() {
  const asked = spawnSync('Rscript', ['-e', 'cat(rownames(installed.packages()))'], { encoding: 'utf8' })
  const installed = (asked.stdout ?? '').split(/\s+/)
  const lacks = (/** @type {string} */ name) => !installed.includes(name)
  return [
    ...(asked.status === 0 ? [] : ['r-base-core']),
    ...bioconductorPackages.filter(lacks).map((name) => `r-bioc-${name.toLowerCase()}`),
    ...cranPackages
      .split(' ')
      .filter(lacks)
      .map((name) => `r-cran-${name.toLowerCase()}`),
  ]
}

/** @returns {Promise<boolean>} whether R and its packages are there; where they can't be installed it says how */
async function provideR() {
  const missing = listMissing()
  if (missing.length === 0) return true
  const isRoot = process.getuid?.() === 0
  const command = aptCommand(missing, isRoot)
  if (isRoot && findExecutable('apt-get')) {
    return (await runAttached('sh', ['-c', command], { DEBIAN_FRONTEND: 'noninteractive' })) === 0
  }
  say(texts.runThis(command))
  return false
}

/** @param {string} script */
function runScript(script) {
  say(`Rscript ${script}`)
  // Sorting, and with it the order of a factor's levels, follows the locale; a thread more may round another way.
  return runAttached('Rscript', [script], { LC_ALL: 'C.UTF-8', TZ: 'UTC', OMP_NUM_THREADS: '1' })
}

/**
 * Remakes the tables and the topics that are named on the command line, or all of them.
 * @param {string[]} asked
 */
async function remake(asked) {
  const topics = readdirSync(inRoot('references'))
    .filter((name) => name.endsWith('.R'))
    .filter((name) => asked.length === 0 || asked.includes(name.replace(/\.R$/, '')))
  const scripts = ['references/tables/make-tables.R', ...topics.map((name) => `references/${name}`)]
  for (const script of scripts) if ((await runScript(script)) !== 0) return 1
  return 0
}

process.exitCode = (await provideR()) ? await remake(process.argv.slice(2)) : 1
