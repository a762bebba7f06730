import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '#contract/history.ts'
import { useDatasets } from '../../api/datasets.ts'
import { type RunStanding, standingOf } from '../../api/run-standing.ts'
import { useModelName } from '../../api/use-model-name.ts'
import { standingLooks } from '../../ui/standing-looks.ts'

const namesShown = 3

/** How the runs of a row stand, on which tables, by which models, and its tags. */
export function EntrySummary({ entry, onTag }: { entry: HistoryEntry; onTag: (tag: string) => void }) {
  const { t } = useTranslation()
  const modelName = useModelName()
  const { data: datasets = [] } = useDatasets()
  const names = entry.datasetIds.flatMap((id) => datasets.find((dataset) => dataset.id === id)?.name ?? [])
  const more = names.length > namesShown ? ` +${names.length - namesShown}` : ''
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-xs text-faint">
      {entry.kind === 'comparison' && entry.runCount === 1 && <span>{t('history.compared', { n: 1 })}</span>}
      {countStandings(entry).map(({ standing, count }) => (
        <span key={standing} className={`font-medium ${colorOf(standing)}`}>
          {entry.runCount > 1 ? t(`run.counted.${standing}`, { n: count }) : t(`run.status.${standing}`)}
        </span>
      ))}
      {names.length > 0 && (
        <span title={names.join('\n')} className="max-w-80 truncate">
          {names.slice(0, namesShown).join(' · ') + more}
        </span>
      )}
      {entry.models.length > 0 && (
        <span title={entry.models.map(modelName).join('\n')} className="max-w-60 truncate">
          {entry.models.length <= 2
            ? entry.models.map(modelName).join(' · ')
            : t('ask.modelsChosen', { n: entry.models.length })}
        </span>
      )}
      {entry.tags.map((tag) => (
        <button
          key={tag}
          type="button"
          aria-label={t('history.onlyTag', { tag })}
          onClick={() => onTag(tag)}
          className="relative z-10 max-w-48 truncate rounded-full border border-line-strong px-2 leading-5 text-muted hover:border-muted hover:text-ink"
        >
          {tag}
        </button>
      ))}
    </p>
  )
}

const colorOf = (standing: RunStanding) => (standing === 'running' ? 'text-accent' : standingLooks[standing].color)

function countStandings({ standings }: HistoryEntry): { standing: RunStanding; count: number }[] {
  const counts = new Map<RunStanding, number>()
  for (const { status, errorCode, count } of standings) {
    const standing = standingOf(status, errorCode)
    counts.set(standing, (counts.get(standing) ?? 0) + count)
  }
  return [...counts].map(([standing, count]) => ({ standing, count })).toSorted((a, b) => b.count - a.count)
}
