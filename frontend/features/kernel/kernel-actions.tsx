import { Square } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KernelState } from '#contract/kernel-state.ts'
import { restartKernel, useUnfinishedStep } from '../../api/kernel.ts'
import { cancelRun } from '../../api/runs.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { showToast } from '../../ui/toasts.ts'

/** Stops the step that runs, or starts Python afresh; what that loses is said first, since it can't be taken back. */
export function KernelActions({ analysisId, kernel }: { analysisId: string; kernel: KernelState }) {
  const { t } = useTranslation()
  const unfinished = useUnfinishedStep(analysisId)
  const [isBusy, setBusy] = useState(false)

  async function act(work: () => Promise<unknown>) {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      showToast({ tone: 'danger', text: error instanceof Error ? error.message : String(error) })
    } finally {
      setBusy(false)
    }
  }

  if (unfinished)
    return (
      <Button disabled={isBusy} onClick={() => void act(() => cancelRun(unfinished))}>
        <Square aria-hidden="true" className="size-3" />
        {t('kernel.interrupt')}
      </Button>
    )
  if (kernel.state === 'none' && kernel.stepCount === 0) return null
  const lost = kernel.namespace ? kernel.namespace.variables.length + kernel.namespace.hidden : 0
  return (
    <Popover
      label={t('kernel.restartTitle')}
      trigger={t('kernel.restart')}
      triggerClassName={buttonClass()}
      className="w-80 text-sm"
    >
      {(close) => {
        const restart = (replay: boolean) => {
          close()
          void act(() => restartKernel(analysisId, replay))
        }
        return (
          <div className="space-y-3">
            <p>{t(lost > 0 ? 'kernel.restartLoses' : 'kernel.restartLosesNothing', { n: lost })}</p>
            <div className="flex flex-wrap gap-2">
              {kernel.stepCount > 0 && (
                <Button look="primary" disabled={isBusy} onClick={() => restart(true)}>
                  {t('kernel.replay', { n: kernel.stepCount })}
                </Button>
              )}
              {kernel.state !== 'none' && (
                <Button look="danger" disabled={isBusy} onClick={() => restart(false)}>
                  {t('kernel.restartOnly')}
                </Button>
              )}
            </div>
          </div>
        )
      }}
    </Popover>
  )
}
