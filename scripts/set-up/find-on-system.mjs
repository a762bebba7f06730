import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The first executable of that name on PATH.
 * @param {string} name
 * @param {string} [path]
 * @returns {string | undefined}
 */
export function findExecutable(name, path = process.env.PATH ?? '') {
  return path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(isExecutable)
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The usual place first: asking fontconfig costs a process. */
const usualFonts = ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc']

/** @returns {string | undefined} a font file with Chinese glyphs */
export function findChineseFont() {
  const usual = usualFonts.find((file) => existsSync(file))
  if (usual || !findExecutable('fc-list')) return usual
  const answer = spawnSync('fc-list', [':lang=zh-cn', 'file'], { encoding: 'utf8' })
  return answer.stdout?.split('\n').sort().find(Boolean)?.replace(/:\s*$/, '')
}

/** @returns {string | undefined} the browser for the browser tests */
export function findChromium() {
  return ['chromium', 'chromium-browser', 'google-chrome'].map((name) => findExecutable(name)).find(Boolean)
}

/** @returns {string | undefined} the PostgreSQL server; Debian keeps it off PATH */
export function findPostgres() {
  const base = '/usr/lib/postgresql'
  const debian = existsSync(base) ? readdirSync(base).map((version) => join(base, version, 'bin/postgres')) : []
  return debian.find(isExecutable) ?? findExecutable('postgres')
}
