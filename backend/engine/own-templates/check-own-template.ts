import { findTemplateFaults } from '#contract/find-template-faults.ts'
import type { Language } from '#contract/language.ts'
import type { OwnTemplateDraft } from '#contract/own-template.ts'
import { formatUserMessage } from '#contract/user-message.ts'
import { AppFailure } from '#engine/app-failure.ts'

/** Throws `bad-request` with the field of the first fault, in the reader's language, unless the template can be asked with. */
export function checkOwnTemplate(template: OwnTemplateDraft, language: Language): void {
  const [fault] = findTemplateFaults(template)
  if (!fault) return
  const params = { place: fault.path.join('.'), fault: formatUserMessage(fault.message, language) }
  throw new AppFailure('bad-request', 'own-template-invalid', { params })
}
