import { CornerDownLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'

type SendButtonProps = { canSend: boolean; isSending: boolean; hasData: boolean; runCount: number; onSend: () => void }

/** Asks, and says before what it needs or how many runs it makes. */
export function SendButton({ canSend, isSending, hasData, runCount, onSend }: SendButtonProps) {
  const { t } = useTranslation()
  const hint = !hasData ? t('ask.needsData') : runCount > 1 ? t('ask.runCount', { n: runCount }) : t('ask.sendHint')
  return (
    <div className="flex shrink-0 items-center gap-3">
      <span className={`text-xs text-faint ${hasData ? 'max-xl:hidden' : 'max-sm:hidden'}`}>{hint}</span>
      <Button look="primary" disabled={!canSend} onClick={onSend}>
        <CornerDownLeft aria-hidden="true" className="size-4 max-sm:hidden" />
        {t(isSending ? 'ask.sending' : 'ask.send')}
      </Button>
    </div>
  )
}
