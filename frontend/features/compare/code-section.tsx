import { ArrowLeftRight } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedRun } from '#contract/comparison.ts'
import { useModelName } from '../../api/use-model-name.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { choosePair } from './choose-pair.ts'
import { runsByModel } from './runs-by-model.ts'

type CodeSectionProps = {
  runs: ComparedRun[]
  /** Draws the two codes; called only when the reader asks for it. */
  renderDiff: (left: ComparedRun, right: ComparedRun) => ReactNode
}

/** The code of any two runs with their differences marked, when asked for. */
export function CodeSection({ runs, renderDiff }: CodeSectionProps) {
  const { t } = useTranslation()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<{ left?: string; right?: string }>({})
  const pair = choosePair(runs, chosen)
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id} className="text-lg font-semibold">
        {t('compare.code.title')}
      </h2>
      {!pair ? (
        <p className="text-sm text-muted">{t('compare.code.tooFew')}</p>
      ) : (
        <>
          <p className="text-sm text-muted">{t('compare.code.lead')}</p>
          <div className="flex flex-wrap items-end gap-2">
            <RunSelect
              label={t('compare.code.left')}
              runs={runs}
              value={pair.left.id}
              onChange={(left) => setChosen({ left, right: pair.right.id })}
            />
            <IconButton
              label={t('compare.code.swap')}
              className="mb-0.5"
              onClick={() => setChosen({ left: pair.right.id, right: pair.left.id })}
            >
              <ArrowLeftRight aria-hidden="true" className="size-4" />
            </IconButton>
            <RunSelect
              label={t('compare.code.right')}
              runs={runs}
              value={pair.right.id}
              onChange={(right) => setChosen({ left: pair.left.id, right })}
            />
            {!isOpen && <Button onClick={() => setOpen(true)}>{t('compare.code.show')}</Button>}
          </div>
          {isOpen && renderDiff(pair.left, pair.right)}
        </>
      )}
    </section>
  )
}

type RunSelectProps = { label: string; runs: ComparedRun[]; value: string; onChange: (runId: string) => void }

function RunSelect({ label, runs, value, onChange }: RunSelectProps) {
  const { t } = useTranslation()
  const id = useId()
  const modelName = useModelName()
  return (
    <div className="min-w-0 max-sm:w-full">
      <label htmlFor={id} className="block text-xs text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="w-72 max-w-full rounded-md border border-line-strong bg-surface px-2 py-1.5 text-sm max-sm:w-full"
      >
        {runsByModel(runs).map((column) => (
          <optgroup key={column.model} label={modelName(column.model)}>
            {column.runs.map((run) => (
              <option key={run.id} value={run.id}>
                {t('compare.modelAndRepeat', { model: modelName(run.model), n: run.repeat })}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
