import { fillTemplate } from '#contract/own-template.ts'
import { ownTemplatePrefix, type TaskTemplate, type UsedTemplate } from '#contract/task-template.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'

type Ports = Pick<EnginePorts, 'templates' | 'ownTemplates'>

/** All that this owner can ask with: the templates that ship, then those of their own. */
export async function listTemplates({ templates, ownTemplates }: Ports, ownerId: string): Promise<TaskTemplate[]> {
  return [...templates, ...(await ownTemplates.list(ownerId)).map(fillTemplate)]
}

/** The template that a run was asked with, as it was then; undefined when it is gone for good. */
export async function findUsedTemplate(
  { templates, ownTemplates }: Ports,
  ownerId: string,
  { id, version }: Pick<UsedTemplate, 'id' | 'version'>,
): Promise<TaskTemplate | undefined> {
  if (!id.startsWith(ownTemplatePrefix)) return templates.find((template) => template.id === id)
  const kept = await ownTemplates.findVersion(ownerId, id.slice(ownTemplatePrefix.length), version)
  return kept ? fillTemplate(kept) : undefined
}
