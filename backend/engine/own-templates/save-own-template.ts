import { isDeepStrictEqual } from 'node:util'
import { type OwnTemplate, ownTemplateLimit, type SaveOwnTemplate } from '#contract/own-template.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { Caller } from '#engine/caller.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { checkOwnTemplate } from './check-own-template.ts'

type Ports = Pick<EnginePorts, 'ownTemplates'>
type Asked = SaveOwnTemplate & { id: string; restoredFrom?: number }

/**
 * Keeps a template as its next version, unless nothing changed. Throws `bad-request` for one that can't be asked with,
 * `limit-reached` for one too many, `conflict` when it was changed elsewhere since `basedOn`.
 */
export async function saveOwnTemplate({ ownTemplates }: Ports, caller: Caller, asked: Asked): Promise<OwnTemplate> {
  const { id, template, basedOn, restoredFrom } = asked
  checkOwnTemplate(template, caller.language)
  const current = await ownTemplates.find(caller.userId, id)
  if (basedOn !== undefined && basedOn !== (current?.version ?? 0)) throw changedElsewhere(id, basedOn, current)
  if (current && isDeepStrictEqual(current.template, template)) return current
  if (!current) await checkCount({ ownTemplates }, caller.userId)
  const kept = await ownTemplates.save({
    ...{ ownerId: caller.userId, id, template, basedOn },
    ...(restoredFrom !== undefined && { restoredFrom }),
  })
  if (!kept) throw changedElsewhere(id, basedOn, await ownTemplates.find(caller.userId, id))
  return kept
}

async function checkCount({ ownTemplates }: Ports, ownerId: string): Promise<void> {
  if ((await ownTemplates.list(ownerId)).length >= ownTemplateLimit)
    throw new AppFailure('limit-reached', 'own-template-limit', { params: { limit: ownTemplateLimit } })
}

function changedElsewhere(id: string, basedOn: number | undefined, current: OwnTemplate | null): AppFailure {
  if (!current) return new AppFailure('not-found', 'not-found')
  if (basedOn === 0) return new AppFailure('conflict', 'own-template-taken', { params: { id } })
  return new AppFailure('conflict', 'own-template-changed', { params: { version: current.version } })
}
