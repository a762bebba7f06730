import { describe, expect, it } from 'vitest'
import type { AnalysisPlan } from '../analysis-plan.ts'
import { loadFixture, makeDataset, makeTask } from '../testing/load-fixture.ts'
import { filterText } from '../write-names.ts'
import { understandRequest } from './understand-request.ts'

const names = (columns: { name: string }[]) => columns.map(({ name }) => name).join(', ')

function columnsOf(plan: AnalysisPlan): string {
  switch (plan.kind) {
    case 'describe-table':
      return `${names(plan.columns)}${plan.group ? ` by ${plan.group.name}` : ''}`
    case 'summarise':
      return `${names(plan.columns)} by ${names(plan.groups)}`
    case 'baseline-table':
      return `${names(plan.columns)} by ${plan.group.name} (${plan.summary}${plan.tests ? ', tests' : ''})`
    case 'clean-table':
      return `${plan.task} of ${plan.isWholeTable ? 'all' : names(plan.columns)}`
    case 'find-outliers':
      return `${names(plan.columns)} by ${plan.rule}`
    case 'describe-gaps':
      return `${names(plan.columns)} ${plan.action}`
    case 'correlate':
      return names(plan.columns)
    case 'compare-groups':
      return `${names(plan.measures)} by ${plan.group.name}`
    case 'partial-correlation':
      return `${plan.x.name}, ${plan.y.name} | ${names(plan.covariates)}`
    case 'agreement':
      return `${names(plan.columns)}, ${plan.scale}`
    case 'qpcr':
      return `${plan.ct.name} of ${plan.gene.name} by ${plan.group.name} against ${plan.control}`
    case 'standard-curve':
      return `${plan.signal.name} over ${plan.amount.name}, ${plan.model}`
    case 'dose-response':
      return `${plan.response.name} over ${plan.dose.name} by ${names(plan.groups)}`
    case 'two-way-anova':
      return `${plan.measure.name} by ${plan.first.name} x ${plan.second.name}, type ${plan.sumsOfSquares}`
    case 'compare-paired':
    case 'repeated-measures':
      return plan.repeats.form === 'wide'
        ? names(plan.repeats.columns)
        : `${plan.repeats.measure.name} of ${plan.repeats.subject.name} over ${plan.repeats.occasion.name} = ${plan.repeats.levels.join(' / ')}`
    case 'mcnemar':
      return `${plan.before.name}, ${plan.after.name} = ${plan.yes}`
    case 'associate-categories':
      return `${plan.rows.name} x ${plan.columns.name}`
    case 'explore-samples':
      return `${plan.kind}: ${plan.view}`
    case 'intensities':
    case 'differential-expression':
      return `${plan.tested} vs ${plan.reference} of ${plan.condition.name}${plan.batches.length > 0 ? ` + ${names(plan.batches)}` : ''}, ${plan.gene.name} x ${plan.sampleName.name}`
    case 'linear-regression':
    case 'poisson-regression':
      return `${plan.outcome.name} on ${names(plan.predictors)}`
    case 'logistic-regression':
      return `${plan.outcome.name} = ${plan.eventLevel} on ${names(plan.predictors)}`
    case 'power':
      return `${plan.solves} of ${plan.given.design}`
    case 'mixed-model':
      return `${plan.outcome.name} on ${names(plan.predictors)} | ${plan.subject.name}`
    case 'diagnostic-test':
      return `${names([...plan.markers, ...plan.answers.map(({ column }) => column)])} against ${plan.truth.name} = ${plan.illLevel}`
    case 'cluster':
    case 'reduce-dimensions':
      return `${names(plan.columns)} by ${plan.method}`
    case 'time-series':
      return `${plan.outcome?.name ?? 'rows'} over ${names(plan.axis.columns)} by ${plan.step}${plan.group ? `, ${plan.group.name}` : ''}${plan.horizon === null ? '' : `, next ${plan.horizon}`}`
    case 'predict':
      return `${plan.outcome.name}${plan.eventLevel === null ? '' : ` = ${plan.eventLevel}`} from ${names(plan.predictors)} by ${plan.learners[0]}, ${plan.folds} folds`
    case 'survival':
      return `${plan.time.name}, ${plan.event.name} = ${plan.eventLevel}${plan.group ? ` by ${plan.group.name}` : ''}${plan.covariates.length > 0 ? ` + ${names(plan.covariates)}` : ''}`
  }
}

/** A plan in one line: kind: columns [filters] {colour} wishes. A question as `?`. */
function read(task: ReturnType<typeof makeTask>): string {
  const understood = understandRequest(task)
  if (understood.type === 'question') return '?'
  const { plan } = understood
  const wishes = Object.entries(plan.wishes).flatMap(([wish, on]) => (on ? [` ${wish}`] : []))
  const filters = plan.filters.length > 0 ? ` [${plan.filters.map(filterText).join('; ')}]` : ''
  return `${plan.kind}: ${columnsOf(plan)}${filters}${plan.colourBy ? ` {${plan.colourBy.name}}` : ''}${wishes.join('')}`
}

