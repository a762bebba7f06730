import { ChartColumn, Code, Download, File, type LucideIcon, NotebookText, ScrollText, Table } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunFile } from '#contract/analysis-files.ts'
import { runFileAddress } from '../../api/analysis-files.ts'
import { formatBytes } from '../../i18n/format.ts'
import { FilePreview } from './file-preview.tsx'
import { previewKind } from './preview-kind.ts'

const pictures: Record<RunFile['kind'], LucideIcon> = {
  code: Code,
  log: ScrollText,
  figure: ChartColumn,
  table: Table,
  file: File,
  record: NotebookText,
}

/** A file: what it is, how large, a look into it where it can be looked into, and its download. */
export function FileRow({ runId, file }: { runId: string; file: RunFile }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { name, kind, sizeBytes } = file
  const Picture = pictures[kind]
  const address = runFileAddress(runId, name)
  const previewed = previewKind(file)
  const shownName = (
    <>
      <Picture aria-hidden="true" className="size-4 shrink-0 text-faint" strokeWidth={1.6} />
      <span className="sr-only">{t(`outputs.files.kinds.${kind}`)}</span>
      <span className="min-w-0 truncate">{name.replace(/^files\//, '')}</span>
    </>
  )
  const nameClass = 'flex min-w-0 flex-1 items-center gap-2 rounded px-1 py-1 text-left text-[13px]'
  return (
    <li className="border-b border-line last:border-0">
      <div className="flex items-center gap-1">
        {previewed ? (
          <button
            type="button"
            aria-expanded={isOpen}
            title={t('outputs.files.preview', { name })}
            className={`${nameClass} hover:bg-sunken`}
            onClick={() => setOpen(!isOpen)}
          >
            {shownName}
          </button>
        ) : (
          <p className={nameClass} title={name}>
            {shownName}
          </p>
        )}
        {sizeBytes !== null && (
          <span className="text-xs whitespace-nowrap text-faint tabular-nums">{formatBytes(sizeBytes)}</span>
        )}
        <a
          href={address}
          download={name.split('/').at(-1)}
          aria-label={t('outputs.files.download', { name })}
          title={t('outputs.files.download', { name })}
          className="inline-flex size-7 shrink-0 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink"
        >
          <Download aria-hidden="true" className="size-4" />
        </a>
      </div>
      {isOpen && previewed && <FilePreview address={address} file={file} kind={previewed} />}
    </li>
  )
}
