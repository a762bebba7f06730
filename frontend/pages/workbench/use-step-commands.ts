import { useTranslation } from 'react-i18next'
import { useCommands } from '../../ui/shortcuts/commands.ts'

/** Ways through the steps of an analysis, and to the question, with the keyboard. */
export function useStepCommands(): void {
  const { t } = useTranslation()
  useCommands([
    {
      id: 'question',
      label: t('palette.focusQuestion'),
      group: 'do',
      shortcut: '/',
      run: () =>
        document
          .querySelector<HTMLTextAreaElement>('#content section textarea[maxlength]')
          ?.focus({ preventScroll: true }),
    },
    { id: 'next-step', label: t('palette.step.next'), group: 'go', shortcut: 'j', run: () => showStep(1) },
    { id: 'previous-step', label: t('palette.step.previous'), group: 'go', shortcut: 'k', run: () => showStep(-1) },
  ])
}

const headerPx = 72

/** Scrolls to the step that begins below, or above, the one in sight, and moves the focus there. */
function showStep(direction: 1 | -1): void {
  const steps = [...document.querySelectorAll<HTMLElement>('article[id^="run-"]')]
  const tops = steps.map((step) => step.getBoundingClientRect().top - headerPx)
  const index = direction === 1 ? tops.findIndex((top) => top > 8) : tops.findLastIndex((top) => top < -8)
  const step = steps[index]
  if (!step) return
  step.tabIndex = -1
  step.focus({ preventScroll: true })
  step.scrollIntoView()
}