const askedBack = (table: string, ...prompts: string[]): string => {
  const understood = understandRequest(makeTask(table, ...prompts))
  return understood.type === 'question'
    ? `${understood.question.text.en} ${understood.question.text['zh-CN']}`
    : `PLAN ${understood.plan.kind}`
}

describe('understandRequest', () => {
  it.each([
    [
      'ANA-10',
      'penguins.csv',
      'compare body mass between species and plot it',
      'compare-groups: body_mass_g by species',
    ],
    ['ANA-10', 'icu_zh.xlsx', '请分析生存结局与性别的关系，给出列联表和检验', 'associate-categories: 生存结局 x 性别'],
    [
      'ANA-10',
      'penguins.csv',
      'correlation bill length and flipper length',
      'correlate: bill_length_mm, flipper_length_mm',
    ],
    ['ANA-10', 'tooth_growth.csv', 'len by supp', 'compare-groups: len by supp'],
    ['ANA-10', 'penguins_raw.csv', 'compare body mass between species', 'compare-groups: Body Mass (g) by Species'],
    [
      'ANA-10',
      'penguins.csv',
      'compare flippper_lenght_mm between speceis',
      'compare-groups: flipper_length_mm by species',
    ],
    ['ANA-10', 'penguins.csv', '比较不同物种的体重', 'compare-groups: body_mass_g by species'],
    ['ANA-10', 'icu_zh.xlsx', 'compare blood pressure between men and women', 'compare-groups: 收缩压 by 性别'],
    [
      'ANA-11',
      'penguins.csv',
      'compare bill length of Adelie and Gentoo',
      'compare-groups: bill_length_mm by species [species = Adelie / Gentoo]',
    ],
    ['ANA-11', 'icu_zh.xlsx', '存活与死亡患者的收缩压有差异吗', 'compare-groups: 收缩压 by 生存结局'],
    ['ANA-12', 'icu_zh.xlsx', '请做一个性别与血压的相关性分析并绘图', 'compare-groups: 收缩压 by 性别'],
    ['ANA-12', 'icu_zh.xlsx', '感染与生存结局有关吗', 'associate-categories: 感染 x 生存结局'],
    ['ANA-12', 'icu_zh.xlsx', '不同性别的死亡率有差异吗', 'associate-categories: 性别 x 生存结局'],
    ['ANA-12', 'airquality.csv', 'relationship between ozone and temperature', 'correlate: Ozone, Temp'],
    ['ANA-12', 'airquality.csv', 'compare ozone between months', 'compare-groups: Ozone by Month'],
    [
      'ANA-13',
      'icu_zh.xlsx',
      '只看60岁以上的女性，比较不同生存结局的收缩压',
      'compare-groups: 收缩压 by 生存结局 [年龄 >= 60; 性别 = 女]',
    ],
    [
      'ANA-13',
      'icu_zh.xlsx',
      'only women over 60: compare pulse by 感染',
      'compare-groups: 脉搏 by 感染 [年龄 > 60; 性别 = 女]',
    ],
    ['ANA-13', 'icu_zh.xlsx', '排除急诊入院为是的患者，比较男女脉搏', 'compare-groups: 脉搏 by 性别 [急诊入院 ≠ 是]'],
    [
      'ANA-13',
      'icu_zh.xlsx',
      'compare 收缩压 between men and women, significance p < 0.05',
      'compare-groups: 收缩压 by 性别',
    ],
    ['ANA-13', 'icu_zh.xlsx', '急诊入院是否影响收缩压', 'compare-groups: 收缩压 by 急诊入院'],
    [
      'ANA-14',
      'penguins.csv',
      'body mass by sex, only Gentoo, nonparametric',
      'compare-groups: body_mass_g by sex [species = Gentoo] preferRanks',
    ],
    [
      'ANA-14',
      'penguins.csv',
      '喙长与鳍长的相关性，按物种着色',
      'correlate: bill_length_mm, flipper_length_mm {species}',
    ],
    ['ANA-40', 'lung_survival.csv', 'compare survival between sex', 'survival: time, status = 2 by sex'],
    [
      'ANA-40',
      'lung_trial.csv',
      '比较不同 treatment 的生存曲线',
      'survival: followup_months, status = died by treatment',
    ],
    ['ANA-40', 'lung_survival.csv', 'survival by age', 'survival: time, status = 2 + age'],
    ['ANA-40', 'blood_storage.csv', 'Kaplan-Meier by T.Stage', 'survival: TimeToRecurrence, Recurrence = 1 by T.Stage'],
    ['ANA-41', 'lung_survival.csv', 'survival by sex, status = 1 is the event', 'survival: time, status = 1 by sex'],
    [
      'ANA-41',
      'lung_survival.csv',
      '做生存分析：时间为 time（单位：天），事件列为 status，取值 1 表示发生，按 sex 分组。在 Cox 模型中校正 age',
      'survival: time, status = 1 by sex + age',
    ],
    [
      'ANA-42',
      'lung_trial.csv',
      'Cox model of survival by treatment, adjusted for age, sex and stage',
      'survival: followup_months, status = died by treatment + age, sex, stage',
    ],
    ['ANA-15', 'airquality.csv', 'describe', 'describe-table: Ozone, Solar.R, Wind, Temp, Month, Day'],
    ['ANA-15', 'icu_zh.xlsx', '按性别描述年龄和收缩压', 'describe-table: 年龄, 收缩压 by 性别'],
  ])('%s: %s, "%s"', (_, table, prompt, expected) => {
    expect(read(makeTask(table, prompt))).toBe(expected)
  })

  it.each([
    ['compare body mass between species', 'now colour it by sex', 'compare-groups: body_mass_g by species {sex}'],
    ['compare body mass between species', 'by island instead', 'compare-groups: body_mass_g by island'],
    ['compare body mass between species', 'only females', 'compare-groups: body_mass_g by species [sex = female]'],
    ['compare body mass between species', '改用对数坐标', 'compare-groups: body_mass_g by species logAxis'],
    ['compare body mass between species', 'what about flipper length', 'compare-groups: flipper_length_mm by species'],
    [
      'correlation of bill length and bill depth',
      'use flipper length instead of bill depth',
      'correlate: bill_length_mm, flipper_length_mm',
    ],
    [
      'compare body mass between species',
      'correlation of bill length and bill depth',
      'correlate: bill_length_mm, bill_depth_mm',
    ],
  ])('ANA-16: after "%s", "%s"', (first, second, expected) => {
    expect(read(makeTask('penguins.csv', first, second))).toBe(expected)
  })

  it('ANA-16: curves take another grouping, and the model what it is adjusted for', () => {
    const prompts = ['compare survival between treatment groups', 'by stage instead', 'adjust for age and sex']
    expect(read(makeTask('lung_trial.csv', ...prompts))).toBe(
      'survival: followup_months, status = died by stage + age, sex',
    )
  })

  it('ANA-16: changes add up over several steps', () => {
    const prompts = ['比较男女收缩压', '改按感染分组', '换成脉搏', '只看急诊入院为是的患者', '按生存结局着色']
    expect(read(makeTask('icu_zh.xlsx', ...prompts))).toBe('compare-groups: 脉搏 by 感染 [急诊入院 = 是] {生存结局}')
  })

  it.each([
    ['ANA-17', 'penguins.csv', 'compare the price between cities', /“price”, “cities”.*`species`, `island`/],
    ['ANA-17', 'penguins.csv', 'correlation of body mass and price', /no column for “price”/],
    ['ANA-17', 'icu_zh.xlsx', '比较不同性别的血糖', /没有与“血糖”对应的列/],
    ['ANA-18', 'penguins.csv', 'compare length between species', /`bill_length_mm`, `flipper_length_mm`/],
    ['ANA-18', 'penguins.csv', 'body mass by species and sex', /`species`, `sex`/],
    ['ANA-18', 'tooth_growth.csv', 'effect of dose and supp on len', /`dose`, `supp`/],
    ['ANA-18', 'airquality.csv', 'compare ozone and wind', /both columns of numbers/],
    ['ANA-18', 'lung_survival.csv', 'only women: correlate age and wt.loss', /`sex = 1` or `sex = 2`/],
    ['ANA-18', 'icu_zh.xlsx', '患者编号和年龄的关系', /numbers the rows/],
    ['ANA-18', 'penguins.csv', 'compare body mass between species over 60', /“over 60”/],
    ['ANA-18', 'icu_zh.xlsx', '不同年龄的收缩压', /too many to be groups/],
    ['ANA-18', 'icu_zh.xlsx', '生存分析', /随访时间/],
    ['ANA-18', 'lung_trial.csv', 'survival curves by treatment and sex', /one column at a time/],
    ['ANA-17', 'lung_survival.csv', 'survival by smoking', /no column for “smoking”/],
    ['ANA-19', 'penguins.csv', 'make a cake', /can't tell.*I can describe/],
    ['ANA-19', 'penguins.csv', 'now colour it by sex', /can't tell/],
    ['ANA-19', 'penguins.csv', 'logistic regression of sex on body mass', /Which value of `sex` means/],
  ])('%s: asks back: %s, "%s"', (_, table, prompt, expected) => {
    expect(askedBack(table, prompt)).toMatch(expected)
  })

  it.each([
    ['differential expression of trt vs untrt, adjusted for cell', 'trt vs untrt of dex + cell'],
    ['differential expression of untrt vs trt', 'untrt vs trt of dex'],
    ['DESeq2 with ~ cell + dex', 'trt vs untrt of dex + cell'],
    [
      'Differential expression between the groups of dex, adjusted for cell, with a volcano plot',
      'trt vs untrt of dex + cell',
    ],
    ['分析不同dex的差异表达，校正cell，绘制火山图', 'trt vs untrt of dex + cell'],
    ['分析不同dex的差异表达，绘制火山图', 'trt vs untrt of dex'],
    ['按 cell 配对，分析不同 dex 的差异表达基因并绘制火山图', 'trt vs untrt of dex + cell'],
  ])('ANA-44: counts and sample sheet: "%s"', (prompt, expected) => {
    const tables = [loadFixture('airway_samples.tsv'), loadFixture('airway_counts_2000.tsv')]
    expect(read(makeTask(tables, prompt))).toBe(`differential-expression: ${expected}, ensembl_id x ID`)
  })

  it('ANA-44: the only column that can be the condition, or that has a control, is taken', () => {
    const tables = [loadFixture('rnaseq_counts.csv'), loadFixture('rnaseq_samples.csv')]
    expect(read(makeTask(tables, 'differentially expressed genes, paired by cell_line'))).toBe(
      'differential-expression: treated vs untreated of treatment + cell_line, gene x sample',
    )
    expect(read(makeTask(tables, '火山图'))).toBe(
      'differential-expression: treated vs untreated of treatment, gene x sample',
    )
    expect(askedBack('rnaseq_counts.csv', 'volcano plot')).toMatch(/two tables that fit each other/)
    expect(askedBack('penguins.csv', '差异表达')).toMatch(/原始计数表/)
  })

  it('ANA-20: of several tables the one that has the columns is used, or asked for when two have them', () => {
    const tables = [loadFixture('penguins.csv'), loadFixture('icu_zh.xlsx')]
    const found = understandRequest(makeTask(tables, '性别与收缩压的关系'))
    expect(found.type === 'plan' && found.plan.table.sheet.name).toBe('患者')
    expect(found.type === 'plan' && found.plan.assumptions[0]?.en).toContain('sheet `患者`')
    const twins = [loadFixture('icu_zh.xlsx'), loadFixture('icu_zh_gbk.csv')]
    expect(read(makeTask(twins, '性别与收缩压的关系'))).toBe('?')
    expect(read(makeTask(twins, 'icu_zh_gbk.csv 中性别与收缩压的关系'))).toBe('compare-groups: 收缩压 by 性别')
  })

  it.each([
    ['Describe the sheet 患者', 'describe-table', '患者'],
    ['描述工作表 患者', 'describe-table', '患者'],
    ['Describe the table penguins.csv', 'describe-table', 'penguins'],
    ['描述表格 penguins.csv', 'describe-table', 'penguins'],
  ])('ANA-20: a file or a sheet that is named is meant: "%s"', (prompt, kind, sheet) => {
    const found = understandRequest(makeTask([loadFixture('penguins.csv'), loadFixture('icu_zh.xlsx')], prompt))
    expect(found.type === 'plan' && [found.plan.kind, found.plan.table.sheet.name]).toEqual([kind, sheet])
  })

  it('ANA-10: a unit in brackets is not part of what a column is called', () => {
    const [sheet] = loadFixture('icu_zh_gbk.csv').sheets
    if (!sheet) throw new Error('no sheet')
    const columns = sheet.columns.map((column) =>
      column.name === '收缩压' ? { ...column, name: '收缩压(mmHg)' } : column,
    )
    const twoPressures = [...columns, { ...columns[5], name: '舒张压（mmHg）' } as (typeof columns)[number]]
    expect(read(makeTask([makeDataset('a.csv', [{ ...sheet, columns }])], '性别与收缩压的关系'))).toBe(
      'compare-groups: 收缩压(mmHg) by 性别',
    )
    expect(read(makeTask([makeDataset('a.csv', [{ ...sheet, columns: twoPressures }])], '性别与血压的关系'))).toBe('?')
  })
})

it('ANA-46: a text in place of a request is declined unread, and one just short enough is read', () => {
  for (const text of ['1'.repeat(20_000), '对'.repeat(20_000), '年龄'.repeat(4_000)])
    expect(askedBack('icu_zh.xlsx', text)).toContain('2000')
  expect(askedBack('icu_zh.xlsx', '对'.repeat(2_000))).not.toContain('2000')
})
