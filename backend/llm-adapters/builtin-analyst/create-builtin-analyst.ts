import type { Language } from '#contract/language.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { GenerateEvent, GenerateRequest, LanguageModels } from '#engine/ports/language-model.ts'
import type { Question } from './analysis-plan.ts'
import { decline } from './understand/questions.ts'
import { understandRequest } from './understand/understand-request.ts'
import { closeGapsAtNames } from './write/close-gaps.ts'
import { writePlanAnswer } from './write-answer.ts'

export const builtinAnalystId = 'builtin/analyst'

/**
 * The analyst that needs no network: reads the prompt and the profiles by rules and writes the same answer every time.
 * It streams prose and one fenced block of Python, or prose alone where it must ask. It costs nothing.
 */
export function createBuiltinAnalyst(): LanguageModels {
  return {
    async listModels() {
      return [
        {
          id: builtinAnalystId,
          provider: 'builtin',
          label: 'Built-in analyst',
          available: true,
          contextWindow: null,
          price: null,
          capabilities: [],
          isLocal: true,
          origin: 'listed',
        },
      ]
    },
    generate,
  }
}

async function* generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<GenerateEvent> {
  signal.throwIfAborted()
  if (request.modelId !== builtinAnalystId)
    throw new AppFailure('model-unavailable', 'model-unknown', { params: { model: request.modelId } })
  const { text, choices } = answer(request.task)
  for (const line of text.match(/[^\n]*\n+|[^\n]+$/g) ?? []) {
    signal.throwIfAborted()
    yield { type: 'text-delta', text: line }
  }
  signal.throwIfAborted()
  if (choices.length > 0) yield { type: 'choices', choices }
  yield { type: 'usage', usage: { inputTokens: 0, outputTokens: 0, costUsd: 0 } }
  yield { type: 'finish', reason: 'stop' }
}

/** The whole answer as text. */
export const answerTask = (task: GenerateRequest['task']): string => answer(task).text

function answer(task: GenerateRequest['task']): { text: string; choices: string[] } {
  if (task.failed) return askBack(explainFailure(task.failed), task.language)
  const understood = understandRequest(task)
  return understood.type === 'plan'
    ? { text: writePlanAnswer(understood.plan, task.language, task.figureLanguage), choices: [] }
    : askBack(understood.question, task.language)
}

const askBack = ({ text, choices }: Question, language: Language) => ({
  text: `${language === 'zh-CN' ? closeGapsAtNames(text[language]) : text[language]}\n`,
  choices: choices.map((choice) => writePlain(choice[language])),
})

/** Names without their marks; between Chinese and a Latin name a blank is written. */
const writePlain = (text: string) =>
  text
    .replace(/(?<=\p{Script=Han})`(?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d])`(?=\p{Script=Han})/gu, ' ')
    .replaceAll('`', '')

/** The same request gives the same code, so trying again would fail again. */
function explainFailure({ errorName, errorValue }: { errorName: string; errorValue: string }) {
  const shown = `${errorName}: ${errorValue}`.replace(/`/g, "'").replace(/\s+/g, ' ').slice(0, 300)
  return decline(
    `The code stopped with \`${shown}\`. I work by fixed rules and would write the same code again, so I stop here. Edit the code, change the request (for example another column or a wider condition), or choose another model.`,
    `代码因 \`${shown}\` 停止。我按固定规则工作，再试一次仍会写出相同的代码，因此到此为止。请修改代码、调整请求（例如换一列或放宽条件），或选择其他模型。`,
  )
}
