import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import { useModelName } from '../../api/use-model-name.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { type AgreementFacts, summariseAgreement } from './summarise-agreement.ts'

const namesShown = 3
const lonelyShown = 3

type AgreementSummaryProps = {
  comparison: Comparison
  /** Runs that were picked by hand, not one question to several models. */
  arePicked: boolean
}

/** The agreement table in a few plain sentences. */
export function AgreementSummary({ comparison, arePicked }: AgreementSummaryProps) {
  const { t } = useTranslation()
  const modelName = useModelName()
  const summary = summariseAgreement(comparison, arePicked)
  const list = (parts: string[]) =>
    new Intl.ListFormat(currentLanguage(), { style: 'long', type: 'conjunction' }).format(parts)
  const quoted = (names: string[]) =>
    list([
      ...names.slice(0, namesShown).map((name) => t('compare.summary.quoted', { name })),
      ...(names.length > namesShown ? [t('compare.summary.andMore', { n: names.length - namesShown })] : []),
    ])
  const isRunning = comparison.status === 'running'
  const form = formOf(summary)
  const sentences = [
    ...(isRunning ? [t('compare.summary.soFar')] : []),
    // That nothing can be compared is not known before the end.
    ...(isRunning && form === 'nothing'
      ? []
      : [
          t(`compare.summary.${summary.areRuns ? 'runs' : 'models'}.${form}`, {
            ...{ n: summary.agreeing.least, voters: summary.voters, agreed: summary.agreed, shared: summary.shared },
          }),
        ]),
    ...summary.alone.slice(0, lonelyShown).map(({ model, repeat, names }) =>
      t('compare.summary.alone', {
        model: repeat ? t('compare.modelAndRepeat', { model: modelName(model), n: repeat }) : modelName(model),
        names: quoted(names),
      }),
    ),
    ...(summary.failed.length > 0
      ? [t('compare.summary.failed', { models: list(summary.failed.map(modelName)) })]
      : []),
  ]
  return (
    <p className="max-w-4xl text-[1.05rem] leading-relaxed break-words">
      {sentences.join(currentLanguage() === 'zh-CN' ? '' : ' ')}
    </p>
  )
}

type AgreementForm = 'all' | 'both' | 'same' | 'least' | 'none' | 'neither' | 'nothing'

function formOf({ shared, agreed, agreeing, voters }: AgreementFacts): AgreementForm {
  if (shared === 0) return 'nothing'
  if (agreed === 0) return voters === 2 ? 'neither' : 'none'
  if (agreeing.least === voters) return voters === 2 ? 'both' : 'all'
  return agreeing.least === agreeing.most ? 'same' : 'least'
}
