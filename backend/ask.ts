import { parseArgs } from 'node:util'
import { privacyLevelSchema } from '#contract/privacy-level.ts'
import { askQuestion } from './ask/ask-question.ts'
import { readTemplateValues } from './ask/read-template-values.ts'

const levels = privacyLevelSchema.options.join('|')
const usage = `npm run ask -- --file data.csv "question" [options]

  --file more.xlsx           another table / 更多数据文件
  --model provider/model     whom to ask; builtin/analyst without it / 所用模型
  --template id --set a=b    a task of prompts/task_templates.yaml and its variables / 任务模板及其变量
  --privacy ${levels}   what the model may be told; summary without it / 可告知模型的内容
  --interpret                also say what the results mean / 并解读结果
  --out folder               where the results go / 结果文件夹
  --language zh-CN|en

Runs one question through the same engine as the page and writes code, figures, tables and run.json to the folder.
问题可以用中文；结果（代码、图、表、run.json）写入 --out 指定的文件夹。`

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        file: { type: 'string', multiple: true, default: [] },
        model: { type: 'string', default: 'builtin/analyst' },
        template: { type: 'string' },
        set: { type: 'string', multiple: true, default: [] },
        privacy: { type: 'string' },
        interpret: { type: 'boolean', default: false },
        out: { type: 'string' },
        language: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    const prompt = positionals.join(' ')
    if (values.help || (prompt === '' && values.template === undefined)) return { isHelp: values.help }
    const privacy = privacyLevelSchema.options.find((level) => level === values.privacy)
    if (values.privacy !== undefined && privacy === undefined) throw new Error(`--privacy: ${levels}`)
    return {
      question: { ...values, files: values.file, prompt, privacy, templateValues: readTemplateValues(values.set) },
    }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

const read = readArguments()
if (!read.question) {
  if (read.fault) console.error(`${read.fault}\n`)
  console.log(usage)
  process.exit(read.isHelp ? 0 : 2)
}
process.exit(await askQuestion(read.question))
