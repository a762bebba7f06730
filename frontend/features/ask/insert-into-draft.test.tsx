import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, expect, it } from 'vitest'
import { forgetDrafts, getDraft, keepDraft } from './draft-store.ts'
import { insertIntoDraft, useCaretAfterInsert } from './insert-into-draft.ts'
import { useDraft } from './use-draft.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
  forgetDrafts()
})

function Words({ analysisId }: { analysisId: string }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useDraft(analysisId, '')
  useCaretAfterInsert(analysisId, field)
  return (
    <textarea ref={field} value={draft.text} onChange={({ target }) => setDraft({ ...draft, text: target.value })} />
  )
}

it('QST-1: what another part writes into the question stands below its words, with the caret behind it', async () => {
  keepDraft('a1', { text: 'compare 收缩压', values: {} })
  render(<Words analysisId="a1" />)
  const field = screen.getByRole<HTMLTextAreaElement>('textbox')
  act(() => insertIntoDraft('a1', 'join visits on patient_id'))
  expect(field.value).toBe('compare 收缩压\njoin visits on patient_id')
  await waitFor(() => expect(document.activeElement).toBe(field))
  expect(field.selectionStart).toBe(field.value.length)
})

it('QST-1: it goes to the question of its analysis alone, also when that is not on the page', () => {
  render(<Words analysisId="a1" />)
  act(() => insertIntoDraft(null, 'join visits on patient_id'))
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('')
  forgetDrafts()
  expect(getDraft('new').text).toBe('join visits on patient_id')
})
