import { z } from 'zod'
import type { Language } from './language.ts'
import { messageCatalog } from './messages/message-catalog.ts'

export type MessageKey = keyof typeof messageCatalog

/** What a person is told, kept apart from any language: a key of the catalog and the values it names. */
export const userMessageSchema = z.object({
  key: z.custom<MessageKey>((value) => typeof value === 'string' && value in messageCatalog),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})
export type UserMessage = z.infer<typeof userMessageSchema>

/** The message as text in `language`; `{name}` in the catalog stands for `params.name`. */
export function formatUserMessage(message: UserMessage, language: Language): string {
  const text = messageCatalog[message.key][language]
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(message.params[name] ?? whole))
}
