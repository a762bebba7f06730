import { fillTemplate } from '#contract/own-template.ts'
import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'
import { previewPrompt } from '#engine/prompt/preview-prompt.ts'
import { checkOwnTemplate } from './check-own-template.ts'
import type { OwnTemplates } from './own-templates.ts'

type Deps = { ports: EnginePorts; settings: EngineSettings }

/** What asking with a template would send, before it is kept. Throws as `checkOwnTemplate` and `previewPrompt`. */
export const previewOwnTemplate =
  (deps: Deps): OwnTemplates['preview'] =>
  async (caller, template, question) => {
    checkOwnTemplate(template, caller.language)
    const draft = fillTemplate({ id: 'draft', version: 1, template })
    return previewPrompt({ ...deps, draft }, caller, { ...question, templateId: draft.id })
  }
