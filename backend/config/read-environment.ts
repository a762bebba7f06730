import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { WrongSetting } from './wrong-setting.ts'

/**
 * The variables of the environment and of `.env`; the environment wins, and a variable that is empty counts as not set.
 * `NAME_FILE` gives `NAME` the content of a file, white space at its ends removed. Throws `WrongSetting` when such a file cannot be read.
 */
export function readEnvironment(environment: NodeJS.ProcessEnv, directory: string): Record<string, string> {
  const path = join(directory, '.env')
  const fromFile = existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {}
  const variables: Record<string, string> = {}
  for (const [name, value] of Object.entries({ ...fromFile, ...environment })) if (value) variables[name] = value
  for (const [name, file] of Object.entries(variables)) {
    const target = /^(.+)_FILE$/.exec(name)?.[1]
    if (target && isSecret(target) && !variables[target]) variables[target] = readSecret(name, file)
  }
  return variables
}

/** Other programs have variables that end in `_FILE` too, which are none of ours. */
const isSecret = (name: string) => secrets.includes(name) || name.endsWith('_API_KEY')
const secrets = ['APP_SECRET', 'DATABASE_URL', 'JUPYTER_TOKEN', 'MODEL_PROXY']

function readSecret(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (cause) {
    throw new WrongSetting(`${name}: the file ${path} cannot be read`, { cause })
  }
}
