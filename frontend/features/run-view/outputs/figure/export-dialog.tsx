import { Download } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureFormat } from '#contract/export.ts'
import { Button } from '../../../../ui/button.tsx'
import { Choice } from '../../../../ui/choice.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import {
  type ExportChoice,
  type FigureExport,
  keepChoice,
  readChoice,
  readExport,
  type WidthName,
} from './export-choice.ts'

type ExportDialogProps = {
  onClose: () => void
  /** Makes the file and hands it to the browser. Rejects with words for the reader. */
  onExport: (asked: FigureExport) => Promise<void>
  /** Said of a format, where there is something to be said. */
  notes?: Partial<Record<FigureFormat, string>>
  /** Instead of the choices: why there are none, and what can be had. */
  instead?: ReactNode
  /** Below a failure. */
  fallback?: ReactNode
}

const formats: FigureFormat[] = ['png', 'svg', 'pdf']
const widths: WidthName[] = ['single', 'half', 'double', 'shown', 'custom']
const dpis = ['150', '300', '600'] as const

/** In which format, how wide and how fine a figure is wanted. */
export function ExportDialog({ onClose, onExport, notes = {}, instead, fallback }: ExportDialogProps) {
  const { t } = useTranslation()
  const [choice, setChoice] = useState(readChoice)
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const asked = readExport(choice)
  const change = (changed: Partial<ExportChoice>) => setChoice({ ...choice, ...changed })

  async function save() {
    if (!asked) return
    setSaving(true)
    setFailure(null)
    keepChoice(choice)
    try {
      await onExport(asked)
      onClose()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
      setSaving(false)
    }
  }

  return (
    <Dialog title={t('outputs.export.title')} onClose={onClose}>
      {instead ?? (
        <form
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <Choice
            label={t('outputs.export.format')}
            value={choice.format}
            onChange={(format) => change({ format })}
            options={formats.map((value) => ({ value, text: t(`outputs.export.formats.${value}`) }))}
          />
          <Choice
            label={t('outputs.export.width')}
            value={choice.width}
            onChange={(width) => change({ width })}
            options={widths.map((value) => ({ value, text: t(`outputs.export.widths.${value}`) }))}
          />
          {choice.width === 'custom' && (
            <div className="max-w-48">
              <TextField
                label={t('outputs.export.customWidth')}
                inputMode="decimal"
                value={choice.customMm}
                onChange={({ target }) => change({ customMm: target.value })}
                problem={asked ? undefined : t('outputs.export.customWrong')}
              />
            </div>
          )}
          {choice.format === 'png' && (
            <Choice
              label={t('outputs.export.dpi')}
              value={choice.dpi}
              onChange={(dpi) => change({ dpi })}
              options={dpis.map((value) => ({ value, text: t('outputs.export.dpiValue', { n: value }) }))}
            />
          )}
          <p className="text-sm text-muted">{notes[choice.format] ?? t('outputs.export.scaled')}</p>
          {failure && <Notice tone="danger">{failure}</Notice>}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="primary" disabled={isSaving || !asked}>
              <Download aria-hidden="true" className="size-4" />
              {t(isSaving ? 'outputs.export.saving' : 'outputs.export.save')}
            </Button>
            {failure && fallback}
          </div>
        </form>
      )}
    </Dialog>
  )
}
