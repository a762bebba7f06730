import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Evaluation } from './evaluation.ts'
import { type PlanRequest, planRuns } from './record/plan-runs.ts'
import type { RunRecord } from './record/run-record.ts'
import { makeReport } from './report/make-report.ts'
import { resultTable } from './report/result-tables.ts'
import { writeMarkdown } from './report/write-markdown.ts'

const packageFile = join(import.meta.dirname, '../../package.json')

/** Writes `report.json` and `report.md`, and shows the main table on stdout. Answers how many runs it judged. */
export async function saveReport(
  { options, prepared, lab }: Omit<Evaluation, 'log' | 'signal'>,
  { records, wanted }: { records: RunRecord[]; wanted: PlanRequest },
): Promise<{ judged: number }> {
  const { done, unavailable } = planRuns(wanted, records)
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string }
  const report = makeReport({
    questions: prepared.questions,
    judged: done,
    unavailable,
    writtenAt: new Date(),
    suite: {
      file: options.suite,
      labels: options.labels ?? null,
      data: options.data,
      sha256: prepared.suite.hash,
      questions: prepared.suite.questions.length,
      asked: prepared.questions.length,
    },
    settings: {
      models: options.models,
      repeats: options.repeats,
      privacy: options.privacy,
      maxAttempts: lab.config.maxAttempts,
      sandbox: lab.config.sandbox,
    },
    versions: { product: version, node: process.version, runtime: {} },
  })
  await replaceFile(join(prepared.out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`)
  await replaceFile(join(prepared.out, 'report.md'), writeMarkdown(report, options.language))
  console.log(`\n${resultTable(report, options.language)}\n\n${join(options.out, 'report.md')}`)
  return { judged: done.length }
}

/** A reader of the file sees the old one or the new one, never a part. */
async function replaceFile(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text)
  await rename(`${path}.part`, path)
}
