import { useEffect, useRef } from 'react'
import { useUser } from '../api/session.ts'
import { useSettings } from '../api/settings.ts'
import { switchLanguage } from '../i18n/index.ts'
import { currentLanguage } from '../i18n/language.ts'

/** Shows an account the language that it chose, on whatever machine; a choice made later on the page stays. */
export function useAccountLanguage(): void {
  const user = useUser()
  const { settings } = useSettings()
  const adoptedFor = useRef<string>(null)
  const userId = user?.isGuest === false ? user.id : null
  useEffect(() => {
    if (userId === null || !settings || adoptedFor.current === userId) return
    adoptedFor.current = userId
    const { pageLanguage } = settings
    if (pageLanguage !== null && pageLanguage !== currentLanguage()) void switchLanguage(pageLanguage)
  }, [userId, settings])
}
