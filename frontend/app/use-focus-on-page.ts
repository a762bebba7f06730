import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Where a way to another page took away what had the focus, the keyboard goes on at the start of what the page shows. */
export function useFocusOnPage(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        const isLost = document.activeElement === null || document.activeElement === document.body
        if (fromLocation && pathChanged && isLost) document.getElementById('content')?.focus({ preventScroll: true })
      }),
    [router],
  )
}
