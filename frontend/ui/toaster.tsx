import { lazy, Suspense } from 'react'
import { useToasts } from './toasts.ts'

const ToastList = lazy(() => import('./toast-list.tsx'))

/** Where toasts are shown; its code is loaded with the first of them. */
export function Toaster() {
  const toasts = useToasts()
  if (toasts.length === 0) return null
  return (
    <Suspense>
      <ToastList toasts={toasts} />
    </Suspense>
  )
}
