import type { OwnTemplate } from '#contract/own-template.ts'
import type { OwnTemplateStore } from '#engine/ports/own-template-store.ts'

type Held = OwnTemplate & { ownerId: string; isDeleted: boolean }

/** Own templates in memory, each with its current version alone. */
export function holdOwnTemplates(): OwnTemplateStore {
  const held = new Map<string, Held>()
  const place = (ownerId: string, id: string) => `${ownerId}/${id}`
  const show = ({ ownerId: _, isDeleted: __, ...own }: Held): OwnTemplate => own
  const find = (ownerId: string, id: string) => {
    const own = held.get(place(ownerId, id))
    return own && !own.isDeleted ? show(own) : null
  }
  return {
    list: async (ownerId) => [...held.values()].filter((own) => own.ownerId === ownerId && !own.isDeleted).map(show),
    find: async (ownerId, id) => find(ownerId, id),
    findVersion: async (ownerId, id) => find(ownerId, id),
    listVersions: async (ownerId, id) => [find(ownerId, id)].filter((own) => own !== null),
    async save({ ownerId, id, template }) {
      const version = (find(ownerId, id)?.version ?? 0) + 1
      const own = { ownerId, id, template, version, createdAt: 'then', savedAt: 'now', isDeleted: false }
      held.set(place(ownerId, id), own)
      return show(own)
    },
    async setDeleted(ownerId, id, isDeleted) {
      const own = held.get(place(ownerId, id))
      if (!own || own.isDeleted === isDeleted) return false
      held.set(place(ownerId, id), { ...own, isDeleted })
      return true
    },
    purge: async () => undefined,
  }
}
