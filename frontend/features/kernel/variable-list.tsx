import { useTranslation } from 'react-i18next'
import type { Namespace } from '#contract/kernel-state.ts'
import { formatCount } from '../../i18n/format.ts'
import { Fold } from '../../ui/fold.tsx'
import { VariableRow } from './variable-row.tsx'

type VariableListProps = {
  analysisId: string
  namespace: Namespace
  /** It is as before the step that runs now. */
  isFormer: boolean
}

/** What the code of an analysis has made: tables first, functions and modules folded. */
export function VariableList({ analysisId, namespace, isFormer }: VariableListProps) {
  const { t } = useTranslation()
  const { variables, hidden, functions, modules } = namespace
  return (
    <section aria-labelledby="kernel-variables" className={isFormer ? 'opacity-60' : ''}>
      <h3 id="kernel-variables" className="mb-1 text-xs font-medium text-muted">
        {t('kernel.variables')}
        {isFormer && <span className="font-normal"> · {t('kernel.beforeStep')}</span>}
      </h3>
      {variables.length === 0 && <p className="text-muted">{t('kernel.noVariables')}</p>}
      <ul className="-mx-2">
        {variables.map((variable) => (
          <VariableRow key={variable.name} analysisId={analysisId} variable={variable} canOpen={!isFormer} />
        ))}
      </ul>
      {hidden > 0 && (
        <p className="mt-1 text-[13px] text-muted">{t('kernel.moreVariables', { n: formatCount(hidden) })}</p>
      )}
      {functions.length + modules.length > 0 && (
        <div className="mt-2">
          <Fold summary={t('kernel.folded', { functions: functions.length, modules: modules.length })}>
            <p className="pl-4.5 font-mono text-[12.5px] break-words text-muted">
              {[...functions.map((name) => `${name}()`), ...modules].join('  ')}
            </p>
          </Fold>
        </div>
      )}
    </section>
  )
}
