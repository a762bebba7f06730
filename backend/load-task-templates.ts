import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import type { TaskTemplate } from '#contract/task-template.ts'
import { checkTemplates } from '#engine/prompt/templates/check-templates.ts'

/** The templates of tasks that ship with the product. Throws, naming the place of the fault, when the file is not in its form: a bug found at start. */
export async function loadTaskTemplates(path: string): Promise<TaskTemplate[]> {
  const text = await readFile(path, 'utf8')
  try {
    return checkTemplates(parse(text))
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}
