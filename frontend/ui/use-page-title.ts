import { useEffect } from 'react'

/** Names the page in the tab, the history and to screen readers; `name` is empty on the home page. */
export function usePageTitle(name: string) {
  useEffect(() => {
    document.title = name ? `${name} · LLM Data Lab` : 'LLM Data Lab'
  }, [name])
}
