import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportedTemplates } from '#contract/own-template.ts'
import { importTemplates } from '../../api/own-templates.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { showToast } from '../../ui/toasts.ts'
import { describeTemplate } from './describe-template.ts'

type Read = { name: string; text: string; found: ImportedTemplates['templates'] }

const limitBytes = 256 * 1024

/** Takes a file of templates: first it is said what it adds and changes, then it is taken. */
export default function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [read, setRead] = useState<Read | null>(null)
  const [left, setLeft] = useState<string[]>([])
  const [failure, setFailure] = useState('')
  const [isBusy, setBusy] = useState(false)
  const taken = (read?.found ?? []).filter(({ id, change }) => change !== 'same' && !left.includes(id))

  async function attempt(act: () => Promise<void>) {
    setBusy(true)
    setFailure('')
    try {
      await act()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  const choose = (file: File | undefined) =>
    file &&
    attempt(async () => {
      setRead(null)
      setLeft([])
      if (file.size > limitBytes) throw new Error(t('ownTemplates.fileTooLarge'))
      const text = await file.text()
      setRead({ name: file.name, text, found: (await importTemplates(text)).templates })
    })
  const take = () =>
    attempt(async () => {
      await importTemplates(
        read?.text ?? '',
        taken.map(({ id }) => id),
      )
      showToast({ text: t('ownTemplates.imported', { n: taken.length }) })
      onClose()
    })

  return (
    <Dialog title={t('ownTemplates.import')} onClose={onClose}>
      <div className="space-y-4">
        <p className="text-sm text-muted">{t('ownTemplates.importLead')}</p>
        <label className="relative inline-flex min-h-8 items-center rounded-md border border-line-strong px-3 py-1 text-sm font-medium hover:border-muted has-focus-visible:outline-2 has-focus-visible:outline-accent">
          {t('ownTemplates.chooseFile')}
          <input
            type="file"
            accept=".yaml,.yml"
            onChange={({ target }) => {
              void choose(target.files?.[0])
              target.value = ''
            }}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
        </label>
        {failure && (
          <Notice tone="danger">
            <span className="whitespace-pre-line">{failure}</span>
          </Notice>
        )}
        {read && (
          <section aria-label={read.name}>
            <h3 className="text-sm font-semibold break-words">{read.name}</h3>
            <ul className="divide-y divide-line">
              {read.found.map(({ id, change, template, current }) => (
                <li key={id} className="py-2">
                  <label className="flex items-start gap-2 text-sm">
                    <input
                      type="checkbox"
                      disabled={change === 'same'}
                      checked={change !== 'same' && !left.includes(id)}
                      onChange={({ target }) =>
                        setLeft(target.checked ? left.filter((one) => one !== id) : [...left, id])
                      }
                      className="mt-1 size-4 accent-accent"
                    />
                    <span className="min-w-0 flex-1 break-words">
                      {template.title[currentLanguage()] ?? template.title.en ?? template.title['zh-CN']}
                      <span className="ml-2 font-mono text-xs text-faint">{id}</span>
                    </span>
                    <span className={`text-xs ${change === 'same' ? 'text-faint' : 'font-medium text-accent'}`}>
                      {t(`ownTemplates.change.${change}`)}
                    </span>
                  </label>
                  {change !== 'same' && (
                    <div className="ml-6">
                      <Fold summary={<span className="text-xs">{t('ownTemplates.look')}</span>}>
                        <div className={`grid gap-3 ${current ? 'sm:grid-cols-2' : ''}`}>
                          {current && <Shown title={t('ownTemplates.now')} text={describeTemplate(current)} />}
                          <Shown title={t('ownTemplates.inFile')} text={describeTemplate(template)} />
                        </div>
                      </Fold>
                    </div>
                  )}
                </li>
              ))}
            </ul>
            <Button look="primary" className="mt-3" disabled={isBusy || taken.length === 0} onClick={() => void take()}>
              {t(taken.length === 0 ? 'ownTemplates.nothingToTake' : 'ownTemplates.take', { n: taken.length })}
            </Button>
          </section>
        )}
      </div>
    </Dialog>
  )
}

function Shown({ title, text }: { title: string; text: string }) {
  return (
    <div className="min-w-0">
      <p className="text-xs text-faint">{title}</p>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="max-h-60 overflow-auto rounded-md bg-sunken px-3 py-2 font-mono text-xs whitespace-pre-wrap"
      >
        {text}
      </pre>
    </div>
  )
}
