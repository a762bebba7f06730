// @vitest-environment node
import { expect, it } from 'vitest'
import type { ColumnProfile, Dataset } from '#contract/dataset.ts'
import { questionLanguage } from './question-language.ts'

const columns = ['收缩压', '吸烟'].map((name) => ({ name, levels: [{ value: '是', count: 1 }] }) as ColumnProfile)
const datasets = [{ sheets: [{ columns }] } as Dataset]

it('WEB-16: an English question about Chinese columns is answered in English', () => {
  expect(questionLanguage('Compare 收缩压 between groups of 吸烟 (是 first)', datasets, 'en')).toBe('en')
})

it('WEB-16: a Chinese question is answered in Chinese on an English page', () => {
  expect(questionLanguage('比较吸烟与不吸烟者的收缩压', datasets, 'en')).toBe('zh-CN')
  expect(questionLanguage('compare bp by sex', datasets, 'zh-CN')).toBe('zh-CN')
})
