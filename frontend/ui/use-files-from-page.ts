import { useEffect, useRef } from 'react'
import { isTextField } from './is-text-field.ts'

export type PageFiles = {
  onFiles: (files: File[]) => void
  /** Text with tabs, or HTML with a table, was pasted elsewhere than into a field. */
  onTable: (copied: { text: string; html: string }) => void
}

/** Files that are dropped anywhere or pasted, and tables that are pasted. `setOver` tells whether files are held above the page. */
export function useFilesFromPage(taking: PageFiles, setOver: (isOver: boolean) => void): void {
  const latest = useRef(taking)
  useEffect(() => {
    latest.current = taking
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
      const files = listFiles(event.dataTransfer)
      if (files.length > 0) latest.current.onFiles(files)
    })
    listen('paste', (event) => {
      const files = [...(event.clipboardData?.files ?? [])]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const html = event.clipboardData?.getData('text/html') ?? ''
      const isTable = text.includes('\t') || html.includes('<table')
      if (isTable && !isTextField(event.target)) {
        // A spreadsheet copies a picture of its cells along with them.
        event.preventDefault()
        latest.current.onTable({ text, html })
      } else if (files.length > 0 && !text) {
        event.preventDefault()
        latest.current.onFiles(files)
      }
    })
    return () => stop.abort()
  }, [setOver])
}

/** A folder comes as a file that can't be read: it is left out. */
function listFiles(data: DataTransfer | null): File[] {
  const items = [...(data?.items ?? [])].filter(({ kind }) => kind === 'file')
  return items.flatMap((item) => (item.webkitGetAsEntry()?.isDirectory ? [] : (item.getAsFile() ?? [])))
}
