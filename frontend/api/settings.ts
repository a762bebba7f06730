import { useQuery } from '@tanstack/react-query'
import i18next from 'i18next'
import { useSyncExternalStore } from 'react'
import { defaultUserSettings } from '#contract/settings/default-user-settings.ts'
import type { UserSettings } from '#contract/settings/user-settings.ts'
import type { Status } from '#contract/status.ts'
import { showToast } from '../ui/toasts.ts'
import { queryClient } from './query-client.ts'
import { request } from './request.ts'
import { ensureSession, useUser } from './session.ts'

export type Saving = 'nothing' | 'saving' | 'saved'

const path = '/api/settings'
const keyOf = (userId: string | undefined) => ['settings', userId ?? null]

/** The user's settings as they are chosen, kept or on the way; the defaults where nobody is signed in. */
export function useSettings(): { settings: UserSettings | undefined; error: Error | null } {
  const user = useUser()
  const { data, error } = useQuery({
    queryKey: keyOf(user?.id),
    queryFn: () => request<UserSettings>(path),
    enabled: Boolean(user),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return { settings: user === null ? (data ?? defaultUserSettings) : data, error }
}

let saving: Saving = 'nothing'
const listeners = new Set<() => void>()

function setSaving(next: Saving) {
  saving = next
  for (const listener of listeners) listener()
}

/** Whether what was changed last is on the way or kept. */
export function useSaving(): Saving {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => saving,
  )
}

let line: Promise<void> = Promise.resolve()
let waiting = 0
/** What the server has, as far as it is known, while changes are on the way. */
let kept: UserSettings | undefined

/**
 * Changes some settings: seen at once, saved in the order of changing; a visitor becomes a guest by it. What can't be saved
 * is said and taken back. Never rejects.
 */
export function changeSettings(change: Partial<UserSettings>): Promise<void> {
  const userId = currentUserId()
  const key = keyOf(userId)
  void queryClient.cancelQueries({ queryKey: key })
  const shown = queryClient.getQueryData<UserSettings>(key)
  if (waiting === 0) kept = shown
  queryClient.setQueryData(key, { ...(shown ?? defaultUserSettings), ...change })
  waiting += 1
  setSaving('saving')
  line = line.then(() => saveChange(change, userId))
  return line
}

async function saveChange(change: Partial<UserSettings>, userId: string | undefined): Promise<void> {
  let isSaved = false
  try {
    await ensureSession()
    // Someone else has signed in meanwhile.
    if (userId !== undefined && userId !== currentUserId()) kept = undefined
    else {
      kept ??= await request<UserSettings>(path)
      kept = await request<UserSettings>(path, { method: 'PUT', body: { ...kept, ...change } })
      isSaved = true
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    showToast({ text: i18next.t('app.notSaved', { reason }), tone: 'danger' })
  }
  waiting -= 1
  if (waiting > 0) return
  const key = keyOf(currentUserId())
  if (kept) queryClient.setQueryData(key, kept)
  else await queryClient.resetQueries({ queryKey: key })
  setSaving(isSaved ? 'saved' : 'nothing')
}

const currentUserId = () => queryClient.getQueryData<Status>(['status'])?.user?.id
