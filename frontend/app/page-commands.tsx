import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { switchLanguage } from '../i18n/index.ts'
import { currentLanguage } from '../i18n/language.ts'
import { IconButton } from '../ui/button.tsx'
import { useCommands } from '../ui/shortcuts/commands.ts'
import { useShortcutKeys } from '../ui/shortcuts/use-shortcut-keys.ts'
import { loadPage } from './load-page.ts'

const CommandPalette = lazy(() => loadPage(() => import('../features/palette/command-palette.tsx')))
const ShortcutList = lazy(() => loadPage(() => import('../features/palette/shortcut-list.tsx')))

/** What can be done on every page: the button of the command palette, its shortcuts, and the list of them. */
export function PageCommands() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null)
  useShortcutKeys()
  const close = () => setOpen(null)
  useCommands([
    {
      id: 'palette',
      label: t('app.palette'),
      group: 'do',
      shortcut: 'mod+k',
      run: () => setOpen((now) => (now === 'palette' ? null : 'palette')),
    },
    { id: 'shortcuts', label: t('app.shortcuts'), group: 'do', shortcut: '?', run: () => setOpen('shortcuts') },
    {
      id: 'language',
      label: t('app.otherLanguage'),
      group: 'do',
      run: () => void switchLanguage(currentLanguage() === 'en' ? 'zh-CN' : 'en'),
    },
    {
      id: 'new',
      label: t('app.newAnalysis'),
      group: 'go',
      shortcut: 'g n',
      run: () => void navigate({ to: '/analysis/$analysisId', params: { analysisId: 'new' } }),
    },
    { id: 'home', label: t('app.home'), group: 'go', shortcut: 'g h', run: () => void navigate({ to: '/' }) },
    {
      id: 'history',
      label: t('app.history'),
      group: 'go',
      shortcut: 'g i',
      run: () => void navigate({ to: '/history' }),
    },
    {
      id: 'examples',
      label: t('app.examples'),
      group: 'go',
      shortcut: 'g e',
      run: () => void navigate({ to: '/examples' }),
    },
    {
      id: 'scoreboard',
      label: t('app.scoreboard'),
      group: 'go',
      shortcut: 'g b',
      run: () => void navigate({ to: '/scoreboard' }),
    },
    {
      id: 'settings',
      label: t('app.settings'),
      group: 'go',
      shortcut: 'g s',
      run: () => void navigate({ to: '/settings' }),
    },
  ])
  return (
    <>
      <IconButton label={t('app.palette')} aria-keyshortcuts="Control+K Meta+K" onClick={() => setOpen('palette')}>
        <Search aria-hidden="true" className="size-4" />
      </IconButton>
      <Suspense>
        {open === 'palette' && <CommandPalette onClose={close} />}
        {open === 'shortcuts' && <ShortcutList onClose={close} />}
      </Suspense>
    </>
  )
}
