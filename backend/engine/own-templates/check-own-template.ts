import { findTemplateFaults } from '#contract/find-template-faults.ts'
import type { Language } from '#contract/language.ts'
import { type OwnTemplateDraft, ownTemplateLimitBytes } from '#contract/own-template.ts'
import { formatUserMessage } from '#contract/user-message.ts'
import { AppFailure } from '#engine/app-failure.ts'

/** Throws `too-large` for one above `ownTemplateLimitBytes`, and `bad-request` with the field of the first fault, in the reader's language, unless the template can be asked with. */
export function checkOwnTemplate(template: OwnTemplateDraft, language: Language): void {
  if (Buffer.byteLength(JSON.stringify(template)) > ownTemplateLimitBytes)
    throw new AppFailure('too-large', 'own-template-too-large', { params: { limitKb: ownTemplateLimitBytes / 1024 } })
  const [fault] = findTemplateFaults(template)
  if (!fault) return
  const params = { place: fault.path.join('.'), fault: formatUserMessage(fault.message, language) }
  throw new AppFailure('bad-request', 'own-template-invalid', { params })
}
