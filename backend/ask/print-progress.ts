import type { Language } from '#contract/language.ts'
import type { RunEventBody } from '#contract/run-event.ts'
import { formatUserMessage } from '#contract/user-message.ts'

const stageTexts = {
  'kernel-opening': { en: '… opening Python', 'zh-CN': '… 打开 Python' },
  'interpretation-started': { en: '… what it means, in the words of the model', 'zh-CN': '… 结果解读（模型的表述）' },
  'execution-started': { en: '… running', 'zh-CN': '… 运行中' },
} as const

/** Says on the terminal what happens: the model's words and what the code prints to stdout, the rest to stderr. */
export function printProgress(body: RunEventBody, language: Language): void {
  switch (body.type) {
    case 'text-delta':
    case 'interpretation-delta':
      process.stdout.write(body.text)
      return
    case 'choices-offered':
      process.stdout.write(`\n${body.choices.map((choice) => `- ${choice}\n`).join('')}`)
      return
    case 'kernel-opening':
    case 'interpretation-started':
    case 'execution-started':
      process.stderr.write(`\n${stageTexts[body.type][language]}\n`)
      return
    case 'output-stream':
      process.stdout.write(body.output.text)
      return
    case 'output-display':
      process.stdout.write(`${body.output.media.find(({ mediaType }) => mediaType === 'text/plain')?.text ?? ''}\n`)
      return
    case 'output-error':
      process.stderr.write(`${body.output.traceback.join('\n')}\n`)
      return
    case 'interpretation-skipped':
      process.stderr.write(`\n${formatUserMessage(body.reason, language)}\n`)
      return
    case 'run-finished':
      if (body.error) process.stderr.write(`\n${formatUserMessage(body.error.message, language)}\n`)
      return
    default:
      return
  }
}
