import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Dataset, Sheet } from '#contract/dataset.ts'
import { readCall, typeLines } from '#contract/read-call.ts'
import { formatUserMessage, type UserMessage } from '#contract/user-message.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { ColumnList } from './profile/column-list.tsx'

type DatasetDetailProps = { dataset: Dataset; sheet: Sheet; onSheet: (name: string) => void }

/** One dataset: what the code calls it, its sheets, its columns, and how it was read. */
export function DatasetDetail({ dataset, sheet, onSheet }: DatasetDetailProps) {
  const { t } = useTranslation()
  if (dataset.sheets.length === 1)
    return (
      <section aria-label={dataset.name}>
        <SheetDetail dataset={dataset} sheet={sheet} />
      </section>
    )
  return (
    <section aria-label={dataset.name}>
      <Tabs
        label={t('data.sheets')}
        value={sheet.name}
        onChange={onSheet}
        tabs={dataset.sheets.map(({ name }) => ({
          value: name,
          text: <span className="block max-w-40 truncate">{name}</span>,
          content: (
            <div className="pt-3">
              <SheetDetail dataset={dataset} sheet={sheet} />
            </div>
          ),
        }))}
      />
    </section>
  )
}

function SheetDetail({ dataset, sheet }: { dataset: Dataset; sheet: Sheet }) {
  const { t } = useTranslation()
  const path = `data/${dataset.name}`
  const code = [`df = ${readCall(dataset.name, sheet.readOptions)}`, ...typeLines('df', sheet.readOptions)].join('\n')
  return (
    <div className="space-y-4">
      <div>
        <CodeLine label={t('data.inCode')} code={path} />
        <CodeLine label={t('data.readCode')} code={code} />
      </div>
      <ColumnList key={`${dataset.id} ${sheet.name}`} datasetId={dataset.id} sheet={sheet} />
      <div>
        <h2 className="mb-1 text-xs text-faint">{t('data.notes')}</h2>
        <ul className="space-y-1 text-xs text-muted">
          <li>{readingOf(sheet, t)}</li>
          {sheet.notes
            .filter(({ key }) => !saidInReading.has(key))
            .map((note) => (
              <li key={note.key + JSON.stringify(note.params)} className="break-words">
                {formatUserMessage(note as UserMessage, currentLanguage())}
              </li>
            ))}
        </ul>
      </div>
    </div>
  )
}

/** A line of Python to be copied; the whole of it is told by pointing at it. */
function CodeLine({ label, code }: { label: string; code: string }) {
  return (
    <>
      <p className="text-xs text-faint">{label}</p>
      <div className="flex items-center gap-1">
        <code className="min-w-0 flex-1 truncate font-mono text-[13px]" title={code}>
          {code}
        </code>
        <CopyButton text={code} />
      </div>
    </>
  )
}

const saidInReading = new Set(['note-encoding', 'note-separator'])

const separatorNames = { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'bar', ' ': 'space' } as const

/** The way of reading in a few words: `Read as delimited text · GB18030 · separated by commas`. */
function readingOf({ readOptions }: Sheet, t: TFunction): string {
  const { format, encoding, separator } = readOptions
  const named = Object.entries(separatorNames).find(([sign]) => sign === separator)?.[1]
  const shown = named ? t(`data.separators.${named}`) : separator && `“${separator}”`
  return [
    t('data.readAs', { format: t(`data.formatNames.${format}`) }),
    encoding?.toUpperCase(),
    shown && t('data.separatedBy', { separator: shown }),
  ]
    .filter(Boolean)
    .join(' · ')
}
