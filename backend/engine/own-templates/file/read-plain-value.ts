import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml'
import type { FileFault } from './file-faults.ts'

/** The values of a file as plain data, and the line of each path in it, by `pathKey`. */
export type PlainValue = { value: unknown; lines: Map<string, number>; faults: FileFault[] }

type Path = (string | number)[]

/** Deeper than anything in a template. */
const deepest = 12

export const pathKey = (path: readonly PropertyKey[]): string => path.map(String).join('\0')

/**
 * Turns the nodes of a document into plain data. References are refused, so nothing can multiply; a key that is given twice
 * or nests too deep is a fault; a key such as `__proto__` is a key like any other.
 */
export function readPlainValue(document: Document.Parsed, counter: LineCounter): PlainValue {
  const lines = new Map<string, number>()
  const faults: FileFault[] = []
  const lineOf = (node: Node | null, otherwise: number) =>
    node?.range ? counter.linePos(node.range[0]).line : otherwise

  function read(node: unknown, path: Path, lineAbove: number): unknown {
    if (node === null || node === undefined) return null
    const line = lineOf(node as Node, lineAbove)
    if (!lines.has(pathKey(path))) lines.set(pathKey(path), line)
    if (isAlias(node) || (node as { anchor?: string }).anchor) {
      faults.push({ line, message: { key: 'template-file-alias', params: {} } })
      return null
    }
    if (isScalar(node)) return node.value
    if (path.length >= deepest) {
      faults.push({ line, message: { key: 'template-file-too-deep', params: {} } })
      return null
    }
    if (isSeq(node)) return node.items.map((item, place) => read(item, [...path, place], line))
    if (!isMap(node)) return null
    const seen = new Set<string>()
    return Object.fromEntries(
      node.items.map((pair) => {
        const key = isScalar(pair.key) ? String(pair.key.value) : ''
        const keyLine = lineOf(pair.key as Node | null, line)
        if (seen.has(key)) faults.push({ line: keyLine, message: { key: 'template-file-key-twice', params: { key } } })
        seen.add(key)
        lines.set(pathKey([...path, key]), keyLine)
        return [key, read(pair.value, [...path, key], keyLine)]
      }),
    )
  }

  return { value: read(document.contents, [], 1), lines, faults }
}
