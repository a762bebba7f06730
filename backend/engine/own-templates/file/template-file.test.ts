import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Language } from '#contract/language.ts'
import type { OwnTemplate } from '#contract/own-template.ts'
import { formatUserMessage } from '#contract/user-message.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { readTemplateFile } from './read-template-file.ts'
import { readTemplateText } from './read-template-text.ts'
import { writeTemplateFile } from './write-template-file.ts'

const shipped = new URL('../../../../prompts/task_templates.yaml', import.meta.url)
const good = `- id: mine
  title: { en: Mine }
  variables:
    - { name: group, type: column, label: { en: Group }, isRequired: true }
  text:
    en: Describe by {{group}}.
`

function refusal(text: string, language: Language = 'en'): string {
  try {
    readTemplateText(text, language)
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error
    return `${error.failure.code}: ${formatUserMessage(error.failure.message, language)}`
  }
  return 'accepted'
}

const keep = ({ id, template }: ReturnType<typeof readTemplateText>[number]): OwnTemplate => ({
  ...{ id, template, version: 7, createdAt: '2026-01-01', savedAt: '2026-01-01' },
})

describe('a file of templates', () => {
  it('TPO-20: the templates that ship are read as they are, and what is written is read as the same', async () => {
    const templates = readTemplateText(await readFile(shipped, 'utf8'), 'en')
    expect(templates.length).toBeGreaterThan(5)
    const written = writeTemplateFile(templates.map(keep))
    expect(written).toContain('version: 7')
    expect(readTemplateText(written, 'en')).toEqual(templates)
  })

  it('TPO-20: whatever stands in a text comes back from a file', () => {
    const texts = [
      '- a: b',
      'yes',
      'null',
      '1e3',
      '# x',
      'a # b',
      'it\'s "so"',
      '第一行\n\n  第二行',
      '&a *a !!x',
      '\t tab',
      '---',
    ]
    const [entry] = readTemplateText(good, 'en')
    const templates = texts.map((text, place) => ({
      ...{ id: `t${place}` },
      template: {
        ...entry?.template,
        kind: 'own',
        variables: [],
        title: { en: text.trim() },
        text: { 'zh-CN': text.trim() },
      },
    }))
    expect(readTemplateText(writeTemplateFile(templates.map(keep)), 'en')).toEqual(templates)
  })

  it('TPO-20: an id with or without “own/” is the same; a version in the file counts for nothing', () => {
    const [entry] = readTemplateText(good.replace('id: mine', 'id: own/mine\n  version: 12'), 'en')
    expect(entry?.id).toBe('mine')
    expect(entry?.template).toEqual(readTemplateText(good, 'en')[0]?.template)
  })

  it.each<[string, string, string[]]>([
    ['an unknown field', good.replace('title:', 'titel:'), ['Line 2', 'titel']],
    ['a wrong type', good.replace('type: column', 'type: colum'), ['Line 4', 'type']],
    ['an unknown placeholder', good.replace('{{group}}', '{{gruop}} {{group}}'), ['Line 6: {{gruop}} is no field']],
    ['an unused field', good.replace(' by {{group}}', ''), ['Line 6', '"group" is not used']],
    ['an open bracket', good.replace('{{group}}', '{{group}} [[x'), ['Line 6', '"[[" without "]]"']],
    ['two of a name', `${good}${good}`, ['Line 7: the id “mine” is used twice']],
    ['a key twice', `${good}  kind: a\n  kind: b\n`, ['Line 8: the key “kind” is given twice']],
    ['no list', 'id: mine\n', ['Line 1', 'a list of templates']],
    ['nothing', '# only a comment\n', ['Line 1', 'a list of templates']],
    ['a bad id', good.replace('id: mine', 'id: ../x'), ['Line 1', 'small letters']],
    ['no YAML', '- id: [a\n  b: }\n', ['Line']],
    ['two documents', `${good}---\n${good}`, ['Line 7']],
    ['a number for a text', good.replace('{ en: Mine }', '{ en: 3 }'), ['Line 2: title.en']],
    ['a reserved name', good.replaceAll('group', 'constructor'), ['Line 4', 'constructor cannot be used']],
    ['a tag', good.replace('{ en: Mine }', '!!js/function "x"'), ['Line 2']],
  ])('TPO-21: %s is refused with its line', (_, text, words) => {
    for (const word of words) expect(refusal(text)).toContain(word)
    expect(refusal(text)).toMatch(/^bad-request: The file was not read, and nothing was changed/)
    expect(refusal(text, 'zh-CN')).toMatch(/^bad-request: 文件未能读取，没有任何更改。\n第 \d+ 行：/)
  })

  it('TPO-21: of very many faults the first are told, with how many more there are', () => {
    const many = Array.from({ length: 30 }, (_, place) => good.replace('mine', `m${place}`).replace('title', 'x')).join(
      '',
    )
    expect(refusal(many).split('\n')).toHaveLength(10)
    expect(refusal(many)).toMatch(/and \d+ more$/)
  })

  it('TPO-22: a name such as __proto__ is a field that nobody knows, and changes nothing', () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      expect(refusal(`${good}  ${key}: { polluted: yes }\n`)).toContain(key)
      expect(refusal(good.replace('{ en: Mine }', `{ en: Mine, ${key}: { polluted: 1 } }`))).toContain(key)
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  const laughs = [
    '- &a [lol]',
    ...'bcdefghijk'.split('').map((name, place) => {
      const above = 'abcdefghijk'[place]
      return `- &${name} [${Array(9).fill(`*${above}`).join(', ')}]`
    }),
  ].join('\n')
  const full = (piece: string) => piece.repeat(Math.floor(250_000 / piece.length))
  it.each<[string, string]>([
    ['references that multiply', laughs],
    ['a merge', `- &a { id: x }\n- { <<: *a }\n`],
    ['brackets within brackets', full('[')],
    ['keys without end', Array.from({ length: 30_000 }, (_, place) => `k${place}:`).join('\n')],
    ['pairs without end', `{${Array.from({ length: 20_000 }, (_, place) => `k${place}: 1`).join(',')}}`],
    ['quotes that never end', `- "${full('a\n ')}`],
    ['tags', full('- !!a b\n')],
  ])(
    'TPO-22: %s are refused, and meanwhile everything else goes on',
    async (_, text) => {
      let longestPauseMs = 0
      let last = performance.now()
      const timer = setInterval(() => {
        longestPauseMs = Math.max(longestPauseMs, performance.now() - last)
        last = performance.now()
      }, 5)
      const refused = await readTemplateFile(text, 'en').catch((error) => error)
      clearInterval(timer)
      expect(refused).toBeInstanceOf(AppFailure)
      expect(refused.failure.code).toBe('bad-request')
      expect(longestPauseMs).toBeLessThan(1_000)
    },
    30_000,
  )

  it('TPO-22: a file above the limit is not read; one below it is read as ever', async () => {
    const refused = await readTemplateFile(`${good}${'# 注释\n'.repeat(30_000)}`, 'en').catch((error) => error)
    expect(refused.failure).toMatchObject({ code: 'too-large', message: { params: { limitKb: 256 } } })
    expect(await readTemplateFile(good, 'en')).toEqual(readTemplateText(good, 'en'))
    const broken = await readTemplateFile(good.replace('mine', '-'), 'zh-CN').catch((error) => error)
    expect(broken.failure.message.params.faults).toMatch(/^第 1 行：/)
  })
})
