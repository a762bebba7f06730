import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Model } from '#contract/model.ts'
import { useVendors } from '../../../api/connections.ts'
import { builtInModel } from '../../../api/models.ts'
import { useQuestionTokens } from '../../../api/prompts.ts'
import type { Ask } from '../../../api/runs.ts'
import { formatCount } from '../../../i18n/format.ts'
import { groupModels } from './group-models.ts'
import { ModelChoice } from './model-choice.tsx'
import { RepeatsField } from './repeats-field.tsx'
import { UnavailableModels } from './unavailable-models.tsx'

export type ModelPanelProps = {
  models: Model[]
  chosen: string[]
  onChoose: (ids: string[]) => void
  repeats: number
  onRepeats: (repeats: number) => void
  /** What would be asked; null while something is missing. */
  ask: Ask | null
}

const searchedFrom = 9

/** The models to choose from, short however many there are, and how often each is asked. */
export default function ModelPanel({ models, chosen, onChoose, repeats, onRepeats, ask }: ModelPanelProps) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const { data: vendors = [] } = useVendors()
  const tokens = useQuestionTokens(ask)
  const sections = groupModels(models, chosen, search)
  const nameOf = (provider: string) =>
    builtInModel.startsWith(`${provider}/`)
      ? t('models.noProvider')
      : (vendors.find(({ id }) => id === provider)?.label ?? provider)
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  const list = (title: string, group: Model[]) =>
    group.length > 0 && (
      <section key={title} className="mt-2">
        <h3 className="text-xs font-medium text-faint">{title}</h3>
        <ul>
          {group.map((model) => (
            <li key={model.id}>
              <ModelChoice
                model={model}
                isChosen={chosen.includes(model.id)}
                onToggle={() => toggle(model.id)}
                tokens={tokens}
              />
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <>
      <p className="mb-2 text-xs text-muted">
        {t('ask.chooseModels')}
        {tokens !== undefined && (
          <span className="block">{t('models.questionSize', { tokens: formatCount(tokens) })}</span>
        )}
      </p>
      {models.filter(({ available }) => available).length >= searchedFrom && (
        <input
          type="search"
          aria-label={t('models.search')}
          placeholder={t('models.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          className="w-full rounded-md border border-line-strong bg-surface px-3 py-1.5 text-sm placeholder:text-faint"
        />
      )}
      <div className="-mx-4 max-h-[42vh] overflow-y-auto px-4">
        {list(t('models.chosen'), sections.chosen)}
        {sections.groups.map(({ provider, models: group }) => list(nameOf(provider), group))}
        <p role="status" className="mt-1 text-xs text-muted empty:hidden">
          {sections.hidden > 0
            ? t(search ? 'models.moreFound' : 'models.moreBySearch', { n: formatCount(sections.hidden) })
            : search && sections.groups.length === 0
              ? t('models.noneFound')
              : ''}
        </p>
        <UnavailableModels models={sections.unavailable} nameOf={nameOf} />
      </div>
      <RepeatsField repeats={repeats} onRepeats={onRepeats} modelCount={chosen.length} />
      <p className="mt-2 text-xs">
        <Link
          to="/settings/$section"
          params={{ section: 'models' }}
          className="text-accent underline underline-offset-2"
        >
          {t('models.toSettings')}
        </Link>
      </p>
    </>
  )
}
