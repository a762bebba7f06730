import type { AskModels } from '#contract/create-runs.ts'
import type { PromptPreview } from '#contract/prompt-preview.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { Caller } from '#engine/engine.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'

/** What would be sent for this question, word for word. */
export async function previewPrompt(_ports: EnginePorts, _caller: Caller, _request: AskModels): Promise<PromptPreview> {
  throw new AppFailure('not-found', 'not-found')
}
