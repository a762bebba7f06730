import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeTask } from '../../testing/load-fixture.ts'
import { cellOf, readReference } from '../../testing/read-reference.ts'
import { writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult, runPrograms } from '../../testing/run-programs.ts'
import { understandRequest } from '../../understand/understand-request.ts'

const root = new URL('../../../../../', import.meta.url)

/** A table without quoted cells. */
const readTable = (text: string) => {
  const [header = '', ...lines] = text
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
  const names = header.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at], cell])))
}
const raw = readTable(readFileSync(new URL('test-data/lab_export_zh.csv', root), 'utf8'))

const asked = {
  lab: makeTask('lab_export_zh.csv', '整个表清洗一遍，导出干净的文件，改了哪些要有记录'),
  nonsense: makeTask('lab_export_zh.csv', 'remove obvious nonsense values'),
  half: makeTask('lab_export_zh.csv', 'CRP里面的<0.5按0.25处理'),
  merged: makeTask('lab_export_zh.csv', '科室名称归并一下，心内和心内科是一个'),
  units: makeTask('lab_export_zh.csv', '血红蛋白单位统一成g/dL'),
  repeated: makeTask('lab_export_zh.csv', '去重'),
  look: makeTask('lab_export_zh.csv', "what's wrong with this data?"),
  penguins: makeTask('penguins_raw.csv', 'Shorten the species names and make sex lower case'),
  penguinsWhole: makeTask('penguins_raw.csv', '这个表太乱了，帮我先清洗一下再说'),
  noFault: makeTask('tooth_growth.csv', 'clean the whole table'),
  complete: makeTask(
    'penguins_raw.csv',
    'Check and clean the data in “Sex” and “Body Mass (g)”: duplicates, wrong types. As for gaps: leave out rows with missing values.',
  ),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)
const show = (file: string) =>
  `\nfrom pathlib import Path\nprint("=====${file}\\n" + Path("${file}").read_text(encoding="utf-8-sig") + "=====")`

const planOf = (table: string, ...said: [string, ...string[]]) => {
  const understood = understandRequest(makeTask(table, ...said))
  return understood.type === 'plan' && understood.plan.kind === 'clean-table' ? understood.plan : null
}
const columnsOf = (table: string, prompt: string) => planOf(table, prompt)?.columns.map(({ name }) => name)

describe('what is understood', () => {
  it.each([
    ['clean this file up please', 'everything'],
    ['有没有缺失、重复和明显不对的值', 'everything'],
    ['drop the duplicate rows', 'duplicates'],
    ['年龄有210和负数的，处理掉', 'impossible'],
    ['血红蛋白单位统一成g/L', 'units'],
    ['日期格式不统一，全部改成YYYY-MM-DD', 'types'],
    ['standardise gender', 'categories'],
    ['Tidy up the department names', 'categories'],
    ['convert haemoglobin to g/L', 'units'],
    ['血红蛋白里的单位去掉', 'units'],
    ['trim whitespace', 'blanks'],
    ['去掉多余的空格', 'blanks'],
    ['检查一下有没有录入错误', 'everything'],
  ])('ANA-104: “%s” is about %s', (prompt, task) => {
    expect(planOf('lab_export_zh.csv', prompt)?.task).toBe(task)
  })

  it('ANA-104: levels that are named as spellings are no conditions on rows', () => {
    const plan = planOf('lab_export_zh.csv', '性别写得乱七八糟，男/M/male 统一一下')
    expect(plan).toMatchObject({ task: 'categories', filters: [] })
    expect(columnsOf('lab_export_zh.csv', 'fix the dates, some are dd.mm.yyyy')).toEqual(['采样日期'])
  })

  it('ANA-104: impossible values become missing where that is asked for; a question changes nothing', () => {
    expect(planOf('lab_export_zh.csv', 'Clean this table and make impossible values missing')?.blanksImpossible).toBe(
      true,
    )
    expect(planOf('lab_export_zh.csv', '清洗这个表，把不可能的值设为缺失')?.blanksImpossible).toBe(true)
    expect(planOf('lab_export_zh.csv', '清洗这个表')?.blanksImpossible).toBe(false)
    expect(planOf('lab_export_zh.csv', '这张表有什么问题')?.looksOnly).toBe(true)
  })

  it('ANA-104: limits that are stated are what is looked for', () => {
    const plan = planOf('icu_zh_gbk.csv', '有没有不合理的数值，比如血压为0或者年龄超过120的')
    expect(plan?.filters).toEqual([])
    expect(plan?.looksOnly).toBe(true)
    expect(plan?.limits.find(({ column }) => column.name === '年龄')).toMatchObject({ low: 0, high: 120 })
  })

  it('ANA-104: rows that are named stay a condition, and a limit on what is doubted becomes the limit', () => {
    expect(planOf('lab_export_zh.csv', 'clean this, only 心内科')?.filters).toHaveLength(1)
    const plan = planOf('clinic_zh.csv', '年龄有没有超过100的异常值')
    expect(plan).toMatchObject({ task: 'impossible', looksOnly: true, filters: [], limits: [{ high: 100 }] })
  })

  it('ANA-104: a column that is not there, an odd replacement and an analysis at once are asked about', () => {
    for (const [table, prompt] of [
      ['lab_export_zh.csv', '白细胞计数的单位统一一下'],
      ['lab_export_zh.csv', 'CRP里面的<0.5按0.1处理'],
      ['penguins.csv', 'compare body mass between species after removing duplicates'],
    ] as const)
      expect(understandRequest(makeTask(table, prompt)).type).toBe('question')
  })
})

