import { parseArgs } from 'node:util'
import { askQuestion } from './ask/ask-question.ts'

const usage = `npm run ask -- --file data.csv "question" [--file more.xlsx] [--model provider/model] [--out folder] [--language zh-CN|en]

Runs one question through the same engine as the page and writes code, figures, tables and run.json to the folder.
问题可以用中文；结果（代码、图、表、run.json）写入 --out 指定的文件夹。`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string', multiple: true, default: [] },
    model: { type: 'string', default: 'builtin/analyst' },
    out: { type: 'string' },
    language: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help || positionals.length === 0) {
  console.log(usage)
  process.exit(values.help ? 0 : 2)
}
process.exit(
  await askQuestion({
    files: values.file,
    prompt: positionals.join(' '),
    model: values.model,
    out: values.out,
    language: values.language,
  }),
)
