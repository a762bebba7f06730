import { Upload } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

type FileDropProps = { title: string; hint: string; onFiles: (files: File[]) => void; children?: ReactNode }

/** Takes files by drop anywhere on the page, by paste, and by the system's own dialog. */
export function FileDrop({ title, hint, onFiles, children }: FileDropProps) {
  const id = useId()
  const [isOver, setOver] = useState(false)
  useFilesFromPage(onFiles, setOver)
  return (
    <div
      className={`relative rounded-lg border border-dashed px-4 py-4 text-center transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent ${isOver ? 'border-accent bg-accent-soft' : 'border-line-strong hover:border-muted'}`}
    >
      <label htmlFor={id} className="block">
        <Upload aria-hidden="true" className="mx-auto mb-1 size-5 text-faint" strokeWidth={1.5} />
        <span className="block text-sm font-medium">{title}</span>
        <span className="block text-xs text-faint">{hint}</span>
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
      {children}
    </div>
  )
}

function useFilesFromPage(onFiles: (files: File[]) => void, setOver: (isOver: boolean) => void) {
  const take = useRef(onFiles)
  useEffect(() => {
    take.current = onFiles
  })
  useEffect(() => {
    const stop = new AbortController()
    const hasFiles = (data: DataTransfer | null) => data?.types.includes('Files') ?? false
    const listen = <Name extends keyof DocumentEventMap>(
      name: Name,
      listener: (event: DocumentEventMap[Name]) => void,
    ) => document.addEventListener(name, listener, { signal: stop.signal })
    listen('dragover', (event) => {
      if (!hasFiles(event.dataTransfer)) return
      event.preventDefault()
      setOver(true)
    })
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false)
    })
    listen('drop', (event) => {
      if (!hasFiles(event.dataTransfer)) return
      event.preventDefault()
      setOver(false)
      take.current([...(event.dataTransfer?.files ?? [])])
    })
    listen('paste', (event) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      take.current(files)
    })
    return () => stop.abort()
  }, [setOver])
}
