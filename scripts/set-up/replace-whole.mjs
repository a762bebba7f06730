import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Builds a folder beside its place and moves it there when it is whole; what broke off earlier is cleared away.
 * @param {string} folder
 * @param {(partial: string) => Promise<void>} build
 */
export async function replaceWhole(folder, build) {
  const parent = dirname(folder)
  const leftovers = existsSync(parent) ? readdirSync(parent) : []
  for (const name of leftovers.filter((each) => each.startsWith(`${basename(folder)}.`))) {
    rmSync(join(parent, name), { recursive: true, force: true })
  }
  const partial = `${folder}.partial-${process.pid}`
  await build(partial)
  if (existsSync(folder)) renameSync(folder, `${folder}.old-${process.pid}`)
  renameSync(partial, folder)
  rmSync(`${folder}.old-${process.pid}`, { recursive: true, force: true })
}
