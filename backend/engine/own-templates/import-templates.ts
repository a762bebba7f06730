import { isDeepStrictEqual } from 'node:util'
import { type ImportedTemplates, type ImportTemplates, ownTemplateLimit } from '#contract/own-template.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { Caller } from '#engine/caller.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { readTemplateFile } from './file/read-template-file.ts'
import { saveOwnTemplate } from './save-own-template.ts'

/** Reads a file of templates and keeps those that are new or changed, unless it is a dry run. Throws, keeping none, for a file with any fault. */
export async function importTemplates(
  ports: Pick<EnginePorts, 'ownTemplates'>,
  caller: Caller,
  { text, dryRun, only }: ImportTemplates,
): Promise<ImportedTemplates> {
  const kept = new Map((await ports.ownTemplates.list(caller.userId)).map((own) => [own.id, own.template]))
  const templates = (await readTemplateFile(text, caller.language))
    .filter(({ id }) => !only || only.includes(id))
    .map(({ id, template }) => {
      const current = kept.get(id) ?? null
      const change = current === null ? 'added' : isDeepStrictEqual(current, template) ? 'same' : 'changed'
      return { id, change, template, current } as const
    })
  const added = templates.filter(({ change }) => change === 'added').length
  if (kept.size + added > ownTemplateLimit)
    throw new AppFailure('limit-reached', 'own-template-limit', { params: { limit: ownTemplateLimit } })
  if (!dryRun) for (const { id, template } of templates) await saveOwnTemplate(ports, caller, { id, template })
  return { templates }
}
