import type { Language } from '#contract/language.ts'
import type { Run } from '#contract/run.ts'
import type { Scenario } from '#contract/scenario.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { type Cell, type Notebook, notebookSchema } from './notebook.ts'
import { readZipEntry } from './read-zip-entry.ts'

type Worked = { scenario: Scenario; language: Language; runs: Run[] }

/**
 * The notebook that the product exports of a scenario's analysis, as a worked one that stands in `notebooks/`: with a
 * heading, what the analyst said before each program, tables read from `samples/`, and nothing that differs from one making to the next.
 */
export async function makeNotebook(client: ApiClient, worked: Worked): Promise<Notebook> {
  const response = await fetch(`${client.url}/api/analyses/${worked.runs[0]?.analysisId}/archive`, {
    headers: { authorization: `Bearer ${client.token}` },
  })
  const zip = Buffer.from(await response.arrayBuffer())
  const exported = notebookSchema.parse(JSON.parse(readZipEntry(zip, 'analysis.ipynb').toString('utf8')))
  const cells = exported.cells.flatMap((cell) => arrange(cell, worked))
  const all = [writeText(writeHead(worked)), ...cells]
  return { ...exported, cells: all.map((cell, at) => ({ ...cell, id: `cell-${at + 1}` })) }
}

function arrange(cell: Cell, { scenario, runs }: Worked): Cell[] {
  if (cell.cell_type === 'code') return [{ ...cell, source: readSamples(cell.source, scenario) }]
  const place = runs.findIndex(({ id }) => cell.id === `q-${id}`)
  const run = runs[place]
  if (!run) return [cell]
  return [writeText(`## ${place + 1}. ${run.prompt}`), writeText(wordsOf(run))]
}

const writeText = (source: string): Cell => ({ cell_type: 'markdown', id: 'text', metadata: {}, source })

const readSamples = (code: string, { fileNames }: Scenario) =>
  fileNames.reduce((text, name) => text.replaceAll(`data/${name}`, `../samples/${name}`), code)

/** What was said before the program, and what was offered to choose from. */
function wordsOf(run: Run): string {
  const said = (run.attempts.at(-1)?.text ?? '').split('```python')[0]?.trim() ?? ''
  const offered = run.choices.filter((choice) => !said.includes(choice))
  return [said, offered.map((choice) => `- ${choice}`).join('\n')].filter((text) => text !== '').join('\n\n')
}

function writeHead({ scenario: { title, body, fileNames, source }, language }: Worked): string {
  const files = fileNames.map((name) => `\`samples/${name}\``)
  const lines = {
    en: [
      `Data: ${files.join(', ')}. ${source.en}.`,
      'Asked of `builtin/analyst` in LLM Data Lab, without any model; `npm run notebooks` makes it again. To run it, start Jupyter in `notebooks/` with Python 3.11 and the packages of `kernel/requirements.lock`.',
    ],
    'zh-CN': [
      `数据：${files.join('、')}。${source['zh-CN']}。`,
      '由 LLM Data Lab 的 `builtin/analyst` 作答，未使用任何语言模型；`npm run notebooks` 可重新生成。若要运行，请在 `notebooks/` 目录中启动 Jupyter，使用 Python 3.11 和 `kernel/requirements.lock` 中的软件包。',
    ],
  }
  return [`# ${title[language]}`, body[language], ...lines[language]].join('\n\n')
}
