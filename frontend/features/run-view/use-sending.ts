import { useState } from 'react'

export type Sending = {
  isSending: boolean
  failure: string | null
  send: (action: () => Promise<unknown>) => Promise<void>
}

/** A call that a button makes: whether it is under way, and why the last one failed. */
export function useSending(): Sending {
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  async function send(action: () => Promise<unknown>) {
    setSending(true)
    setFailure(null)
    try {
      await action()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setSending(false)
    }
  }

  return { isSending, failure, send }
}
