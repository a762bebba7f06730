// @vitest-environment node
import { expect, it } from 'vitest'
import { chooseMedia } from './choose-media.ts'

const media = (...types: string[]) => types.map((mediaType) => ({ mediaType, text: 'x', sizeBytes: 1 }))

it.each([
  [['text/plain', 'text/html', 'application/vnd.plotly.v1+json'], 'application/vnd.plotly.v1+json', 'plotly'],
  [['text/plain', 'text/html', 'image/png'], 'image/png', 'image'],
  [['image/png', 'image/svg+xml'], 'image/svg+xml', 'image'],
  [['text/plain', 'text/html'], 'text/html', 'frame'],
  [['text/plain', 'text/html', 'application/vnd.dataresource+json'], 'application/vnd.dataresource+json', 'table'],
  [['text/latex', 'text/plain'], 'text/plain', 'text'],
  [['application/json', 'text/plain; charset=utf-8'], 'text/plain; charset=utf-8', 'text'],
  [['application/json'], 'application/json', 'text'],
] as const)('WEB-5: of %j it shows %s as %s', (types, chosen, kind) => {
  const choice = chooseMedia(media(...types))
  expect(choice?.media.mediaType).toBe(chosen)
  expect(choice?.kind).toBe(kind)
})

it('WEB-5: a type that cannot be shown is no choice', () => {
  expect(chooseMedia(media('application/javascript'))).toBeNull()
})
