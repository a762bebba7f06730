import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Dataset, Sheet } from '#contract/dataset.ts'
import { formatUserMessage, type UserMessage } from '#contract/user-message.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { ColumnList } from './column-list.tsx'

type DatasetDetailProps = { dataset: Dataset; sheet: Sheet; onSheet: (name: string) => void }

/** One dataset: what the code calls it, its sheets, its columns, and how it was read. */
export function DatasetDetail({ dataset, sheet, onSheet }: DatasetDetailProps) {
  const { t } = useTranslation()
  const path = `data/${dataset.name}`
  return (
    <section aria-label={dataset.name} className="space-y-4">
      <div>
        <p className="text-xs text-faint">{t('data.inCode')}</p>
        <div className="flex items-center gap-1">
          <code className="min-w-0 flex-1 truncate font-mono text-[13px]" title={path}>
            {path}
          </code>
          <CopyButton text={path} />
        </div>
      </div>
      {dataset.sheets.length > 1 && <SheetTabs dataset={dataset} chosen={sheet.name} onSheet={onSheet} />}
      <ColumnList key={`${dataset.id} ${sheet.name}`} sheet={sheet} />
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
    </section>
  )
}

function SheetTabs({
  dataset,
  chosen,
  onSheet,
}: {
  dataset: Dataset
  chosen: string
  onSheet: (name: string) => void
}) {
  const { t } = useTranslation()
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="mb-1 text-xs text-faint">{t('data.sheets')}</legend>
      {dataset.sheets.map(({ name }) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === chosen}
          onClick={() => onSheet(name)}
          className="max-w-full truncate rounded-md border border-line px-2 py-0.5 text-sm text-muted hover:border-line-strong aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-ink"
        >
          {name}
        </button>
      ))}
    </fieldset>
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
