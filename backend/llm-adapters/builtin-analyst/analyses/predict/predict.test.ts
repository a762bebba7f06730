import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerTask } from '../../create-builtin-analyst.ts'
import { codeOf, makeTask } from '../../testing/load-fixture.ts'
import { cellOf, readReference } from '../../testing/read-reference.ts'
import { expectEqual, reportedValue, runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'

const asked = {
  chances: makeTask('birthwt.csv', 'cross-validated logistic regression of low on all other columns except bwt'),
  numbers: makeTask('birthwt.csv', 'cross-validate a linear model of bwt on all others except low'),
  kinds: makeTask('penguins.csv', '用测量值预测 species，随机森林，交叉验证'),
  subjects: makeTask('sleepstudy.csv', 'random forest to predict Reaction from Days, cross-validated'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)

/** R's folds: the number of the row modulo five, once; and smaller forests, which are not compared. */
const likeR = (code: string) =>
  code
    .replace(
      /splits = \[.*\]/,
      'splits = [(np.flatnonzero(np.arange(len(data)) % 5 != fold), np.flatnonzero(np.arange(len(data)) % 5 == fold)) for fold in range(5)]',
    )
    .replace(/repeats = .*/, 'repeats = 1')
    .replaceAll('n_estimators=200', 'n_estimators=20')
const quick = (code: string) =>
  code.replace(/repeats = .*/, 'repeats = 1').replaceAll('n_estimators=200', 'n_estimators=20')
const leaking = quick(codes.numbers)
  .replace('"age", "lwt"', '"age", "leak"')
  .replaceAll('"age", "lwt"', '"age", "leak"')
  .replace('\n\n', '\n\n')
  .replace(/(data = df\[df\[outcome\]\.notna\(\)\])/, '$1.assign(leak=df["bwt"] * 2)')

describe('prediction in unseen rows, held against R', () => {
  let results: Record<string, ProgramResult> = {}
  beforeAll(() => {
    const [chances, numbers] = [likeR(codes.chances), likeR(codes.numbers)]
    results = runNamed(
      { chances, numbers, kinds: quick(codes.kinds), subjects: quick(codes.subjects), leaking },
      {
        'sleepstudy.csv': readFileSync(
          new URL('../../../../../references/tables/sleepstudy.csv', import.meta.url),
          'utf8',
        ),
      },
    )
  }, 600_000)
  const value = (name: Name, of: string) => reportedValue(results[name], of)

  it.each(Object.keys(asked) as Name[])(
    'ANA-154: %s is linted clean, runs without warnings, draws a figure',
    (name) => {
      expect(lintProgram(codes[name])).toBe('')
      expect(results[name]).toMatchObject({ error: '', warnings: [] })
      expect(results[name]?.titles.length).toBeGreaterThan(0)
    },
  )

  it('ANA-154: a logistic model in R’s five folds: area under the curve and Brier score', () => {
    const r = readReference('prediction', 'logistic-five-fold')
    expectEqual(value('chances', 'AUC, logistic regression, all unseen rows together'), cellOf(r, 'auc'))
    expectEqual(value('chances', 'Brier score, logistic regression, all unseen rows together'), cellOf(r, 'brier'))
    expectEqual(value('chances', 'AUC, baseline (prevalence)'), 0.5)
    expect(results.chances?.printed).toContain('Few events: 59')
  })

  it('ANA-154: a linear model in R’s five folds: errors and R²', () => {
    const r = readReference('prediction', 'linear-five-fold')
    expectEqual(value('numbers', 'RMSE, linear regression, all unseen rows together'), cellOf(r, 'rmse'))
    expectEqual(value('numbers', 'MAE, linear regression, all unseen rows together'), cellOf(r, 'mae'))
    expectEqual(value('numbers', 'R², linear regression, all unseen rows together'), cellOf(r, 'r_squared'))
  })

  it('ANA-154: several values have a table of what was foretold, gaps are filled within the folds', () => {
    expect(value('kinds', '准确率, 随机森林')).toBeGreaterThan(0.9)
    expect(results.kinds?.printed).toContain('在每折内填补的缺失值')
    expect(codes.kinds.indexOf('SimpleImputer(')).toBeGreaterThan(codes.kinds.indexOf('ColumnTransformer('))
  })

  it('ANA-155: rows of one subject stay in one fold, and the subject is no predictor', () => {
    expect(codes.subjects).toContain('GroupKFold(')
    expect(codes.subjects).toContain('numbers = ["Days"]')
    expect(codes.subjects).toContain('categories = []')
  })

  it('ANA-155: a predictor that is the outcome in other words is warned of', () => {
    expect(results.leaking?.printed).toContain('CAUTION: these foretell the outcome almost without error')
    expect(results.numbers?.printed).not.toContain('CAUTION')
  })
})

describe('asking for a prediction', () => {
  const ask = (table: string, ...prompts: string[]) => codeOf(answerTask(makeTask(table, ...prompts))) ?? ''

  it('ANA-156: without predictors all columns are taken but those that the outcome is made from', () => {
    const answer = answerTask(makeTask('birthwt.csv', 'predict low weight with a random forest, cross validated auc'))
    expect(answer).toContain('`bwt` is left out')
    expect(codeOf(answer)).toContain('numbers = ["age", "lwt", "ptl", "ftv"]')
  })

  it('ANA-156: a follow-up cross-validates the model before, changes the folds or the predictors', () => {
    const model = 'logistic regression of low on age, lwt and smoke'
    expect(ask('birthwt.csv', model, 'now cross-validate it')).toContain('StratifiedKFold(')
    expect(ask('birthwt.csv', model, 'now cross-validate it')).toContain('numbers = ["age", "lwt"]')
    expect(ask('birthwt.csv', model, 'cross-validate it with 10 folds')).toContain('folds = 10')
    expect(ask('birthwt.csv', `random forest, ${model}`, 'without lwt')).toContain('numbers = ["age"]')
  })

  it('ANA-156: other learners and an outcome that nobody names are asked about', () => {
    expect(ask('birthwt.csv', 'predict low with xgboost, cross-validated')).toBe('')
    expect(answerTask(makeTask('birthwt.csv', 'predict low with xgboost, cross-validated'))).toContain(
      'gradient boosting',
    )
    expect(ask('penguins.csv', 'random forest with 5 fold cv')).toBe('')
    expect(ask('birthwt.csv', 'leave-one-out cross validation of bwt on lwt')).toBe('')
    expect(ask('penguins.csv', 'guess the species from the measurements, 10 fold cv')).toContain('folds = 10')
    expect(answerTask(makeTask('birthwt.csv', 'predict bwt with a random forest'))).toContain('`low` is left out')
  })
})
