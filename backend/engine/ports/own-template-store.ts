import type { OwnTemplate, OwnTemplateDraft, TemplateVersion } from '#contract/own-template.ts'

export type NewTemplateVersion = {
  ownerId: string
  id: string
  template: OwnTemplateDraft
  restoredFrom?: number
  /** Where the current version (0: there is none) must be this one. */
  basedOn?: number | undefined
}

/**
 * Templates that users wrote, version by version. Every call names the owner; what another owner has does not exist.
 * Throws `AppFailure` `storage-unavailable` when the database refuses.
 */
export interface OwnTemplateStore {
  /** Those that are not deleted with their current version, in the order in which they were made. */
  list(ownerId: string): Promise<OwnTemplate[]>
  /** The current version; null when there is none or it is deleted. */
  find(ownerId: string, id: string): Promise<OwnTemplate | null>
  /** One version, also of a template that is deleted: a run may still be waiting with it. */
  findVersion(ownerId: string, id: string, version: number): Promise<OwnTemplate | null>
  /** The last `templateVersionLimit` versions, newest first; empty for a template that is not there. */
  listVersions(ownerId: string, id: string): Promise<TemplateVersion[]>
  /**
   * Keeps the template as the next version, makes it current, and brings it back where it was deleted. Answers null, and
   * keeps nothing, when `basedOn` is given and another version is current.
   */
  save(version: NewTemplateVersion): Promise<OwnTemplate | null>
  /** Deletes softly, or takes that back. False when there is nothing to delete or to bring back. */
  setDeleted(ownerId: string, id: string, isDeleted: boolean): Promise<boolean>
  /** Removes for good what was deleted before this time, ISO 8601 UTC, of all owners. */
  purge(deletedBefore: string): Promise<void>
}
