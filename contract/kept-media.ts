/** A displayed table as data (Frictionless' tabular data resource, the standard Jupyter type), rows as lists. */
export const tableMediaType = 'application/vnd.dataresource+json'

/** Kept beside a displayed figure: what draws it again, loaded in a kernel of its own only. Without an artifact its text says why there is none. */
export const figureMediaType = 'application/vnd.data-lab.figure+pickle'

/** Kept beside a table of which only a part is shown: all of it, as Parquet. */
export const wholeTableMediaType = 'application/vnd.data-lab.table+parquet'

/** Why something is not kept for export. */
export const unkeptReasons = ['too-large', 'no-room', 'not-kept'] as const
export type UnkeptReason = (typeof unkeptReasons)[number]
