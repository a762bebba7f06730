import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { Language } from '#contract/language.ts'
import { loadNotebook, notebookPath, notebooksDir } from './notebooks/notebook.ts'
import { outcomes } from './scenarios/scenario-outcome.ts'

const languages: Language[] = ['en', 'zh-CN']
const worked = [...outcomes.keys()].flatMap((id) => languages.map((language) => ({ id, language })))
const project = join(import.meta.dirname, '..')
const mostBytes = 1.5 * 1024 ** 2

it('SCN-6: every scenario has a worked notebook in each language, and there are no others', async () => {
  const names = (await readdir(notebooksDir)).filter((name) => name.endsWith('.ipynb'))
  expect(names.toSorted()).toEqual(worked.map(({ id, language }) => `${id}.${language}.ipynb`).toSorted())
})

describe('a worked notebook', () => {
  it.each(worked)(
    'SCN-6: $id ($language) is executed nbformat 4.5 with its figures, without an error and not large',
    async ({ id, language }) => {
      expect((await stat(notebookPath(id, language))).size).toBeLessThan(mostBytes)
      const { cells } = loadNotebook(id, language)
      const codes = cells.flatMap((cell) => (cell.cell_type === 'code' ? [cell] : []))
      expect(codes.map((cell) => cell.execution_count)).toEqual(codes.map((_, at) => at + 1))
      const outputs = codes.flatMap((cell) => cell.outputs)
      expect(outputs.filter((output) => output.output_type === 'error')).toEqual([])
      const pictures = outputs.filter((output) => output.output_type === 'display_data' && 'image/png' in output.data)
      const figures = (outcomes.get(id) ?? []).map((outcome) => ('figures' in outcome ? outcome.figures : 0))
      expect(pictures).toHaveLength(figures.reduce((sum, count) => sum + count, 0))
    },
  )

  it.each([
    { id: 'penguins', language: 'zh-CN' as const },
    { id: 'cleaning', language: 'en' as const },
  ])('SCN-7: $id ($language) runs where it stands, with the locked Python alone', async ({ id, language }) => {
    const folder = await mkdtemp(join(tmpdir(), 'ldl-notebooks-'))
    try {
      await mkdir(join(folder, 'notebooks'))
      await symlink(join(project, 'samples'), join(folder, 'samples'))
      const cells = loadNotebook(id, language).cells.flatMap((cell) => (cell.cell_type === 'code' ? [cell.source] : []))
      const { stdout } = await promisify(execFile)(
        join(project, '.runtime/python/bin/python'),
        [
          '-c',
          `import json, sys\nplace = {}\nfor cell in json.loads(sys.argv[1]):\n    exec(cell, place)`,
          JSON.stringify(cells),
        ],
        { cwd: join(folder, 'notebooks'), env: { ...process.env, MPLBACKEND: 'Agg' } },
      )
      expect(stdout).toMatch(language === 'en' ? /^Conclusion$/m : /^结论$/m)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
