import type { ChangeMarks, HistoryMarks, HistoryPage, HistoryQuery, TagList } from '#contract/history.ts'

/** An analysis, or a comparison with the analyses of all its runs. */
export type HistoryPlace = { kind: 'analysis' | 'comparison'; id: string }

/**
 * What an owner has done, in rows that they keep in order. What another owner has does not exist, and what was deleted
 * neither, but for `restore` and a list that asks for it.
 */
export interface HistoryStore {
  /** Latest activity first. Throws `AppFailure` `bad-request` for a cursor that is not ours. */
  list(ownerId: string, query: HistoryQuery): Promise<HistoryPage>
  /** Title, tags and star; null for what does not exist. */
  find(ownerId: string, place: HistoryPlace): Promise<HistoryMarks | null>
  /** Changes what is given; false for what does not exist. */
  change(ownerId: string, place: HistoryPlace, marks: ChangeMarks): Promise<boolean>
  /** All tags with the number of rows that carry them, the most used first. */
  listTags(ownerId: string): Promise<TagList>
  /** Hides it at once, with all its runs and what they made. Answers the analyses that are hidden now and the runs that go on in them; null for what does not exist. */
  remove(ownerId: string, place: HistoryPlace): Promise<{ analysisIds: string[]; unfinishedRunIds: string[] } | null>
  /** Brings back what was deleted last under this name; false where nothing was. */
  restore(ownerId: string, place: HistoryPlace): Promise<boolean>
  /**
   * Removes for good what was deleted before `deletedBefore` (ISO 8601 UTC), of all owners, unless a run of it goes on or
   * another analysis branches from it. Answers the SHA-256 of the bytes that were named.
   */
  purge(deletedBefore: string): Promise<string[]>
  /** Gathers what is searched of up to `limit` runs that have ended and lack it. Answers how many there were. */
  fillSearch(limit: number): Promise<number>
}
