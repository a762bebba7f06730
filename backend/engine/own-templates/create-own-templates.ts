import { deletedTemplateDays, ownTemplateLimit } from '#contract/own-template.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { CallAllowance } from '#engine/connections/call-allowance.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { writeTemplateFile } from './file/write-template-file.ts'
import { importTemplates } from './import-templates.ts'
import type { OwnTemplates } from './own-templates.ts'
import { saveOwnTemplate } from './save-own-template.ts'

const dayMs = 86_400_000
const importsPerMinute = 20

/** Own templates over their store: all but the preview, which needs the rest of the engine. */
export function createOwnTemplates(ports: Pick<EnginePorts, 'ownTemplates'>): Omit<OwnTemplates, 'preview'> {
  const { ownTemplates: store } = ports
  const imports = new CallAllowance(importsPerMinute)
  const found = <Value>(value: Value | null): Value => {
    if (value === null) throw new AppFailure('not-found', 'not-found')
    return value
  }
  const get: OwnTemplates['get'] = async ({ userId }, id) => found(await store.find(userId, id))
  const getVersion: OwnTemplates['getVersion'] = async (caller, id, version) => {
    await get(caller, id)
    return found(await store.findVersion(caller.userId, id, version))
  }
  return {
    list: ({ userId }) => store.list(userId),
    get,
    save: (caller, id, request) => saveOwnTemplate(ports, caller, { id, ...request }),
    async remove({ userId }, id) {
      if (!(await store.setDeleted(userId, id, true))) throw new AppFailure('not-found', 'not-found')
      await store.purge(new Date(Date.now() - deletedTemplateDays * dayMs).toISOString())
    },
    async restore(caller, id) {
      if ((await store.list(caller.userId)).length >= ownTemplateLimit)
        throw new AppFailure('limit-reached', 'own-template-limit', { params: { limit: ownTemplateLimit } })
      await store.setDeleted(caller.userId, id, false)
      return get(caller, id)
    },
    async listVersions(caller, id) {
      await get(caller, id)
      return store.listVersions(caller.userId, id)
    },
    getVersion,
    async restoreVersion(caller, id, version) {
      const { template } = await getVersion(caller, id, version)
      return saveOwnTemplate(ports, caller, { id, template, restoredFrom: version })
    },
    async importFile(caller, request) {
      imports.take(caller.userId)
      return importTemplates(ports, caller, request)
    },
    async exportFile({ userId }, ids) {
      const templates = await store.list(userId)
      for (const id of ids ?? []) found(templates.find((own) => own.id === id) ?? null)
      return writeTemplateFile(ids ? templates.filter(({ id }) => ids.includes(id)) : templates)
    },
  }
}
