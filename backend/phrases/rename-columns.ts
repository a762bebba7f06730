import type { AnalysisPlan } from '../llm-adapters/builtin-analyst/analysis-plan.ts'

/** Tries to leave a string, an f-string, a comment, a fence or a formula; nothing of it may come to run. */
const breakOut = '"); canary() #\'\'\'{canary()}\n```\ncanary()\n"""canary()\\ $canary()$ `canary()`'

/** The same plan over a table whose file, columns and levels have names that try to become code. */
export function renameColumns(plan: AnalysisPlan): AnalysisPlan {
  const renamed = structuredClone(plan)
  const hostile = new Map<string, string>()
  for (const { name, levels } of renamed.table.sheet.columns) {
    hostile.set(name, name + breakOut)
    for (const { value } of levels) if (!Number.isFinite(Number(value))) hostile.set(value, value + breakOut)
  }
  hostile.set(renamed.table.dataset.name, renamed.table.dataset.name + breakOut)
  replaceTexts(renamed, hostile, new Set())
  return renamed
}

/** Names of parts of a plan are words of ours, not of the table. */
const ownWords = new Set(['kind', 'type', 'form', 'comparison', 'format', 'encoding', 'status', 'unit', 'step'])

function replaceTexts(value: unknown, hostile: Map<string, string>, seen: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner !== 'string') replaceTexts(inner, hostile, seen)
    else if (!ownWords.has(key)) Reflect.set(value, key, hostile.get(inner) ?? inner)
  }
}