describe('what the page suggests', () => {
  it.each([
    ['lab_export_zh.csv', 'Clean this table and keep a record of every change', 'clean-table'],
    ['lab_export_zh.csv', '清洗这个表，并记录每一处修改', 'clean-table'],
    ['lab_export_zh.csv', 'Are there outliers in 肌酐? Plot them', 'find-outliers'],
    ['enzyme_assay.csv', '检查 enzyme_activity 有没有离群值，并绘图标出', 'find-outliers'],
  ])('ANA-109: of %s, “%s” is understood with nothing left over', (table, prompt, kind) => {
    const understood = understandRequest(makeTask(table, prompt))
    expect(understood).toMatchObject({ type: 'plan', plan: { kind, assumptions: [], filters: [] } })
  })
})

describe('the programs, run by the locked Python', () => {
  let results: Record<string, ProgramResult> = {}
  const files = (name: Name) =>
    Object.fromEntries(
      [...(results[name]?.printed ?? '').matchAll(/=====(\S+)\n([\s\S]*?)=====/g)].map(([, file, text = '']) => [
        file,
        text,
      ]),
    )
  beforeAll(() => {
    const shown: Partial<Record<Name, string>> = {
      lab: show('lab_export_zh_cleaned.csv') + show('cleaning_log.csv'),
      units: show('lab_export_zh_cleaned.csv'),
      half: show('lab_export_zh_cleaned.csv'),
      merged: show('lab_export_zh_cleaned.csv'),
      look: '\nimport os\nprint("files:", sorted(name for name in os.listdir() if name.endswith("_cleaned.csv")))',
    }
    const look = { look: codes.look + shown.look }
    const others = Object.entries(codes).filter(([name]) => name !== 'look')
    const programs = [
      ...Object.entries(look),
      ...others.map(([name, code]) => [name, code + (shown[name as Name] ?? '')] as const),
    ]
    const all = runPrograms(programs.map(([, code]) => code))
    results = Object.fromEntries(programs.map(([name], at) => [name, all[at] as ProgramResult]))
  }, 300_000)

  it.each(Object.keys(asked) as Name[])(
    'ANA-105: %s runs without warning, is linted clean and draws a figure',
    (name) => {
      expect(codes[name]).not.toBe('')
      expect(results[name]).toMatchObject({ error: '', warnings: [] })
      expect(results[name]?.titles).toHaveLength(1)
      expect(lintProgram(codes[name])).toBe('')
    },
  )

  it('ANA-105: every cell of the laboratory export becomes what was planted in it', () => {
    const cleaned = readTable(files('lab')['lab_export_zh_cleaned.csv'] ?? '')
    expect(cleaned).toHaveLength(90)
    expect(new Set(cleaned.map((row) => row.住院号)).size).toBe(90)
    cleaned.forEach((row, at) => {
      const before = raw[at] ?? {}
      expect(row.住院号).toBe(before.住院号)
      expect(row.性别).toBe(/^(?:男|M|male|男性)$/.test(before.性别.trim()) ? '男' : '女')
      expect(row.年龄).toBe(before.年龄.replace('岁', ''))
      const haemoglobin = Number.parseFloat(before.血红蛋白) * (before.血红蛋白.includes('g/dL') ? 10 : 1)
      if (Number.isNaN(haemoglobin)) expect([row.血红蛋白, row.血红蛋白_原文]).toEqual(['', before.血红蛋白])
      else expect(Number(row.血红蛋白)).toBeCloseTo(haemoglobin, 9)
      expect(Number(row.CRP)).toBe(before.CRP === '<0.5' ? 0.5 : Number(before.CRP))
      expect(row.CRP_原文).toBe(before.CRP === '<0.5' ? '<0.5' : '')
      const [, day, month, year] = before.采样日期.match(/^(\d\d)\.(\d\d)\.(\d{4})$/) ?? []
      expect(row.采样日期).toBe(day ? `${year}-${month}-${day}` : before.采样日期.replaceAll('/', '-'))
    })
  })

  it('ANA-105: the log has one line for each change, from the cell as it was to the cell as it is', () => {
    const log = readTable(files('lab')['cleaning_log.csv'] ?? '')
    for (const { row, column, before } of log.slice(0, 20))
      expect(raw[Number(row) - 1]?.[column ?? '']?.trim()).toBe(before?.trim())
    const of = (column: string) => log.filter((line) => line.column === column).length
    expect(of('采样日期')).toBe(raw.filter((row) => !/^\d{4}-/.test(row.采样日期)).length)
    expect(of('CRP')).toBe(raw.filter((row) => row.CRP === '<0.5').length)
    expect(of('血红蛋白')).toBe(raw.filter((row) => !/^\d+$/.test(row.血红蛋白)).length)
    expect(log.filter(({ rule }) => rule === '与前面的行重复，已删除').map(({ row }) => row)).toEqual([
      '91',
      '92',
      '93',
      '94',
    ])
    expect(results.lab?.reported).toMatchObject({ 清洗前行数: 94, 清洗后行数: 90, 重复行数: 4, 不可能的值: 3 })
  })

  it('ANA-106: impossible values are listed, and made missing only where that is asked for', () => {
    for (const told of ['210 (第 6 行), -3 (第 41 行)', '9999 (第 34 行)']) expect(results.lab?.printed).toContain(told)
    const kept = readTable(files('lab')['lab_export_zh_cleaned.csv'] ?? '')
    expect([kept[5]?.年龄, kept[40]?.年龄, kept[33]?.肌酐]).toEqual(['210', '-3', '9999'])
    expect(results.nonsense?.reported).toMatchObject({
      'impossible values': 3,
      'rows after': 94,
      'missing values after': 7,
    })
  })

  it('ANA-106: half a limit, another unit and names that are one are taken as asked for; names that are alike are only listed', () => {
    const half = readTable(files('half')['lab_export_zh_cleaned.csv'] ?? '')
    expect(half.map((row) => Number(row.CRP))).toEqual(raw.map(({ CRP }) => (CRP === '<0.5' ? 0.25 : Number(CRP))))
    expect(readTable(files('units')['lab_export_zh_cleaned.csv'] ?? '')[4]?.血红蛋白).toBe('13.7')
    const merged = new Set(readTable(files('merged')['lab_export_zh_cleaned.csv'] ?? '').map((row) => row.科室))
    expect([...merged].sort()).toEqual(['icu', '呼吸内科', '呼吸科', '心内科'].sort())
    expect(results.merged?.printed).toContain('相近，未合并：呼吸内科（18）、呼吸科（15）')
  })

  it('ANA-106: a look changes nothing; the same identifier in different rows is shown and kept', () => {
    expect(results.look?.printed).toContain('files: []')
    expect(results.look?.printed).toContain('Nothing was changed')
    expect(results.penguinsWhole?.reported).toMatchObject({ 清洗后行数: 344, 内容不同的重复编号数: 114 })
    expect(results.noFault?.reported).toMatchObject({ 'rows after': 60, 'values changed': 0 })
    expect(results.repeated?.reported).toMatchObject({ 清洗后行数: 90, 修改的取值数: 0 })
  })

  it('ANA-105: the raw penguins have the gaps and repeated rows that R counts, and its names when shortened', () => {
    const { missing, duplicated_rows } = readReference<{ missing: Record<string, number>; duplicated_rows: number }>(
      'description',
      'raw-cleaned',
    )
    const gaps = Object.values(missing).reduce((sum, count) => sum + count, 0)
    expect(results.penguinsWhole?.reported).toMatchObject({
      重复行数: duplicated_rows,
      清洗后缺失值数: gaps,
      修改的取值数: 0,
    })
    expect(results.penguins?.reported).toMatchObject({ 'values changed': 344 + 344 - cellOf(missing, 'Sex') })
  })

  it('ANA-225: rows with missing values leave the table where that is asked for, each with a line in the log', () => {
    expect(results.complete?.reported).toMatchObject({ 'rows after': 333, 'rows with missing values left out': 11 })
    expect(results.complete?.printed).toContain('Most gaps: Sex (11), Body Mass (g) (2)')
  })
})
