import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { detectLanguage } from '../i18n/detect-language.ts'
import { startI18n, switchLanguage } from '../i18n/index.ts'
import { currentLanguage } from '../i18n/language.ts'
import { askEarly } from './early-answers.ts'
import { request } from './request.ts'

beforeAll(startI18n)
afterEach(() => vi.unstubAllGlobals())

function answer(body: string, status: number) {
  const call = vi.fn(async (_path: string, _init: RequestInit) => new Response(body, { status }))
  vi.stubGlobal('fetch', call)
  return call
}

it('WEB-9: the chosen language is remembered and asked for', async () => {
  await switchLanguage('zh-CN')
  expect([currentLanguage(), detectLanguage(), document.documentElement.lang]).toEqual(['zh-CN', 'zh-CN', 'zh-CN'])
  const call = answer('[]', 200)
  await request('/api/scenarios')
  expect(call.mock.calls[0]?.[1].headers).toMatchObject({ 'Accept-Language': 'zh-CN' })
})

it('WEB-10: the message of the server is what is shown', async () => {
  answer(JSON.stringify({ error: { code: 'not-found', text: '内容不存在', requestId: 'r' } }), 404)
  await expect(request('/api/runs/x')).rejects.toMatchObject({ message: '内容不存在', status: 404, code: 'not-found' })
})

it('WEB-10: an answer that is no JSON, and no answer at all, are said in plain words', async () => {
  await switchLanguage('en')
  answer('<html>Bad gateway</html>', 502)
  await expect(request('/api/runs')).rejects.toThrow('could not be read (status 502)')
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('failed')))
  await expect(request('/api/runs')).rejects.toMatchObject({ status: 0, code: 'offline' })
})

it('HOM-6: what was asked for early is not asked for again, once', async () => {
  const call = answer('["first"]', 200)
  askEarly('/api/scenarios', 'zh-CN')
  expect(call.mock.calls[0]?.[1].headers).toEqual({ 'Accept-Language': 'zh-CN' })
  expect(await request('/api/scenarios')).toEqual(['first'])
  expect(call).toHaveBeenCalledTimes(1)
  const later = answer('["second"]', 200)
  expect(await request('/api/scenarios')).toEqual(['second'])
  expect(later).toHaveBeenCalledTimes(1)
})

it('HOM-6: an early answer that did not come is said to whoever needs it', async () => {
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('failed')))
  askEarly('/api/status', 'en')
  await expect(request('/api/status')).rejects.toMatchObject({ status: 0, code: 'offline' })
})
