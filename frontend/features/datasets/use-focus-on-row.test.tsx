import { cleanup, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, expect, it } from 'vitest'
import type { Dataset } from '#contract/dataset.ts'
import { useFocusOnRow } from './use-focus-on-row.ts'

afterEach(cleanup)

let goTo: ReturnType<typeof useFocusOnRow> = () => undefined

function List({ ids }: { ids: string[] }) {
  const list = useRef<HTMLElement>(null)
  goTo = useFocusOnRow(
    list,
    ids.map((id) => ({ id }) as Dataset),
  )
  return (
    <>
      <input type="text" aria-label="question" />
      <section ref={list} tabIndex={-1} aria-label="tables">
        {ids.map((id) => (
          <input key={id} type="checkbox" value={id} aria-label={id} />
        ))}
      </section>
    </>
  )
}

it('TBL-7: the keyboard goes on at the row beside the one that is gone, and at the one that came back', () => {
  const { rerender } = render(<List ids={['a', 'b']} />)
  screen.getByRole('checkbox', { name: 'a' }).focus()
  goTo({ id: 'b', without: 'a' })
  rerender(<List ids={['a', 'b']} />)
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'a' }))
  rerender(<List ids={['b']} />)
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'b' }))
  screen.getByRole('checkbox', { name: 'b' }).blur()
  goTo({ id: 'a' })
  rerender(<List ids={['a', 'b']} />)
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'a' }))
})

it('TBL-7: it stays where it is once somebody has gone elsewhere, and at the list when no row is left', () => {
  const { rerender } = render(<List ids={['a']} />)
  screen.getByRole('textbox').focus()
  goTo({ id: null, without: 'a' })
  rerender(<List ids={[]} />)
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
  screen.getByRole('textbox').blur()
  goTo({ id: null })
  rerender(<List ids={[]} />)
  expect(document.activeElement).toBe(screen.getByRole('region'))
})
