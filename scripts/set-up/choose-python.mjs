import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { findExecutable } from './find-on-system.mjs'

/**
 * @typedef {object} Python
 * @property {string} path
 * @property {string} version such as `3.11.2`
 * @property {boolean} canInstall it can make an environment with pip
 * @property {boolean} isReadableByAll other users can run it: a server that is root runs code as another user
 */

const probe = `
import importlib.util as u, json, platform, sys
print(json.dumps({"path": sys.executable, "version": platform.python_version(), "base": sys.base_prefix,
    "canInstall": bool(u.find_spec("venv") and u.find_spec("ensurepip"))}))
`

/** @param {string} folder */
function isReadableByAll(folder) {
  for (let current = folder; ; current = dirname(current)) {
    if ((statSync(current).mode & 0o005) !== 0o005) return false
    if (current === dirname(current)) return true
  }
}

/**
 * @param {string} path
 * @returns {Python | undefined} undefined when it does not start
 */
function probePython(path) {
  const answer = spawnSync(path, ['-I', '-c', probe], { encoding: 'utf8' })
  if (answer.status !== 0) return undefined
  const { base, ...python } = JSON.parse(answer.stdout)
  return { ...python, isReadableByAll: isReadableByAll(base) }
}

/** @param {string} version */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major === 3 && minor >= 11
}

/**
 * The Python to build the runtime from. Root prefers one that other users can read, since code never runs as root;
 * an ordinary user prefers one that needs no further package. Among equals, the first of the list.
 * @param {Python[]} pythons
 * @param {boolean} isRoot
 * @returns {Python | undefined}
 */
export function choosePython(pythons, isRoot) {
  const score = (/** @type {Python} */ python) =>
    Number(python.isReadableByAll) * (isRoot ? 2 : 1) + Number(python.canInstall) * (isRoot ? 1 : 2)
  return pythons
    .filter((python) => isNewEnough(python.version))
    .reduce(
      (/** @type {Python | undefined} */ best, next) => (best && score(best) >= score(next) ? best : next),
      undefined,
    )
}

/** @returns {Python[]} every Python of this machine that starts, PATH's own first */
export function findPythons() {
  const onPath = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11'].map((name) => findExecutable(name))
  const paths = [onPath[0], '/usr/bin/python3', ...onPath.slice(1)].flatMap((path) => path ?? [])
  const pythons = [...new Set(paths)].flatMap((path) => probePython(path) ?? [])
  return pythons.filter((python, index) => pythons.findIndex((other) => other.path === python.path) === index)
}
