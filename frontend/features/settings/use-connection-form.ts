import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConnectionTest } from '#contract/connection.ts'
import { saveConnection, testConnection } from '../../api/connections.ts'
import { ApiError } from '../../api/request.ts'
import {
  type ConnectionDraft,
  type ConnectionField,
  type ConnectionSubject,
  checkDraft,
  elsewhereVendorId,
  openDraft,
  toSettings,
} from './connection-draft.ts'
import { fieldOfFailure } from './field-of-failure.ts'

type Problems = Partial<Record<ConnectionField | 'form', string>>

/** The state of a connection's form. What is typed stays until it is saved, whatever the server answers. */
export function useConnectionForm(subject: ConnectionSubject, onSaved: () => void) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<ConnectionDraft>(() => openDraft(subject))
  const [problems, setProblems] = useState<Problems>({})
  const [busy, setBusy] = useState<'testing' | 'saving' | null>(null)
  const [tested, setTested] = useState<ConnectionTest | null>(null)

  async function attempt(what: 'testing' | 'saving') {
    const found = Object.entries(checkDraft(draft, subject))
    setProblems(Object.fromEntries(found.map(([field, problem]) => [field, t(`settings.problem.${problem}`)])))
    setTested(null)
    if (found.length > 0) return
    const { id, settings } = toSettings(draft, subject)
    setBusy(what)
    try {
      if (what === 'testing') return setTested(await testConnection(id, settings))
      await saveConnection(id, settings)
      onSaved()
    } catch (error) {
      const field = error instanceof ApiError ? fieldOfFailure(error.key) : null
      const isShown = field !== null && (field !== 'name' || subject.vendor.id === elsewhereVendorId)
      setProblems({ [isShown ? field : 'form']: error instanceof Error ? error.message : String(error) })
    } finally {
      setBusy(null)
    }
  }

  return {
    draft,
    problems,
    busy,
    tested,
    change(field: ConnectionField, text: string) {
      setDraft({ ...draft, [field]: text })
      setProblems(({ [field]: _, form: __, ...rest }) => rest)
      setTested(null)
    },
    test: () => attempt('testing'),
    save: () => attempt('saving'),
  }
}
