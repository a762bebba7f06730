import type { Vendor } from '#contract/connection.ts'
import type { ConnectionRecord } from '#engine/ports/connection-store.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'

const vendor: Vendor = {
  ...{ id: 'openai', label: 'OpenAI', baseUrl: 'https://api.openai.com/v1', keyUrl: null },
  ...{ needsKey: true, needsAddress: false, isShared: false },
}

/** Connections in memory, of one vendor whose test always works. */
export function holdConnections(): Pick<EnginePorts, 'connections' | 'vendors'> {
  let records: ConnectionRecord[] = []
  const without = (ownerId: string, id: string) =>
    records.filter((record) => record.ownerId !== ownerId || record.id !== id)
  return {
    connections: {
      list: async (ownerId) => records.filter((record) => record.ownerId === ownerId),
      async save(record) {
        records = [...without(record.ownerId, record.id), { ...record, isKeyLost: false }]
      },
      async remove(ownerId, id) {
        records = without(ownerId, id)
      },
    },
    vendors: {
      list: () => [vendor],
      test: async () => ({
        isOk: true,
        message: { key: 'connection-works', params: { provider: 'x', count: 1 } },
        models: ['m'],
      }),
    },
  }
}
