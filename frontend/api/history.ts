import { type InfiniteData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { AnalysisDetails, NamedColumns } from '#contract/analysis.ts'
import type { CreatedRuns } from '#contract/create-runs.ts'
import type { ChangeMarks, HistoryEntry, HistoryPage, TagList } from '#contract/history.ts'
import { queryClient } from './query-client.ts'
import { request } from './request.ts'
import { useUser } from './session.ts'

/** What an analysis or a comparison is asked for by. */
export type EntryPlace = Pick<HistoryEntry, 'kind' | 'id'>
export type HistoryRequest = Record<string, string | undefined>

/** Analyses and comparisons, latest activity first, a page at a time; the list before stays in sight while another is made. */
export function useHistory(filter: HistoryRequest) {
  const user = useUser()
  return useInfiniteQuery({
    queryKey: ['history', filter],
    queryFn: ({ pageParam, signal }) =>
      request<HistoryPage>(`/api/history?${historyParams({ ...filter, cursor: pageParam ?? undefined })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: Boolean(user),
    placeholderData: (previous) => previous,
    refetchInterval: ({ state: { data } }) => (data?.pages.some(goesOn) ? pollMs : false),
  })
}

const pollMs = 4000
const goesOn = ({ entries }: HistoryPage) =>
  entries.some(({ standings }) => standings.some(({ status }) => status === 'queued' || status === 'running'))

export function historyParams(filter: HistoryRequest): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value) params.set(name, value)
  return params
}

/** All tags, the most used first. */
export function useTags() {
  const user = useUser()
  return useQuery({ queryKey: ['tags'], queryFn: () => request<TagList>('/api/tags'), enabled: Boolean(user) })
}

const pathOf = ({ kind, id }: EntryPlace) => `/api/${kind === 'analysis' ? 'analyses' : 'comparisons'}/${id}`

/** Changes title, tags or star: shown at once, and undone when the server refuses. */
export async function changeMarks(place: EntryPlace, marks: ChangeMarks): Promise<void> {
  // An empty title becomes the first question, which the server knows.
  const shown = marks.title === '' ? { ...marks, title: undefined } : marks
  const patch = Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined))
  changeEntries((entry) => (isPlace(entry, place) ? { ...entry, ...patch } : entry))
  queryClient.setQueryData<AnalysisDetails>(['analysis', place.id], (known) => known && { ...known, ...patch })
  try {
    await request(pathOf(place), { method: 'PATCH', body: marks })
  } finally {
    await refresh(place.id)
  }
}

/** Deletes with all runs; the row goes at once, and is back when the server refuses. */
export async function deleteEntry(place: EntryPlace): Promise<void> {
  changeEntries((entry) => (isPlace(entry, place) ? null : entry))
  try {
    await request(pathOf(place), { method: 'DELETE' })
  } finally {
    await refresh(place.id)
  }
}

export async function restoreEntry(place: EntryPlace): Promise<void> {
  await request(`${pathOf(place)}/restore`, { method: 'POST' })
  await refresh(place.id)
}

/** Repeats the steps of an analysis on other datasets. Answers the new analysis' runs. */
export async function duplicateAnalysis(id: string, datasets: Record<string, string>): Promise<CreatedRuns> {
  const created = await request<CreatedRuns>(`/api/analyses/${id}/duplicate`, { body: { datasets } })
  await refresh(id)
  return created
}

/** Of each dataset of an analysis the columns that its code names. */
export function useNamedColumns(analysisId: string) {
  return useQuery({
    queryKey: ['named-columns', analysisId],
    queryFn: () => request<NamedColumns>(`/api/analyses/${analysisId}/columns`),
  })
}

async function refresh(id: string): Promise<void> {
  const keys = [['history'], ['tags'], ['runs'], ['analysis', id], ['comparison', id]]
  await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}

const isPlace = (entry: HistoryEntry, { kind, id }: EntryPlace) => entry.kind === kind && entry.id === id

function changeEntries(change: (entry: HistoryEntry) => HistoryEntry | null): void {
  queryClient.setQueriesData<InfiniteData<HistoryPage>>(
    { queryKey: ['history'] },
    (known) =>
      known && {
        ...known,
        pages: known.pages.map((page) => ({ ...page, entries: page.entries.flatMap((entry) => change(entry) ?? []) })),
      },
  )
}
