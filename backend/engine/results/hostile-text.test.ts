import { expect, it } from 'vitest'
import type { Output } from '#contract/output.ts'
import { gatherKeyResults } from './gather-key-results.ts'

const units = [
  '(',
  '=',
  ':',
  '1',
  ' ',
  '1,',
  'p = ',
  '[',
  '<table><tr>',
  '<td>1',
  '<b>',
  '95% CI ',
  '1-',
  '|',
  '± 1',
  'np.float64(',
  '"',
  '\n  a  b\n',
  'a:  ',
  'x    1\n',
  '  a\n1  2\n',
  '|a|b|\n|-|-|\n',
  '-\n',
  'a b\n',
]

/** Time is not measured here: what is quadratic in a million characters does not come back within the test's limit. */
it.each(units)('RES-9: a million characters of %j are read to an end', (unit) => {
  const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
  const outputs: Output[] = [
    { type: 'stream', name: 'stdout', text },
    { type: 'display', media: [{ mediaType: 'text/html', text: `<table>${text}`, sizeBytes: text.length }] },
  ]
  for (const output of outputs) expect(gatherKeyResults([output]).length).toBeLessThanOrEqual(500)
})

it('RES-9: HTML is untrusted: scripts, spans beyond measure and tables in tables harm nothing', () => {
  const html = `<table><script>p = 1</script><tr><th></th><th colspan="999999999">n</th></tr>
    <tr><th rowspan="-5">a</th><td>1<table><tr><th>b</th><td>2</td></tr></table></td></tr><tr><th>c</th><td>3`
  const results = gatherKeyResults([
    { type: 'display', media: [{ mediaType: 'text/html', text: html, sizeBytes: html.length }] },
  ])
  expect(results.map(({ name, value }) => [name, value])).toEqual([
    ['a · n', 1],
    ['c · n', 3],
  ])
})
