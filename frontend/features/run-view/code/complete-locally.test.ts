// @vitest-environment node
import { expect, it } from 'vitest'
import { completeLocally } from './complete-locally.ts'

const columns = ['收缩压', 'sex', 'bill length']
const texts = (before: string, rest = '') => completeLocally(before, rest, columns).matches.map(({ text }) => text)

it('EDT-2: columns complete in strings, and after the dot of a table', () => {
  expect(texts('df["')).toEqual(columns)
  expect(texts("groups = df.groupby('se")).toEqual(columns)
  expect(completeLocally('x = 1\ndf["se', '', columns)).toMatchObject({ start: 10, isString: true })
  expect(texts('patients = pd.read_csv("data/a.csv")\npatients.')).toEqual(['收缩压', 'sex'])
  expect(texts('number = 3\nnumber.')).toEqual([])
})

it('EDT-2: names of the code and modules complete without any Python', () => {
  expect(texts('mean_age = 3\nmedian = 4\nm', '\nmaximum = 1')).toEqual(['mean_age', 'median', 'maximum'])
  expect(texts('import ')).toContain('pandas')
  expect(texts('from scipy')).toContain('scipy.stats')
  expect(texts('x = 1 ')).toEqual([])
})

it('EDT-2: a closed string and a comment are no string', () => {
  expect(texts('df["sex"] + 3 ')).toEqual([])
  expect(texts("# it's ")).toEqual([])
  expect(texts('x = "a\\"b')).toEqual(columns)
})
