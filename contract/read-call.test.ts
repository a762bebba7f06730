import { describe, expect, it } from 'vitest'
import { readCall, typeLines } from './read-call.ts'

describe('readCall', () => {
  it('PRM-1: reads a table as it was profiled, and leaves out what pandas does anyway', () => {
    expect(readCall('a.csv', { format: 'csv', encoding: 'utf-8', separator: ',' })).toBe('pd.read_csv("data/a.csv")')
    expect(
      readCall('a.csv', {
        format: 'csv',
        encoding: 'gb18030',
        separator: ';',
        decimal: ',',
        headerRow: 2,
        columnCount: 3,
        textColumns: ['编号'],
      }),
    ).toBe(
      'pd.read_csv("data/a.csv", encoding="gb18030", sep=";", decimal=",", header=2, usecols=range(3), dtype=dict.fromkeys(["编号"], str))',
    )
    expect(readCall('a.xlsx', { format: 'excel', sheet: '入院' })).toBe(
      'pd.read_excel("data/a.xlsx", sheet_name="入院")',
    )
    expect(readCall('a.parquet', { format: 'parquet' })).toBe('pd.read_parquet("data/a.parquet")')
  })

  it('PRM-1: dates that pandas leaves as text are turned into dates', () => {
    expect(typeLines('df', { format: 'csv', dateFormats: { 日期: '%Y年%m月%d日' } })).toEqual([
      'df["日期"] = pd.to_datetime(df["日期"], format="%Y年%m月%d日")',
    ])
  })

  it('TBL-8: columns get the types that were given to them', () => {
    const options = {
      format: 'csv' as const,
      numberColumns: { a: 'int64' as const },
      booleanWords: { b: { 是: true, '"': false } },
    }
    expect(typeLines('df', options)).toEqual([
      'df["a"] = pd.to_numeric(df["a"]).astype("int64")',
      'df["b"] = df["b"].map({"是": True, "\\"": False})',
    ])
  })

  it('PRM-2: a name cannot leave its string', () => {
    expect(readCall('a"b\n`.csv', { format: 'csv' })).toBe('pd.read_csv("data/a\\"b\\x0a\\x60.csv")')
  })
})
