import { useQuery } from '@tanstack/react-query'
import type { Limits } from '#contract/limits.ts'
import type { UsageReport } from '#contract/usage-report.ts'
import { request } from './request.ts'
import { useUser } from './session.ts'

/** What the reader's runs used over the last `days`, by days of their own time zone. */
export function useUsage(days: number) {
  const user = useUser()
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const search = new URLSearchParams({ days: String(days), timeZone })
  return useQuery({
    queryKey: ['usage', user?.id ?? null, days, timeZone],
    queryFn: ({ signal }) => request<UsageReport>(`/api/usage?${search}`, { signal }),
    enabled: Boolean(user),
    placeholderData: (previous) => previous,
    staleTime: 0,
  })
}

/** What holds for the reader on this server, and what they keep. */
export function useLimits() {
  const user = useUser()
  return useQuery({
    queryKey: ['limits', user?.id ?? null],
    queryFn: ({ signal }) => request<Limits>('/api/limits', { signal }),
    enabled: Boolean(user),
    staleTime: 0,
  })
}
