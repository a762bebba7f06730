import { useNavigate } from '@tanstack/react-router'
import { Command } from 'cmdk'
import { Clock, Search, Table2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDatasets } from '../../api/datasets.ts'
import { type CommandGroup, useCommandList } from '../../ui/shortcuts/commands.ts'
import { ShortcutKeys } from '../../ui/shortcuts/shortcut-keys.tsx'
import { PaletteWindow } from './palette-window.tsx'
import { usePaletteRuns } from './use-palette-runs.ts'

const groups: CommandGroup[] = ['do', 'go']
/** Runs are found by the server, which looks at more than their names. */
const foundByServer = 'run '

/** Everything that can be done or gone to from here, found by a few letters. */
export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const commands = useCommandList().filter(({ id }) => id !== 'palette')
  const { data: datasets = [] } = useDatasets()
  const runs = usePaletteRuns(words)

  function choose(action: () => void) {
    onClose()
    // After the window has given the focus back, so that the command can move it.
    requestAnimationFrame(action)
  }

  return (
    <PaletteWindow label={t('palette.title')} onClose={onClose}>
      <Command
        label={t('palette.title')}
        loop
        filter={(value, search, keywords) => matchWords(value, search, keywords ?? [])}
        className="flex max-h-[70vh] flex-col"
      >
        <div className="flex items-center gap-2.5 border-b border-line px-4">
          <Search aria-hidden="true" className="size-4 shrink-0 text-faint" />
          <Command.Input
            value={words}
            onValueChange={setWords}
            placeholder={t('palette.placeholder')}
            className="min-w-0 flex-1 bg-transparent py-3 outline-none placeholder:text-faint"
          />
        </div>
        <Command.List className="min-h-0 flex-1 scroll-py-2 overflow-auto p-1.5">
          <Command.Empty className="px-3 py-6 text-center text-sm text-muted">{t('palette.none')}</Command.Empty>
          {groups.map((group) => (
            <Group key={group} heading={t(`palette.groups.${group}`)}>
              {commands
                .filter((command) => command.group === group)
                .map(({ id, label, shortcut, run }) => (
                  <Item key={id} value={id} words={[label]} onSelect={() => choose(run)}>
                    <span className="min-w-0 flex-1 truncate">{label}</span>
                    {shortcut && <ShortcutKeys shortcut={shortcut} />}
                  </Item>
                ))}
            </Group>
          ))}
          {runs.length > 0 && (
            <Group heading={t('palette.groups.runs')}>
              {runs.map(({ id, analysisId, prompt }) => (
                <Item
                  key={id}
                  value={`${foundByServer}${id}`}
                  words={[prompt]}
                  onSelect={() =>
                    choose(
                      () => void navigate({ to: '/analysis/$analysisId', params: { analysisId }, hash: `run-${id}` }),
                    )
                  }
                >
                  <Clock aria-hidden="true" className="size-4 shrink-0 text-faint" strokeWidth={1.6} />
                  <span className="min-w-0 flex-1 truncate">{prompt}</span>
                </Item>
              ))}
            </Group>
          )}
          {datasets.length > 0 && (
            <Group heading={t('palette.groups.datasets')}>
              {datasets.map(({ id, name }) => (
                <Item
                  key={id}
                  value={`dataset ${id}`}
                  words={[name]}
                  onSelect={() =>
                    choose(
                      () =>
                        void navigate({
                          to: '/analysis/$analysisId',
                          params: { analysisId: 'new' },
                          search: { dataset: id },
                        }),
                    )
                  }
                >
                  <Table2 aria-hidden="true" className="size-4 shrink-0 text-faint" strokeWidth={1.6} />
                  <span className="min-w-0 flex-1 truncate">{t('palette.analyse', { name })}</span>
                </Item>
              ))}
            </Group>
          )}
        </Command.List>
      </Command>
    </PaletteWindow>
  )
}

/** 1 where every word of the search is in what the item says, else 0. */
function matchWords(value: string, search: string, keywords: string[]): number {
  if (value.startsWith(foundByServer)) return 1
  const said = keywords.join(' ').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word))
    ? 1
    : 0
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-faint"
    >
      {children}
    </Command.Group>
  )
}

type ItemProps = { value: string; words: string[]; onSelect: () => void; children: ReactNode }

function Item({ value, words, onSelect, children }: ItemProps) {
  return (
    <Command.Item
      value={value}
      keywords={words}
      onSelect={onSelect}
      className="flex cursor-default items-center gap-2.5 rounded-md px-2.5 py-2 text-sm data-[selected=true]:bg-sunken"
    >
      {children}
    </Command.Item>
  )
}
