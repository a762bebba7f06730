import { useState } from 'react'

export type SidePanelTab = 'variables' | 'files'

const storageKey = 'side-panel'
const tabs: SidePanelTab[] = ['variables', 'files']

/** Which tab of the side panel is open, null when it is closed; remembered in this browser. */
export function useSidePanel() {
  const [tab, setTab] = useState<SidePanelTab | null>(
    () => tabs.find((known) => known === localStorage.getItem(storageKey)) ?? null,
  )
  function show(next: SidePanelTab | null) {
    setTab(next)
    if (next) localStorage.setItem(storageKey, next)
    else localStorage.removeItem(storageKey)
  }
  return [tab, show] as const
}
