import { CopyPlus, Download, GitCompareArrows, Pencil, Star, Tag, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryMarks } from '#contract/history.ts'
import { changeMarks, deleteEntry, type EntryPlace, restoreEntry } from '../../api/history.ts'
import type { MenuItem } from '../../ui/menu.tsx'
import { showToast } from '../../ui/toasts.ts'

type Entry = EntryPlace & HistoryMarks
type Options = { onCompare?: (() => void) | undefined; onDeleted?: () => void }

const tellFailure = (error: unknown) =>
  showToast({ text: error instanceof Error ? error.message : String(error), tone: 'danger' })

/** Saves what is there, without leaving the page. */
function download(path: string): void {
  const link = document.createElement('a')
  link.href = path
  link.download = ''
  link.click()
}

/** What can be done with an analysis or a comparison, as the groups of its menu, and what of it is under way. */
export function useEntryActions(entry: Entry, { onCompare, onDeleted }: Options) {
  const { t } = useTranslation()
  const [open, setWindow] = useState<'tags' | 'duplicate' | null>(null)
  const [isRenaming, setRenaming] = useState(false)
  const isAnalysis = entry.kind === 'analysis'

  const toggleStar = () => changeMarks(entry, { isStarred: !entry.isStarred }).catch(tellFailure)
  const restore = () => restoreEntry(entry).catch(tellFailure)
  async function remove() {
    try {
      const deleted = deleteEntry(entry)
      onDeleted?.()
      await deleted
      showToast({
        text: t(isAnalysis ? 'history.deleted' : 'history.comparisonDeleted'),
        action: { label: t('app.undo'), onAction: () => void restore() },
      })
    } catch (error) {
      tellFailure(error)
    }
  }

  const groups: MenuItem[][] = [
    [
      { label: t('history.rename'), picture: Pencil, onSelect: () => setTimeout(() => setRenaming(true)) },
      { label: t('history.editTags'), picture: Tag, onSelect: () => setWindow('tags') },
      {
        label: t(entry.isStarred ? 'history.removeStar' : 'history.addStar'),
        picture: Star,
        onSelect: () => void toggleStar(),
      },
    ],
    [
      ...(isAnalysis
        ? [{ label: t('history.duplicate'), picture: CopyPlus, onSelect: () => setWindow('duplicate') }]
        : []),
      ...(isAnalysis && onCompare
        ? [{ label: t('history.compareMenu'), picture: GitCompareArrows, onSelect: onCompare }]
        : []),
      ...(isAnalysis
        ? [
            {
              label: t('history.archive'),
              picture: Download,
              onSelect: () => download(`/api/analyses/${entry.id}/archive`),
            },
          ]
        : []),
    ],
    [{ label: t('history.delete'), picture: Trash2, isDangerous: true, onSelect: () => void remove() }],
  ]
  return {
    open,
    setWindow,
    isRenaming,
    setRenaming,
    toggleStar,
    restore,
    groups: groups.filter(({ length }) => length > 0),
  }
}
