import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether a step's work still stands: what it made is there, and was made from these inputs.
 * @param {string} stampFolder
 * @param {{ name: string, hash: string, products: string[] }} work
 * @returns {boolean}
 */
export function isCurrent(stampFolder, { name, hash, products }) {
  const stamp = join(stampFolder, name)
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) return false
  return products.every((product) => existsSync(product))
}

/**
 * Says that work is about to begin: until `writeStamp`, the step counts as not done.
 * @param {string} stampFolder
 * @param {string} name
 */
export function removeStamp(stampFolder, name) {
  rmSync(join(stampFolder, name), { force: true })
}

/**
 * @param {string} stampFolder
 * @param {{ name: string, hash: string }} work
 */
export function writeStamp(stampFolder, { name, hash }) {
  mkdirSync(stampFolder, { recursive: true })
  writeFileSync(join(stampFolder, name), hash)
}
