import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { useCommandList } from '../../ui/shortcuts/commands.ts'
import { ShortcutKeys } from '../../ui/shortcuts/shortcut-keys.tsx'

/** Every shortcut: those of this page, and those of the parts that listen to keys themselves. */
export default function ShortcutList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const commands = useCommandList().flatMap(({ id, label, shortcut }) => (shortcut ? { id, label, shortcut } : []))
  const fixed = [
    { id: 'send', label: t('palette.keys.send'), shortcut: 'mod+Enter' },
    { id: 'run', label: t('palette.keys.run'), shortcut: 'Shift+Enter' },
    { id: 'leave', label: t('palette.keys.leave'), shortcut: 'Escape' },
    { id: 'mention', label: t('palette.keys.mention'), shortcut: '@' },
  ]
  const parts = [
    { title: t('palette.thisPage'), rows: commands },
    { title: t('palette.everywhere'), rows: fixed },
  ]
  return (
    <Dialog title={t('palette.shortcuts')} onClose={onClose}>
      <div className="grid gap-x-12 gap-y-6 sm:grid-cols-2">
        {parts.map(({ title, rows }) => (
          <section key={title} aria-label={title}>
            <h3 className="mb-2 text-sm font-semibold">{title}</h3>
            <dl className="space-y-1.5 text-sm">
              {rows.map(({ id, label, shortcut }) => (
                <div key={id} className="flex items-baseline justify-between gap-4">
                  <dt className="min-w-0 text-muted">{label}</dt>
                  <dd>
                    <ShortcutKeys shortcut={shortcut} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
