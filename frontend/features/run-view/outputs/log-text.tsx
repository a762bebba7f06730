import { Copy, Download, Search } from 'lucide-react'
import { type KeyboardEvent, memo, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../../i18n/format.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { chunkLog, folding, foldLog, joinLog, type LogChunk } from './log/chunk-log.ts'
import { countLines, startLog } from './log/grow-log.ts'
import { LogSearch } from './log/log-search.tsx'
import { useLogSearch } from './log/use-log-search.ts'

/** Columns that are made of spaces fall apart when a line is wrapped; sentences are better wrapped. */
const columnsInText = /\S(?: {2,}|\t)\S/
const sampleCharacters = 100_000
const linePx = 21
const toolsFrom = 5
const icon = { 'aria-hidden': true, className: 'size-4' } as const

/** Text that a program printed. A long one shows its head and tail until it is unfolded; it is searched, copied and saved. */
export function LogText({ text, isStderr = false }: { text: string; isStderr?: boolean }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [isSearching, setSearching] = useState(false)
  const log = useRef<HTMLPreElement>(null)
  const [growLog] = useState(startLog)
  const grown = growLog(text)
  const lineCount = countLines(grown)
  const { from, head, tail } = isStderr ? folding.stderr : folding.stdout
  const isLong = lineCount > from
  const isFolded = isLong && !isOpen
  const chunks = useMemo(
    () => (isFolded ? foldLog(grown, { head, tail }) : chunkLog(grown)),
    [grown, isFolded, head, tail],
  )
  const search = useLogSearch(chunks, log)
  // What a log begins with tells; a longer beginning is looked at only while there is none.
  const beginning = text.length < sampleCharacters ? text : text.slice(0, sampleCharacters)
  const hasColumns = useMemo(() => columnsInText.test(beginning), [beginning])
  const wrapping = hasColumns ? '' : 'whitespace-pre-wrap break-words'

  function openSearch() {
    setOpen(true)
    setSearching(true)
  }
  function closeSearch() {
    setSearching(false)
    search.search('')
    log.current?.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'f' || !(event.ctrlKey || event.metaKey) || !isLong) return
    event.preventDefault()
    openSearch()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for what is inside it
    <div className="group relative flex flex-col" onKeyDown={onKeyDown}>
      {isStderr && <p className="mb-1 text-xs text-muted">{t('run.stderr')}</p>}
      <pre
        ref={log}
        tabIndex={isLong ? 0 : undefined}
        className={`max-h-[70vh] overflow-auto rounded-md px-3 py-2 font-mono text-[13px] leading-relaxed ${wrapping} ${isStderr ? 'border-l-2 border-warn bg-warn-soft' : 'bg-sunken'}`}
      >
        {chunks.map((chunk, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a log only grows
          <Chunk key={place} chunk={chunk} isAlone={chunks.length === 1} />
        ))}
      </pre>
      {(lineCount >= toolsFrom || isSearching) && (
        <div
          className={`absolute right-3 flex items-center rounded-md border border-line bg-surface p-0.5 shadow-sm transition-opacity ${isStderr ? 'top-8' : 'top-1.5'} ${isSearching ? '' : 'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:static pointer-coarse:mt-1 pointer-coarse:self-end pointer-coarse:border-transparent pointer-coarse:bg-transparent pointer-coarse:p-0 pointer-coarse:opacity-100 pointer-coarse:shadow-none'}`}
        >
          {isSearching && <LogSearch search={search} onClose={closeSearch} />}
          {!isSearching && (
            <>
              <IconButton label={t('outputs.log.search')} onClick={openSearch}>
                <Search {...icon} />
              </IconButton>
              <IconButton
                label={t('outputs.log.copy')}
                onClick={() => void navigator.clipboard.writeText(joinLog(grown))}
              >
                <Copy {...icon} />
              </IconButton>
              <IconButton
                label={t('outputs.log.download')}
                onClick={() => saveFile(new Blob([`${joinLog(grown)}\n`]), isStderr ? 'warnings.txt' : 'output.txt')}
              >
                <Download {...icon} />
              </IconButton>
            </>
          )}
        </div>
      )}
      {isLong && (
        <Button look="quiet" className="mt-1 self-start" onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('run.logLess') : t('run.logFolded', { n: formatCount(lineCount) })}
        </Button>
      )}
    </div>
  )
}

const Chunk = memo(function Chunk({ chunk: { text, count }, isAlone }: { chunk: LogChunk; isAlone: boolean }) {
  return (
    <div style={isAlone ? undefined : { contentVisibility: 'auto', containIntrinsicSize: `auto ${count * linePx}px` }}>
      {text}
    </div>
  )
})
