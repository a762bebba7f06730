import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'

/** Prints a table and keeps it in bench/README.md between `<!-- name -->` and the next `<!-- end -->`, with how it was taken. */
export async function writeTable(name: string, table: string, how: string): Promise<void> {
  console.log(table)
  const readme = join(import.meta.dirname, 'README.md')
  const text = await readFile(readme, 'utf8')
  const date = new Date().toISOString().slice(0, 10)
  const note = `Taken on ${date} with Node ${process.version} on ${cpus().length} cores (${how}).`
  const pattern = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- end -->)`)
  await writeFile(
    readme,
    text.replace(pattern, (_, start, end) => `${start}\n${note}\n\n${table}\n${end}`),
  )
}
