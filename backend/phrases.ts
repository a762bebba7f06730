import { fileURLToPath } from 'node:url'
import { readPhraseBook } from './phrases/read-phrase-book.ts'
import { runPhraseBook } from './phrases/run-phrase-book.ts'
import { writeFailures, writeReport } from './phrases/write-report.ts'

const unknown = process.argv.slice(2).filter((word) => word !== '--failures')
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(' ')}. Usage: npm run phrases [-- --failures]`)
  process.exit(2)
}
const judged = runPhraseBook(readPhraseBook(fileURLToPath(new URL('../phrases', import.meta.url))))
if (process.argv.includes('--failures')) console.log(writeFailures(judged))
console.log(writeReport(judged))
