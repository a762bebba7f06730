import type { AskModels } from '#contract/create-runs.ts'
import type {
  ImportedTemplates,
  ImportTemplates,
  OwnTemplate,
  OwnTemplateDraft,
  SaveOwnTemplate,
  TemplateVersion,
} from '#contract/own-template.ts'
import type { PromptPreview } from '#contract/prompt-preview.ts'
import type { Caller } from '#engine/caller.ts'

/** What users do with the templates that they write. Every call throws `AppFailure`: `not-found` for what is another's or not there. */
export type OwnTemplates = {
  list(caller: Caller): Promise<OwnTemplate[]>
  get(caller: Caller, id: string): Promise<OwnTemplate>
  /** Keeps a template, new or changed, as its next version; what changes nothing makes no version. */
  save(caller: Caller, id: string, request: SaveOwnTemplate): Promise<OwnTemplate>
  /** Deletes softly; `restore` takes it back for `deletedTemplateDays`. */
  remove(caller: Caller, id: string): Promise<void>
  restore(caller: Caller, id: string): Promise<OwnTemplate>
  listVersions(caller: Caller, id: string): Promise<TemplateVersion[]>
  getVersion(caller: Caller, id: string, version: number): Promise<OwnTemplate>
  /** Makes an earlier version current again, as a new one. */
  restoreVersion(caller: Caller, id: string, version: number): Promise<OwnTemplate>
  /** Reads a file of templates and says what it adds and changes; keeps them unless `dryRun`. All or none is read. */
  importFile(caller: Caller, request: ImportTemplates): Promise<ImportedTemplates>
  /** A file of the named templates, or of all, in the form that `importFile` reads. */
  exportFile(caller: Caller, ids?: string[]): Promise<string>
  /** What asking with this template would send, before it is kept. */
  preview(caller: Caller, template: OwnTemplateDraft, question: AskModels): Promise<PromptPreview>
}
