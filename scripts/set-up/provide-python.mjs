import { choosePython, findPythons } from './choose-python.mjs'
import { findExecutable } from './find-on-system.mjs'
import { aptCommand } from './install-system-packages.mjs'
import { SetUpFailure } from './set-up-failure.mjs'
import { texts } from './texts.mjs'

const isRoot = process.getuid?.() === 0

/** Whether the best Python of this machine can't make environments, which python3-venv would mend. */
export function lacksVenv() {
  return choosePython(findPythons(), isRoot)?.canInstall === false
}

/**
 * The Python for new environments. Fails with what to install when there is none.
 * @returns {string} path of the interpreter
 */
export function providePython() {
  const pythons = findPythons()
  const chosen = choosePython(pythons, isRoot)
  if (chosen === undefined) {
    throw new SetUpFailure(texts.noPython(pythons.map((each) => each.version).join(', ') || texts.nothing))
  }
  if (!chosen.canInstall) {
    const hasApt = findExecutable('apt-get') !== undefined
    throw new SetUpFailure(texts.noVenv(hasApt ? aptCommand(['python3-venv'], isRoot) : `${chosen.path} -m ensurepip`))
  }
  return chosen.path
}
