import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Model } from '#contract/model.ts'
import { changeSettings } from '../../../api/settings.ts'
import { useModelName } from '../../../api/use-model-name.ts'

const mostShown = 50
const mostChosen = 20

/** The models that can be used now, to tick; a search where they are many. */
export function DefaultModelList({ models, chosen }: { models: Model[] | undefined; chosen: string[] }) {
  const { t } = useTranslation()
  const modelName = useModelName()
  const [search, setSearch] = useState('')
  if (!models) return <p className="text-sm text-faint">{t('app.loading')}</p>
  const usable = models.filter(({ available }) => available)
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found = usable.filter(({ id, label, provider }) =>
    words.every((word) => `${id} ${label} ${provider}`.toLowerCase().includes(word)),
  )
  const toggle = (id: string) =>
    changeSettings({ models: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] })
  return (
    <>
      {usable.length > 10 && (
        <input
          type="search"
          aria-label={t('models.search')}
          placeholder={t('models.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          className="mb-2 w-full rounded-md border border-line-strong bg-surface px-3 py-1 text-sm placeholder:text-faint"
        />
      )}
      <fieldset>
        <legend className="sr-only">{t('preferences.models')}</legend>
        {found.slice(0, mostShown).map(({ id, provider }) => (
          <label key={id} className="-mx-2 flex items-start gap-2.5 rounded-md px-2 py-1.5 text-sm hover:bg-sunken">
            <input
              type="checkbox"
              className="mt-0.5 size-4 shrink-0 accent-accent"
              checked={chosen.includes(id)}
              disabled={!chosen.includes(id) && chosen.length >= mostChosen}
              onChange={() => void toggle(id)}
            />
            <span className="min-w-0 break-words">
              {modelName(id)}
              <span className="ml-1.5 text-xs text-faint">{provider}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status" className="mt-1 text-xs text-muted empty:hidden">
        {found.length === 0 ? t('models.noneFound') : found.length > mostShown ? t('preferences.modelsMore') : ''}
      </p>
    </>
  )
}
