import { Upload } from 'lucide-react'
import { useId, useState } from 'react'
import { createPortal } from 'react-dom'
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
      {isOver &&
        createPortal(
          // Above all that stays in sight by itself, wherever the place to drop stands.
          <div aria-hidden="true" className="pointer-events-none fixed inset-0 z-50 bg-paper/85 p-2">
            <div className="grid h-full place-items-center rounded-xl border-2 border-dashed border-accent px-4 text-center">
              <div className="rounded-lg bg-paper px-8 py-6">
                <Upload className="mx-auto mb-2 size-8 text-accent" strokeWidth={1.5} />
                <p className="text-lg font-medium">{overlay}</p>
                <p className="mt-1 text-sm text-balance text-muted">{hint}</p>
              </div>
            </div>
          </div>,
          document.body,
        )}
    </div>
  )
}
