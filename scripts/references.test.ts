import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inRoot } from './set-up/paths.mjs'

const referenceFileSchema = z.object({
  made_by: z.string(),
  r_version: z.string(),
  packages: z.record(z.string(), z.string()),
  preparation: z.array(z.string()),
  entries: z.record(
    z.string(),
    z.object({
      method: z.string().min(1),
      call: z.array(z.string().min(1)).min(1),
      data: z.array(z.string()),
      options: z.record(z.string(), z.unknown()).optional(),
      warnings: z.array(z.string()).optional(),
      values: z.record(z.string(), z.unknown()),
    }),
  ),
})

const topics = readdirSync(inRoot('references'))
  .filter((name) => name.endsWith('.R'))
  .map((name) => name.replace(/\.R$/, ''))
const page = readFileSync(inRoot('references/README.md'), 'utf8')

function readTopic(topic: string) {
  return referenceFileSchema.parse(JSON.parse(readFileSync(inRoot('references', `${topic}.json`), 'utf8')))
}

it('SET-18: no values of R are left without the script that wrote them', () => {
  const values = readdirSync(inRoot('references')).filter((name) => name.endsWith('.json'))
  expect(values.map((name) => name.replace(/\.json$/, ''))).toEqual(topics)
})

describe.each(topics)('%s', (topic) => {
  it('SET-18: values of R say by what script, version and packages they were made, as their page does', () => {
    const { made_by, r_version, packages } = readTopic(topic)
    expect(made_by).toBe(`references/${topic}.R`)
    expect(page).toContain(`R ${r_version}`)
    for (const [name, version] of Object.entries(packages)) expect(page).toContain(`${name} ${version}`)
    expect(page).toContain(`| ${topic} |`)
  })

  it('SET-18: the calls in the file are those of the script, and the data that they name are in the repository', () => {
    const { entries } = readTopic(topic)
    const script = readFileSync(inRoot('references', `${topic}.R`), 'utf8')
    expect(Object.keys(entries).length).toBeGreaterThan(0)
    for (const [id, { data, values }] of Object.entries(entries)) {
      for (const path of data) expect(existsSync(inRoot(path)), `${id}: ${path}`).toBe(true)
      expect(Object.keys(values).length, id).toBeGreaterThan(0)
    }
    const written = [...script.matchAll(/^reference\(\s*"([^"]+)"/gm)].flatMap(([, id]) => id ?? [])
    expect(Object.keys(entries)).toEqual(expect.arrayContaining(written))
  })
})
