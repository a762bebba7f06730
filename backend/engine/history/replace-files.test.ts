import { expect, it } from 'vitest'
import { csvLine } from './csv-line.ts'
import { listStrings } from './python-strings.ts'
import { replaceFiles } from './replace-files.ts'

const renames = new Map([
  ['old.csv', 'new.csv'],
  ["it's “旧”.xlsx", '新 "表".xlsx'],
  ['a.csv', 'b.csv'],
  ['b.csv', 'a.csv'],
])

it.each([
  [`pd.read_csv("data/old.csv", sep=';')`, `pd.read_csv("data/new.csv", sep=';')`],
  ["open('./data/old.csv')", "open('./data/new.csv')"],
  ["os.path.join('data', 'old.csv')", "os.path.join('data', 'new.csv')"],
  ["# data/old.csv isn't\nx = '''data/old.csv'''", "# data/old.csv isn't\nx = '''data/new.csv'''"],
  ["df.to_csv('results/old.csv'); y = 'very_old.csv'", "df.to_csv('results/old.csv'); y = 'very_old.csv'"],
  ["print('read data/old.csv twice')", "print('read data/old.csv twice')"],
  ["f'data/old.csv'; r'data/old.csv'", "f'data/new.csv'; r'data/new.csv'"],
  ["(open('data/a.csv'), open('data/b.csv'))", "(open('data/b.csv'), open('data/a.csv'))"],
  ["pd.read_excel('data/it\\'s “旧”.xlsx')", `pd.read_excel('data/新 "表".xlsx')`],
  [`pd.read_excel("data/it's “旧”.xlsx")`, 'pd.read_excel("data/新 \\"表\\".xlsx")'],
  ["x = 'not closed\nopen('data/old.csv')", "x = 'not closed\nopen('data/new.csv')"],
])('HIS-20: files are replaced where a string names them: %s', (code, expected) => {
  expect(replaceFiles(code, renames)).toBe(expected)
})

it('HIS-20: a name that a raw string cannot hold leaves it as it is', () => {
  const code = 'open(r"data/old.csv")'
  expect(replaceFiles(code, new Map([['old.csv', 'a "b".csv']]))).toBe(code)
})

it('HIS-20: code of nothing but quotes is read in bounded time', () => {
  const began = performance.now()
  for (const hostile of ['"', "'", '"""', '\\"', "'\n"]) [...listStrings(hostile.repeat(100_000))]
  expect(performance.now() - began).toBeLessThan(2_000)
})

it('HIS-30: cells of an exported history are quoted, and what a spreadsheet would run is text', () => {
  expect(csvLine(['a,b', 'say "x"\ny', null, 1.5, '=1+1', '@x', '+x', '-x', '\tx', '中文'])).toBe(
    '"a,b","say ""x""\ny",,1.5,\'=1+1,\'@x,\'+x,\'-x,\'\tx,中文\r\n',
  )
})
