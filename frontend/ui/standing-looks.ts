import { Ban, Check, CircleAlert, Clock, MessageCircle, OctagonX, Unplug } from 'lucide-react'
import type { RunStanding } from '../api/run-standing.ts'

/** Picture and colour of how a run stands; one that runs has a spinner instead. */
export const standingLooks: Record<Exclude<RunStanding, 'running'>, { picture: typeof Check; color: string }> = {
  queued: { picture: Clock, color: 'text-muted' },
  succeeded: { picture: Check, color: 'text-good' },
  answered: { picture: MessageCircle, color: 'text-accent' },
  failed: { picture: CircleAlert, color: 'text-danger' },
  cancelled: { picture: Ban, color: 'text-muted' },
  killed: { picture: OctagonX, color: 'text-danger' },
  interrupted: { picture: Unplug, color: 'text-warn' },
}
