import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const madeByTools = new Set(['node_modules', '__pycache__', 'dist'])

/**
 * Every file under a path, sorted; the path itself when it is a file. Hidden files and what tools make is left out.
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => !madeByTools.has(name) && !name.startsWith('.'))
    .sort()
    .flatMap((name) => listFiles(join(path, name)))
}

/**
 * One hash over the names and contents of files and folders, and over plain words such as a version.
 * A file that is not there counts as absent, so that its arrival changes the hash.
 * @param {{ files: string[], words?: string[] }} inputs
 * @returns {string}
 */
export function hashInputs({ files, words = [] }) {
  const hash = createHash('sha256')
  for (const word of words) hash.update(`word ${word.length} ${word}\n`)
  for (const file of files.flatMap(listFiles)) {
    const content = readFileSync(file)
    hash.update(`file ${file} ${content.length}\n`)
    hash.update(content)
  }
  return hash.digest('hex')
}
