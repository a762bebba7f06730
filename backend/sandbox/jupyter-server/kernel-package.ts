import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/**
 * One Python expression that unpacks `data_lab` into a new private directory, makes it importable, and publishes the
 * directory's path in a list. It leaves no name behind.
 */
export async function packKernelPackage(packageDirectory: string): Promise<string> {
  const directory = join(packageDirectory, 'data_lab')
  const names = (await readdir(directory)).filter((name) => name.endsWith('.py')).sort()
  const texts: Record<string, string> = {}
  for (const name of names) texts[name] = await readFile(join(directory, name), 'utf8')
  const packed = (await promisify(gzip)(JSON.stringify(texts))).toString('base64')
  return `exec(${JSON.stringify(unpack)}, {"packed": "${packed}"})`
}

const unpack = `
import base64, gzip, json, os, sys, tempfile
directory = tempfile.mkdtemp(prefix="data-lab-")
package = os.path.join(directory, "package", "data_lab")
os.makedirs(package)
for name, text in json.loads(gzip.decompress(base64.b64decode(packed))).items():
    with open(os.path.join(package, name), "w", encoding="utf-8") as file:
        file.write(text)
sys.path.insert(0, os.path.dirname(package))
__import__("data_lab.result").result.show_result([directory])
`
