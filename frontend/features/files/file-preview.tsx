import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RunFile } from '#contract/analysis-files.ts'
import { fetchStart } from '../../api/fetch-start.ts'
import { ScrollRegion } from '../../ui/scroll-region.tsx'

type FilePreviewProps = { address: string; file: RunFile; kind: 'image' | 'text' }

const shownCharacters = 6_000

/** A look into a file: the picture, or the first lines as plain text. */
export function FilePreview({ address, file, kind }: FilePreviewProps) {
  const { t } = useTranslation()
  const { data, error } = useQuery({
    queryKey: ['file-start', address],
    queryFn: ({ signal }) => fetchStart(address, shownCharacters, signal),
    enabled: kind === 'text',
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (kind === 'image')
    return (
      <img src={`/api/artifacts/${file.artifactId}`} alt={file.name} className="mb-2 max-h-60 max-w-full bg-white" />
    )
  if (error) return <p className="mb-2 text-xs text-danger">{error.message}</p>
  if (!data) return <p className="mb-2 text-xs text-faint">{t('app.loading')}</p>
  return (
    <div className="mb-2">
      <ScrollRegion label={file.name} className="max-h-56 rounded-md bg-sunken px-2 py-1.5">
        <pre className="font-mono text-xs leading-relaxed">{data.text}</pre>
      </ScrollRegion>
      {data.isCut && <p className="mt-0.5 text-xs text-faint">{t('outputs.files.previewCut')}</p>}
    </div>
  )
}
