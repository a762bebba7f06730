import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Run } from '#contract/run.ts'
import { formatCount } from '../../i18n/format.ts'
import { countWritten, noneWritten } from './count-written.ts'

const tickMs = 400

/** About how many tokens the model has written so far; nothing before the first. */
export function LiveTokens({ run }: { run: Run }) {
  const { t } = useTranslation()
  const newest = useRef(run)
  const [written, setWritten] = useState(noneWritten)
  useEffect(() => {
    newest.current = run
  })
  useEffect(() => {
    const timer = setInterval(() => setWritten((before) => countWritten(before, newest.current)), tickMs)
    return () => clearInterval(timer)
  }, [])
  if (written.tokens === 0) return null
  return (
    <span aria-hidden="true" title={t('run.tokensSoFarHint')} className="text-faint tabular-nums max-sm:hidden">
      {t('run.tokensSoFar', { n: formatCount(written.tokens) })}
    </span>
  )
}
