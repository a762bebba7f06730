import type { CountedReply, ScriptedReply, SimulatedUsage } from './scripted-reply.ts'

/** What the simulated vendor counted for one request; null for a reply that is no answer or that reports nothing. */
export type LedgerEntry = { model: string; usage: SimulatedUsage | null }

type Asked = { model: string; text: string }

/** The simulator's tokens: words, and every other character that is no white space. */
const countTokens = (text: string): number => text.match(/\w+|[^\w\s]/g)?.length ?? 0

/** Counts tokens as a vendor does and keeps a ledger of them. */
export function openUsageLedger() {
  const ledger: LedgerEntry[] = []
  const sent: Asked[] = []
  return {
    ledger,
    /**
     * Puts numbers in place of `counted` and enters the reply. Input is the request's body as it came; what it shares with
     * an earlier request for the same model, from the beginning, was read from the cache; thinking is part of the output.
     */
    enter(reply: ScriptedReply, { model, text }: Asked): CountedReply {
      if (reply.type !== 'answer') {
        ledger.push({ model, usage: null })
        return reply
      }
      const earlier = sent.filter((request) => request.model === model)
      sent.push({ model, text })
      if (reply.usage !== 'counted') {
        ledger.push({ model, usage: reply.usage ?? null })
        return { ...reply, usage: reply.usage ?? null }
      }
      const reasoning = countTokens((reply.reasoning ?? []).join(''))
      const usage = {
        input: countTokens(text),
        output: countTokens(reply.text.join('')) + reasoning,
        cacheRead: Math.max(0, ...earlier.map((request) => countTokens(sharedStart(request.text, text)))),
        reasoning,
      }
      ledger.push({ model, usage })
      return { ...reply, usage }
    },
  }
}

function sharedStart(a: string, b: string): string {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return a.slice(0, length)
}
