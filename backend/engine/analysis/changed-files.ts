import type { Kernel, WorkspaceFile } from '#engine/ports/kernel.ts'

export const maxFilesPerRun = 200

/** Path to the state in which a file was last saved. */
export type SeenFiles = Map<string, string>

/** Workspace files that are new or changed since the last call with the same `seen`, which is brought up to date. */
export async function listChangedFiles(kernel: Kernel, seen: SeenFiles): Promise<WorkspaceFile[]> {
  const files = await kernel.listFiles(maxFilesPerRun + 1)
  const changed = files.filter((file) => seen.get(file.path) !== stateOf(file))
  for (const file of changed) seen.set(file.path, stateOf(file))
  return changed
}

const stateOf = ({ sizeBytes, modifiedNs }: WorkspaceFile) => `${sizeBytes} ${modifiedNs}`
