import { useEffect, useState } from 'react'
import type { KernelState, Namespace } from '#contract/kernel-state.ts'

/** What is in Python, or what was before the step that runs now; nothing where Python has been closed. */
export function useLastNamespace(kernel: KernelState | undefined): { namespace: Namespace | null; isFormer: boolean } {
  const [last, setLast] = useState<Namespace | null>(null)
  useEffect(() => {
    if (kernel?.namespace) setLast(kernel.namespace)
    else if (kernel?.state === 'none' || kernel?.state === 'starting') setLast(null)
  }, [kernel])
  if (kernel?.namespace) return { namespace: kernel.namespace, isFormer: false }
  return { namespace: kernel?.state === 'busy' ? last : null, isFormer: true }
}
