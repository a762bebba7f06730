import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const digestsSchema = z.record(z.string(), z.string())

/** Where the filters lie that `seccomp/generate.py` writes. */
export const filterDirectory = join(import.meta.dirname, '..', 'seccomp')

/** The filter for this machine's processor, checked against its SHA-256. Throws when it is missing or altered. */
export async function loadSeccompFilter(directory: string, architecture: string): Promise<Buffer> {
  const digests = digestsSchema.parse(JSON.parse(await readFile(join(directory, 'filters.json'), 'utf8')))
  const expected = digests[architecture]
  if (!expected) throw new Error(`there is no seccomp filter for ${architecture}`)
  const bytes = await readFile(join(directory, `${architecture}.bpf`))
  if (createHash('sha256').update(bytes).digest('hex') !== expected) throw new Error(`${architecture}.bpf was altered`)
  return bytes
}
