import { Upload } from 'lucide-react'
import { useId, useState } from 'react'
import { type PageFiles, useFilesFromPage } from './use-files-from-page.ts'

type FileDropProps = PageFiles & {
  title: string
  hint: string
  /** Said over the whole page while files are held above it. */
  overlay: string
}

/** Takes files by drop anywhere on the page, by paste, and by the system's own dialog; and tables that were copied. */
export function FileDrop({ title, hint, overlay, onFiles, onTable }: FileDropProps) {
  const id = useId()
  const [isOver, setOver] = useState(false)
  useFilesFromPage({ onFiles, onTable }, setOver)
  return (
    <div
      className={`relative rounded-lg border border-dashed px-4 py-4 text-center transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent ${isOver ? 'border-accent bg-accent-soft' : 'border-line-strong hover:border-muted'}`}
    >
      <label htmlFor={id} className="block">
        <Upload aria-hidden="true" className="mx-auto mb-1 size-5 text-faint" strokeWidth={1.5} />
        <span className="block text-sm font-medium">{title}</span>
        <span className="block text-xs text-balance text-faint">{hint}</span>
      </label>
      <input
        id={id}
        type="file"
        multiple
        accept=".csv,.tsv,.txt,.xlsx,.xls,.parquet"
        className="absolute inset-0 cursor-pointer opacity-0"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {isOver && (
        <div
          aria-hidden="true"
          className="pointer-events-none fixed inset-2 z-50 grid place-items-end justify-center rounded-xl border-2 border-dashed border-accent pb-10"
        >
          <p className="rounded-md bg-ink px-4 py-2 text-sm font-medium text-paper">{overlay}</p>
        </div>
      )}
    </div>
  )
}
