import { cleanup, render, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { Interpretation } from '#contract/run.ts'
import { startI18n, switchLanguage, withWorkTexts } from '../../../i18n/index.ts'
import { InterpretationView } from './interpretation-view.tsx'

beforeAll(async () => {
  await startI18n()
  await switchLanguage('en')
  await withWorkTexts(Promise.resolve())
})
afterEach(cleanup)

/** An interpretation in which every `«…»` is flagged. */
function flag(marked: string): Interpretation {
  const unsupported: Interpretation['unsupported'] = []
  let text = ''
  for (const part of marked.split(/(«[^»]*»)/)) {
    const isFlagged = part.startsWith('«')
    const words = isFlagged ? part.slice(1, -1) : part
    if (isFlagged) unsupported.push({ start: text.length, end: text.length + words.length })
    text += words
  }
  return { status: 'finished', text, messages: [], unsupported }
}

async function show(interpretation: Interpretation): Promise<Element> {
  const { container } = render(<InterpretationView interpretation={interpretation} />)
  await waitFor(() => expect(container.querySelector('.prose-plain')).not.toBeNull())
  return container
}

const marked = (page: Element) =>
  [...page.querySelectorAll('mark')].map((mark) => mark.textContent.replace(' (not among the outputs)', ''))

it.each([
  ['The mean is 3701 and not «4100».', ['4100']],
  ['**Gentoo**: «5076» g, *Adelie*: **«3700.7»** g', ['5076', '3700.7']],
  ['- one 12\n- two «13»\n  and «14»', ['13', '14']],
  ['| a | b |\n| - | - |\n| 1 | «2» |', ['2']],
  ['均值为 «12.5»（p < 0.001），占 «45%»', ['12.5', '45%']],
  ['escaped \\* before «7», entity &amp; before «8»', ['7', '8']],
  ['`«0.05»` in code', ['0.05']],
  ['😀 before «9»', ['9']],
])('WEB-46: in %j exactly the flagged numbers are underlined and described', async (text, numbers) => {
  const page = await show(flag(text))
  expect(marked(page)).toEqual(numbers)
  for (const mark of page.querySelectorAll('mark')) expect(mark.getAttribute('title')).toBe('not among the outputs')
  expect(page.textContent).toContain('not among the outputs above')
})

it('WEB-46: the words of the model are marked as such, with no legend where nothing is flagged', async () => {
  const page = await show(flag('Heavier birds have longer wings.'))
  expect(page.textContent).toContain('own words')
  expect(page.textContent).not.toContain('not among the outputs')
})

it('WEB-46: where there is none the reason is said, and what came before a failure stays', async () => {
  const reason = { key: 'model-cut-off', params: { provider: 'OpenAI' } } as const
  const none = { ...flag(''), status: 'skipped', reason } as const
  const { container } = render(<InterpretationView interpretation={none} />)
  expect(container.textContent).toContain('No interpretation: The answer of OpenAI broke off.')
  cleanup()
  const failed = render(<InterpretationView interpretation={{ ...none, status: 'failed' }} />)
  expect(failed.container.textContent).toBe(
    'No interpretation: The answer of OpenAI broke off. What had come is kept; run it again.',
  )
  cleanup()
  const page = await show({ ...flag('Half of'), status: 'failed', reason })
  expect(page.textContent).toContain('Half of')
  expect(page.textContent).toContain('broke off')
})
