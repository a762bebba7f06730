import type { OwnTemplateDraft } from '#contract/own-template.ts'
import { type TemplateForm, toDraft, toForm } from './template-form.ts'

const storageKey = (id: string) => `template-draft:${id}`

/** What was typed into the form of a template and not saved, in this browser; null when there is none. */
export function readUnsaved(id: string): TemplateForm | null {
  const stored = localStorage.getItem(storageKey(id))
  if (stored === null) return null
  try {
    return toForm(JSON.parse(stored) as OwnTemplateDraft)
  } catch {
    // Kept by another version of the page, or changed by hand: there is nothing to go on from.
    return null
  }
}

/** Keeps what is typed across reloads; null forgets it. */
export function keepUnsaved(id: string, form: TemplateForm | null): void {
  if (form === null) localStorage.removeItem(storageKey(id))
  else localStorage.setItem(storageKey(id), JSON.stringify(toDraft(form)))
}
