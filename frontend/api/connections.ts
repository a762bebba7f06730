import { useQuery } from '@tanstack/react-query'
import type { Connection, ConnectionSettings, ConnectionTest, Vendor } from '#contract/connection.ts'
import { queryClient } from './query-client.ts'
import { request } from './request.ts'
import { useUser } from './session.ts'

/** Vendors of models, and where to get a key for each. */
export function useVendors() {
  const user = useUser()
  return useQuery({
    queryKey: ['vendors', user?.id ?? null],
    queryFn: () => request<Vendor[]>('/api/vendors'),
    enabled: Boolean(user),
  })
}

/** One's own connections, keys masked; guests have none. */
export function useConnections() {
  const user = useUser()
  return useQuery({
    queryKey: ['connections', user?.id ?? null],
    queryFn: () => request<Connection[]>('/api/connections'),
    enabled: user?.isGuest === false,
  })
}

/** Keeps a connection, new or changed. The key goes in and never comes out. */
export async function saveConnection(id: string, settings: ConnectionSettings): Promise<Connection> {
  const saved = await request<Connection>(address(id), { method: 'PUT', body: settings })
  await forgetLists()
  return saved
}

export async function removeConnection(id: string): Promise<void> {
  await request<void>(address(id), { method: 'DELETE' })
  await forgetLists()
}

/** Asks the vendor whether `settings` work; nothing is kept. */
export function testConnection(
  id: string,
  settings: ConnectionSettings,
  signal?: AbortSignal,
): Promise<ConnectionTest> {
  return request<ConnectionTest>(`${address(id)}/test`, { body: settings, ...(signal && { signal }) })
}

const address = (id: string) => `/api/connections/${encodeURIComponent(id)}`

/** Which models there are follows from which keys there are. */
async function forgetLists(): Promise<void> {
  await Promise.all(
    ['connections', 'models', 'vendors'].map((name) => queryClient.invalidateQueries({ queryKey: [name] })),
  )
}
