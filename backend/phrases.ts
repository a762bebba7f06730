import { fileURLToPath } from 'node:url'
import { readPhraseBook } from './phrases/read-phrase-book.ts'
import { runBookPrograms } from './phrases/run-book-programs.ts'
import { runPhraseBook } from './phrases/run-phrase-book.ts'
import { timeAnswers } from './phrases/time-answers.ts'
import { writeBookPrograms } from './phrases/write-book-programs.ts'
import { writeFailures, writeReport } from './phrases/write-report.ts'

const words = process.argv.slice(2)
const unknown = words.filter((word) => !['--failures', '--run', '--times'].includes(word))
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(' ')}. Usage: npm run phrases [-- --failures | --run | --times]`)
  process.exit(2)
}
const phrases = readPhraseBook(fileURLToPath(new URL('../phrases', import.meta.url)))
if (words.includes('--times')) console.log(JSON.stringify(timeAnswers(phrases)))
else if (words.includes('--run'))
  process.exitCode = runBookPrograms(writeBookPrograms(phrases), console.log) === 0 ? 0 : 1
else {
  const judged = runPhraseBook(phrases)
  if (words.includes('--failures')) console.log(writeFailures(judged))
  console.log(writeReport(judged))
}
