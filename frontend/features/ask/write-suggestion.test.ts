// @vitest-environment node
import { createInstance } from 'i18next'
import { expect, it } from 'vitest'
import { zhCn } from '../../i18n/zh-cn.ts'
import { writeSuggestion } from './write-suggestion.ts'

it('WEB-12, WEB-57: in a Chinese suggestion Latin names stand apart and Chinese ones do not', async () => {
  const i18n = createInstance()
  await i18n.init({
    lng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCn } },
    interpolation: { escapeValue: false },
  })
  const write = (measure: string, group: string) =>
    writeSuggestion({ kind: 'compare', measure, group }, i18n.t, 'zh-CN')
  expect(write('body_mass_g', 'species')).toBe('比较不同 species 的 body_mass_g，绘图并检验差异')
  expect(write('收缩压mmHg', '性别')).toBe('比较不同性别的收缩压mmHg，绘图并检验差异')
})
