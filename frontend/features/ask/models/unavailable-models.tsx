import { useTranslation } from 'react-i18next'
import type { Model } from '#contract/model.ts'
import { formatUserMessage } from '#contract/user-message.ts'
import { useUser } from '../../../api/session.ts'
import { currentLanguage } from '../../../i18n/language.ts'
import { Fold } from '../../../ui/fold.tsx'
import { LockedModels } from './locked-models.tsx'
import { isLocked } from './sort-locked.ts'

type UnavailableModelsProps = { models: Model[]; nameOf: (provider: string) => string }

/** Those that can't be used yet: in one line what the reader can do for them, and how it is done on the server for those who may. */
export function UnavailableModels({ models, nameOf }: UnavailableModelsProps) {
  const { t } = useTranslation()
  const user = useUser()
  const mayKnow = user?.role === 'administrator' || isThisComputer()
  const locked = models.filter(isLocked)
  const onServer = locked.filter(({ reason }) => reason?.key !== 'model-needs-account')
  const broken = models.filter((model) => !isLocked(model))
  if (models.length === 0) return null
  return (
    <section className="mt-3 border-t border-line pt-3">
      <h3 className="text-xs text-faint">{t('ask.unavailable')}</h3>
      {locked.length > 0 && <LockedModels models={locked} isGuest={user?.isGuest ?? true} nameOf={nameOf} />}
      <ReasonList models={broken} />
      {mayKnow && onServer.length > 0 && (
        <div className="mt-1.5">
          <Fold summary={t('models.onServer')}>
            <ReasonList models={onServer} />
          </Fold>
        </div>
      )}
    </section>
  )
}

/** The server runs where the page is read: its settings are within the reader's reach. */
const isThisComputer = () => ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)

function ReasonList({ models }: { models: Model[] }) {
  const { t } = useTranslation()
  const language = currentLanguage()
  const groups = Map.groupBy(models, ({ reason }) =>
    reason ? formatUserMessage(reason, language) : t('ask.unavailable'),
  )
  return (
    <ul className="mt-1 space-y-2 text-sm empty:hidden">
      {[...groups].map(([reason, group]) => (
        <li key={reason}>
          <p className="text-muted">{group.map(({ label }) => label).join(t('app.listComma'))}</p>
          <p className="text-xs break-words text-faint">{reason}</p>
        </li>
      ))}
    </ul>
  )
}
