import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Model } from '#contract/model.ts'
import { formatUserMessage } from '#contract/user-message.ts'
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

/** Chooses whom to ask: one model, or several to compare; those that can't be used say why. */
export function ModelPicker({ models, chosen, onChoose, repeats, onRepeats }: ModelPickerProps) {
  const { t } = useTranslation()
  const only = models.find(({ id }) => id === chosen[0])
  const name = chosen.length > 1 ? t('ask.modelsChosen', { n: chosen.length }) : (only?.label ?? chosen[0])
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
        {models.map((model) => (
          <li key={model.id}>
            <ModelChoice
              model={model}
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
    </Popover>
  )
}

function ModelChoice({ model, isChosen, onToggle }: { model: Model; isChosen: boolean; onToggle: () => void }) {
  const { t } = useTranslation()
  return (
    <label
      className={`flex items-start gap-2.5 rounded-md px-2 py-1.5 ${model.available ? 'hover:bg-sunken' : 'cursor-not-allowed'}`}
    >
      <input
        type="checkbox"
        className="mt-1 size-4 shrink-0 accent-accent"
        checked={isChosen && model.available}
        disabled={!model.available}
        onChange={onToggle}
      />
      <span className="min-w-0 text-sm">
        <span className={model.available ? '' : 'text-muted'}>{model.label}</span>
        <span className="block text-xs break-words text-faint">
          {model.available
            ? model.id
            : model.reason
              ? formatUserMessage(model.reason, currentLanguage())
              : t('ask.unavailable')}
        </span>
      </span>
    </label>
  )
}
