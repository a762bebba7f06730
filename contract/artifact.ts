import { z } from 'zod'
import { identifierSchema } from './identifier.ts'

/** A file that a run wrote, or an output too large to stand in an event. Its bytes never change. */
export const artifactSchema = z.object({
  id: identifierSchema,
  /** Relative path in the workspace for a file; a made name such as `output-3.png` for a display. */
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  sha256: z.string(),
})
export type Artifact = z.infer<typeof artifactSchema>
