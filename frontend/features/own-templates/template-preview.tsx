import { type ReactNode, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dataset } from '#contract/dataset.ts'
import { fillTemplate, type OwnTemplateDraft } from '#contract/own-template.ts'
import type { TaskTemplate, TemplateValues } from '#contract/task-template.ts'
import { useDatasets } from '../../api/datasets.ts'
import { builtInModel, useModels } from '../../api/models.ts'
import { useDraftPreview } from '../../api/own-templates.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SentMessages } from '../../ui/sent-messages.tsx'
import { FormField, inputClass } from './form-fields.tsx'

/** The fields of a template with the columns of tables, as the question box has them. */
export type FieldsProps = {
  template: TaskTemplate
  datasets: Dataset[]
  /** Called with what is filled in; null while something is missing. */
  onChange: (values: TemplateValues | null) => void
}

type TemplatePreviewProps = {
  template: OwnTemplateDraft
  renderFields: (props: FieldsProps) => ReactNode
}

/** What a template asks of a table, and, when wanted, every word that a model would be sent. */
export function TemplatePreview({ template, renderFields }: TemplatePreviewProps) {
  const { t } = useTranslation()
  const { data: all = [] } = useDatasets()
  const ready = all.filter(({ status }) => status === 'ready')
  const [datasetId, setDatasetId] = useState<string | null>(null)
  const [values, setValues] = useState<TemplateValues | null>(null)
  const [model, setModel] = useState(builtInModel)
  const { data: models = [] } = useModels()
  const chosen = ready.find(({ id }) => id === (datasetId ?? ready[0]?.id))
  const datasets = chosen ? [chosen] : []
  const question = values && {
    ...{ prompt: '', models: [model], repeats: 1, language: currentLanguage() },
    ...{ datasetIds: datasets.map(({ id }) => id), templateId: 'own/draft', templateValues: values },
  }
  const asked = useDeferredValue(question)
  const { data, error } = useDraftPreview(template, asked)
  return (
    <div className="space-y-4">
      <div className="sm:w-72">
        <FormField
          label={t('ownTemplates.dataset')}
          hint={ready.length === 0 ? t('ownTemplates.noDataset') : undefined}
        >
          {(described) => (
            <select
              {...described}
              value={chosen?.id ?? ''}
              onChange={({ target }) => setDatasetId(target.value)}
              className={inputClass}
            >
              {ready.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </FormField>
      </div>
      {renderFields({
        template: fillTemplate({ id: 'draft', version: 1, template }),
        datasets,
        onChange: setValues,
      })}
      {error && <Notice tone="danger">{error.message}</Notice>}
      {!question && <p className="text-sm text-muted">{t('ownTemplates.fillIn')}</p>}
      {question && data && !error && (
        <>
          <section aria-label={t('preview.request')} className="border-l-2 border-accent pl-3">
            <h3 className="text-xs text-faint">{t('preview.request')}</h3>
            <p className="break-words whitespace-pre-wrap">{data.request}</p>
          </section>
          <Fold summary={t('ownTemplates.sent')}>
            <div className="mb-2 sm:w-72">
              <FormField label={t('ownTemplates.model')}>
                {(described) => (
                  <select
                    {...described}
                    value={model}
                    onChange={({ target }) => setModel(target.value)}
                    className={inputClass}
                  >
                    {models
                      .filter(({ available, id }) => available || id === model)
                      .map(({ id, label }) => (
                        <option key={id} value={id}>
                          {id === builtInModel ? t('ask.builtIn') : label}
                        </option>
                      ))}
                  </select>
                )}
              </FormField>
            </div>
            {data.prompts.map((prompt) => (
              <SentMessages key={prompt.model} messages={prompt.messages} />
            ))}
          </Fold>
        </>
      )}
    </div>
  )
}
