import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type RunRecord, runRecordSchema } from './run-record.ts'

export type RunLog = {
  /** What earlier starts have written, in the order in which the runs ended. */
  records: RunRecord[]
  /** Resolves once the record is on the disk. */
  append(record: RunRecord): Promise<void>
  close(): Promise<void>
}

/** A line of the file is none of ours, although more lines follow it. */
export class BrokenRunLog extends Error {
  readonly line: number

  constructor(line: number) {
    super(`line ${line} is no record of a run`)
    this.line = line
  }
}

/**
 * Opens `runs.jsonl`, one record a line. A last line that a stop cut short is taken off the file. Throws `BrokenRunLog` for
 * any other line that can't be read: then the file is left as it is.
 */
export async function openRunLog(path: string): Promise<RunLog> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'a+')
  try {
    const bytes = await readFile(path)
    const end = bytes.lastIndexOf(0x0a) + 1
    const records = readRecords(bytes.subarray(0, end).toString())
    if (end < bytes.length) await file.truncate(end)
    let writing: Promise<void> = Promise.resolve()
    return {
      records,
      append(record) {
        writing = writing.then(async () => {
          await file.appendFile(`${JSON.stringify(record)}\n`)
          await file.datasync()
        })
        return writing
      },
      async close() {
        await writing.catch(() => undefined)
        await file.close()
      },
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

const readRecords = (text: string): RunRecord[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line, index) => {
      const read = runRecordSchema.safeParse(readJson(line))
      if (!read.success) throw new BrokenRunLog(index + 1)
      return read.data
    })

function readJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
