import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerTask } from '../../create-builtin-analyst.ts'
import { makeTask } from '../../testing/load-fixture.ts'
import { cellOf, readReference } from '../../testing/read-reference.ts'
import { referenceCell } from '../../testing/reference-cell.ts'
import { expectEqual, reportedValue, runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'

const amplification = (row: string) =>
  referenceCell('qpcr', 'efficiency', { table: null, row, column: 'amplification' })
const [il6, gapdh] = ['IL6', 'GAPDH'].map((gene) => amplification(gene).toFixed(12))
const asked = {
  welch: makeTask('qpcr.csv', 'ddCt of IL6 with GAPDH as the reference gene, treated vs control'),
  student: makeTask('qpcr.csv', "ddCt of IL6, reference gene GAPDH, Student's t test"),
  pfaffl: makeTask('qpcr.csv', `Pfaffl, IL6 relative to GAPDH, efficiency ${il6} for IL6 and ${gapdh} for GAPDH`),
  several: makeTask('qpcr_ct.csv', 'qPCR 数据分析，内参 GAPDH 和 ACTB，画柱状图'),
  undetermined: makeTask('qpcr_ct.csv', 'relative expression of TNF and IL6, GAPDH as housekeeper'),
  lost: makeTask('qpcr_ct.csv', 'relative expression of TNF, GAPDH as housekeeper, set undetermined to 40'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)
const spoil = (code: string, lines: string) =>
  code.replace(/^df = .*$/m, `$&\ndf["Ct"] = df["Ct"].astype(object)\n${lines}`)
// Two samples of TNF that nothing was amplified in, one sample without its reference.
codes.undetermined = spoil(
  codes.undetermined,
  `df.loc[df["sample"].isin(["S01", "S02"]) & (df["gene"] == "TNF"), "Ct"] = "Undetermined"
df.loc[(df["sample"] == "S03") & (df["gene"] == "GAPDH"), "Ct"] = 40`,
)
codes.lost = spoil(codes.lost, 'df.loc[(df["group"] == "control") & (df["gene"] == "TNF"), "Ct"] = "N/A"')
const wells = readFileSync(new URL('../../../../../references/tables/qpcr.csv', import.meta.url), 'utf8')

describe('qPCR, held against R', () => {
  let results: Record<string, ProgramResult> = {}
  beforeAll(() => {
    results = runNamed(codes, { 'qpcr.csv': wells })
  }, 300_000)
  const value = (name: Name, of: string) => reportedValue(results[name], of)

  it.each(Object.keys(asked) as Name[])(
    'ANA-138: %s is linted clean, runs without warnings, draws a figure',
    (name) => {
      expect(lintProgram(codes[name])).toBe('')
      expect(results[name]).toMatchObject({ error: '', warnings: [] })
      expect(results[name]?.titles.length).toBeGreaterThan(0)
      expect(results[name]?.scales).toContain('log')
    },
  )

  it('ANA-139: the fold change with its interval and the test on ΔCt', () => {
    const r = readReference('qpcr', 'fold-change')
    const name = 'IL6, treated / control'
    expectEqual(value('welch', `fold change, ${name}`), cellOf(r, 'fold_change'))
    expectEqual(value('welch', `fold change, ${name}, 95% CI (low)`), cellOf(r, 'fold_lower'))
    expectEqual(value('welch', `fold change, ${name}, 95% CI (high)`), cellOf(r, 'fold_upper'))
    expectEqual(value('welch', `ΔΔCt, ${name}`), cellOf(r, 'delta_delta_ct'))
    expectEqual(value('welch', `p, ${name}`), cellOf(r, 'p'))
    const student = readReference('qpcr', 'fold-change-student')
    expectEqual(value('student', `p, ${name}`), cellOf(student, 'p'))
    expectEqual(value('student', `fold change, ${name}, 95% CI (low)`), cellOf(student, 'fold_lower'))
    expectEqual(value('pfaffl', `fold change, ${name}`), cellOf(readReference('qpcr', 'pfaffl'), 'fold_change'))
  })

  it('ANA-139: several reference genes are averaged as Ct, tests are corrected', () => {
    const [il6, tnf] = ['IL6', 'TNF'].map((gene) => value('several', `p (Holm), ${gene}, treated / control`))
    expectEqual(il6 ?? 0, 2 * value('several', 'p, IL6, treated / control'))
    expect(tnf).toBe(value('several', 'p, TNF, treated / control'))
    expect(codes.several).toContain('ax.bar(')
    expect(results.several?.reported).not.toHaveProperty('倍数变化, ACTB, treated / control')
  })

  it('ANA-139: wells that are not determined are counted, told, and left out or counted as asked', () => {
    const { printed = '', reported = {} } = results.undetermined ?? {}
    expect(printed).toContain('not determined: 9')
    expect(printed).toContain('Left out, since a reference gene has no Ct: S03')
    expect(printed).toMatch(/TNF +treated +3 +6/)
    expect(reported).toHaveProperty('fold change, TNF, treated / control')
    expect(results.lost?.printed).toContain('count as 40, as asked')
    expect(value('lost', 'fold change, TNF, treated / control')).toBeGreaterThan(1000)
  })

  it('ANA-138: references, control and groups are read, and asked for where they are open', () => {
    const ask = (...prompts: string[]) => answerTask(makeTask('qpcr_ct.csv', ...prompts))
    expect(ask('分析一下我的 qPCR')).toContain('常用作内参的有 `GAPDH`、`ACTB`')
    expect(ask('normalise to 18S')).not.toContain('```')
    expect(ask('fold change of MYC relative to GAPDH')).toContain('no `MYC`')
    expect(ask('ddCt, GAPDH reference, paired')).not.toContain('```')
    expect(ask('ddCt, GAPDH reference, Ct > 30')).not.toContain('```')
    expect(ask('what is the primer efficiency')).not.toContain('```')
    expect(ask('内参GAPDH，IL6扩增效率95%，GAPDH扩增效率98%')).toContain('`IL6` 1.95，`GAPDH` 1.98')
    expect(ask('ddCt with GAPDH, treated as control')).toContain('against `treated`')
    expect(ask('describe Ct by gene')).toContain('Describe `Ct`')
  })

  it('ANA-138: follow-ups change references, genes, rows and the figure', () => {
    const ask = (prompt: string) => answerTask(makeTask('qpcr_ct.csv', 'ddCt of IL6 with GAPDH as housekeeper', prompt))
    expect(ask('use both GAPDH and ACTB')).toContain('relative to `GAPDH` and `ACTB`')
    expect(ask('bar chart please')).toContain('ax.bar(')
    expect(ask('only TNF')).toContain('targets = ["TNF"]')
    expect(ask('exclude S03')).toContain('df[df["sample"] != "S03"]')
  })
})
