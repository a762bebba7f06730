import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import { useUser } from '../../api/session.ts'
import { findTemplate } from '../../api/templates.ts'
import { keepTemplateInDraft } from '../../features/ask/keep-template-in-draft.ts'
import { TryFields } from '../../features/ask/templates/try-fields.tsx'
import { OwnTemplatesView } from '../../features/own-templates/own-templates-view.tsx'
import { SectionHead } from './section-head.tsx'

const CodeDiff = lazy(() => import('../../features/run-view/code/code-diff.tsx'))

/** Templates that the reader writes. The one that is open is in the address. */
export default function TemplatesSection() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const user = useUser()
  const { template = null } = useSearch({ from: '/settings/$section' })

  const open = (id: string | null) =>
    void navigate({
      to: '/settings/$section',
      params: { section: 'templates' },
      search: id === null ? {} : { template: id },
    })
  async function tryIt(id: string) {
    const chosen = await findTemplate(user?.id, `own/${id}`)
    if (!chosen) return
    keepTemplateInDraft(null, chosen)
    await navigate({ to: '/analysis/$analysisId', params: { analysisId: 'new' } })
  }

  return (
    <>
      <SectionHead title={t('ownTemplates.title')} lead={t('ownTemplates.lead')} />
      <OwnTemplatesView
        openId={template}
        onOpen={open}
        onTry={(id) => void tryIt(id)}
        renderFields={(props) => <TryFields {...props} />}
        renderDiff={(props) => <CodeDiff {...props} language="plaintext" />}
      />
    </>
  )
}
