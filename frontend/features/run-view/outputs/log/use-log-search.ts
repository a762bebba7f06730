import { type RefObject, useEffect, useMemo, useState } from 'react'
import { findInLog } from './find-in-log.ts'

type Chunks = { text: string }[]

/** Finds a text in a log, marks where it is, and goes from one place to the next. */
export function useLogSearch(chunks: Chunks, container: RefObject<HTMLElement | null>) {
  const [wanted, setWanted] = useState('')
  const [place, setPlace] = useState(0)
  const found = useMemo(() => findInLog(chunks, wanted), [chunks, wanted])
  const active = found.length === 0 ? -1 : Math.min(place, found.length - 1)

  // A log that grows leaves the reader where they are.
  const { chunk: activeChunk, start: activeStart } = found[active] ?? {}

  useEffect(() => {
    const element = container.current
    if (!element || !('highlights' in CSS)) return
    const ranges = found.flatMap(({ chunk, start }) => rangeOf(element, chunk, { start, length: wanted.length }))
    CSS.highlights.set('log-found', new Highlight(...ranges))
    return () => void CSS.highlights.delete('log-found')
  }, [found, wanted, container])

  useEffect(() => {
    const element = container.current
    if (!element || activeChunk === undefined || activeStart === undefined) return
    const [range] = rangeOf(element, activeChunk, { start: activeStart, length: wanted.length })
    if (!range) return
    element.children[activeChunk]?.scrollIntoView({ block: 'nearest' })
    const box = range.getBoundingClientRect()
    const frame = element.getBoundingClientRect()
    element.scrollBy({
      top: box.top - frame.top - element.clientHeight / 2,
      left: box.right > frame.right ? box.left - frame.left - 40 : 0,
    })
    if ('highlights' in CSS) CSS.highlights.set('log-active', new Highlight(range))
    return () => void ('highlights' in CSS && CSS.highlights.delete('log-active'))
  }, [activeChunk, activeStart, wanted, container])

  return {
    wanted,
    count: found.length,
    active,
    search(text: string) {
      setWanted(text)
      setPlace(0)
    },
    step: (by: number) => setPlace((active + by + found.length) % Math.max(1, found.length)),
  }
}

function rangeOf(element: HTMLElement, chunk: number, { start, length }: { start: number; length: number }): Range[] {
  const node = element.children[chunk]?.firstChild
  if (!(node instanceof Text) || start + length > node.length) return []
  const range = document.createRange()
  range.setStart(node, start)
  range.setEnd(node, start + length)
  return [range]
}
