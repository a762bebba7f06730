import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Model } from '#contract/model.ts'
import { formatUserMessage } from '#contract/user-message.ts'
import { builtInModel } from '../../api/models.ts'
import { useModelName } from '../../api/use-model-name.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'

const mostRepeats = 20

type ModelPickerProps = {
  models: Model[]
  chosen: string[]
  onChoose: (ids: string[]) => void
  repeats: number
  onRepeats: (repeats: number) => void
}

/** Chooses whom to ask: one model, or several to compare, and how often; those that can't be used say why. */
export function ModelPicker({ models, chosen, onChoose, repeats, onRepeats }: ModelPickerProps) {
  const { t } = useTranslation()
  const modelName = useModelName()
  const name = chosen.length > 1 ? t('ask.modelsChosen', { n: chosen.length }) : modelName(chosen[0] ?? '')
  return (
    <Popover
      label={t('ask.models')}
      trigger={
        <>
          <span className="sr-only">{t('ask.models')}: </span>
          <span className="truncate">
            {name}
            {repeats > 1 && ` × ${repeats}`}
          </span>
          <ChevronDown aria-hidden="true" className="size-3.5 shrink-0" />
        </>
      }
      triggerClassName={`${buttonClass('quiet')} min-w-0 max-w-60`}
      className="w-88"
    >
      <p className="mb-2 text-xs text-faint">{t('ask.chooseModels')}</p>
      <ul className="space-y-0.5">
        {models
          .filter(({ available }) => available)
          .map((model) => (
            <li key={model.id}>
              <ModelChoice
                name={modelName(model.id)}
                hint={model.id === builtInModel ? t('ask.builtInHint') : model.id}
                isChosen={chosen.includes(model.id)}
                onToggle={() =>
                  onChoose(chosen.includes(model.id) ? chosen.filter((id) => id !== model.id) : [...chosen, model.id])
                }
              />
            </li>
          ))}
      </ul>
      <label className="mt-3 flex items-center justify-between border-t border-line pt-3 text-sm">
        {t('ask.repeats')}
        <input
          type="number"
          min={1}
          max={mostRepeats}
          value={repeats}
          onChange={({ target }) => onRepeats(Math.max(1, Math.min(mostRepeats, target.valueAsNumber || 1)))}
          className="w-16 rounded-md border border-line-strong bg-surface px-2 py-1 text-right tabular-nums"
        />
      </label>
      <UnavailableModels models={models.filter(({ available }) => !available)} />
    </Popover>
  )
}

type ModelChoiceProps = { name: string; hint: string; isChosen: boolean; onToggle: () => void }

function ModelChoice({ name, hint, isChosen, onToggle }: ModelChoiceProps) {
  return (
    <label className="flex items-start gap-2.5 rounded-md px-2 py-1.5 hover:bg-sunken">
      <input type="checkbox" className="mt-1 size-4 shrink-0 accent-accent" checked={isChosen} onChange={onToggle} />
      <span className="min-w-0 text-sm">
        {name}
        <span className="block text-xs break-words text-faint">{hint}</span>
      </span>
    </label>
  )
}

/** Those that can't be used yet, by what must be done for them. */
function UnavailableModels({ models }: { models: Model[] }) {
  const { t } = useTranslation()
  const language = currentLanguage()
  const groups = Map.groupBy(models, ({ reason }) =>
    reason ? formatUserMessage(reason, language) : t('ask.unavailable'),
  )
  if (models.length === 0) return null
  return (
    <section className="mt-3 border-t border-line pt-3">
      <h3 className="text-xs text-faint">{t('ask.unavailable')}</h3>
      <ul className="mt-1 space-y-2 text-sm">
        {[...groups].map(([reason, group]) => (
          <li key={reason}>
            <p className="text-muted">{group.map(({ label }) => label).join(language === 'zh-CN' ? '、' : ', ')}</p>
            <p className="text-xs break-words text-faint">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
