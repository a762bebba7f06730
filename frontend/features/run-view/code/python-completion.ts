import type { Completion } from '#contract/complete-code.ts'
import { completeCode } from '../../../api/code-help.ts'
import { completeLocally } from './complete-locally.ts'
import { monaco } from './monaco.ts'

/** What an editor knows of the place that its code runs in. */
export type CompletionPlace = { analysisId: string | undefined; columns: string[] }

type Suggestion = { text: string; kind: monaco.languages.CompletionItemKind; detail: string; rank: string }

const places = new Map<string, () => CompletionPlace>()
const { CompletionItemKind: Kind } = monaco.languages

/** Completes in the editor of `model` until the answer is called. */
export function completeIn(model: monaco.editor.ITextModel, place: () => CompletionPlace): () => void {
  const key = model.uri.toString()
  places.set(key, place)
  return () => places.delete(key)
}

monaco.languages.registerCompletionItemProvider('python', {
  triggerCharacters: ['.', '"', "'", '['],
  async provideCompletionItems(model, position, _context, token) {
    const place = places.get(model.uri.toString())?.()
    if (!place) return null
    const code = model.getValue()
    const cursor = model.getOffsetAt(position)
    const outdated = new AbortController()
    token.onCancellationRequested(() => outdated.abort())
    const local = completeLocally(code.slice(0, cursor), code.slice(cursor), place.columns)
    // Without an answer what the page knows itself is offered.
    const live = place.analysisId
      ? await completeCode(place.analysisId, { code, cursor }, outdated.signal).catch(() => null)
      : null
    const found = new Map<string, Suggestion & { start: number; end: number }>()
    for (const { text, kind } of local.matches)
      found.set(text, {
        ...{ text, detail: '', start: local.start, end: cursor },
        kind: kind === 'column' ? Kind.Field : kind === 'module' ? Kind.Module : Kind.Text,
        rank: kind === 'name' ? '2' : '0',
      })
    // Columns are likelier in a string than anything that the live Python finds there.
    const isHelpful = live !== null && !(local.isString && live.start !== local.start)
    if (isHelpful)
      for (const { text, type } of live.matches)
        found.set(text, { text, ...kindOf(type), start: live.start, end: live.end })
    return {
      suggestions: [...found.values()].map(({ text, kind, detail, rank, start, end }) => ({
        label: text,
        ...{ kind, detail, insertText: text, sortText: `${rank}${text}`, filterText: text },
        range: monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)),
      })),
    }
  },
})

function kindOf(type: Completion['matches'][number]['type']): Pick<Suggestion, 'kind' | 'detail' | 'rank'> {
  switch (type) {
    case 'dict key':
      return { kind: Kind.Field, detail: '', rank: '0' }
    case 'attribute':
      return { kind: Kind.Property, detail: '', rank: '1' }
    case 'param':
      return { kind: Kind.Variable, detail: '', rank: '1' }
    case 'path':
      return { kind: Kind.File, detail: '', rank: '1' }
    case 'function':
      return { kind: Kind.Function, detail: '', rank: '1' }
    default:
      return { kind: Kind.Variable, detail: '', rank: '1' }
  }
}
