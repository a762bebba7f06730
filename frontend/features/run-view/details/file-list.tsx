import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Artifact } from '#contract/artifact.ts'
import { formatBytes } from '../../../i18n/format.ts'

/** The files that a run made, each to be downloaded. */
export function FileList({ artifacts }: { artifacts: Artifact[] }) {
  const { t } = useTranslation()
  if (artifacts.length === 0) return null
  return (
    <ul aria-label={t('run.files')} className="flex flex-wrap gap-2">
      {artifacts.map(({ id, name, sizeBytes }) => (
        <li key={id} className="max-w-full">
          <a
            href={`/api/artifacts/${id}?download=1`}
            download={name.split('/').at(-1)}
            aria-label={t('run.download', { name })}
            className="flex items-center gap-2 rounded-md border border-line bg-surface px-2.5 py-1 text-sm hover:border-line-strong"
          >
            <Download aria-hidden="true" className="size-3.5 shrink-0 text-faint" />
            <span className="truncate">{name}</span>
            <span className="text-xs whitespace-nowrap text-faint tabular-nums">{formatBytes(sizeBytes)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
