import { useEffect, useRef } from 'react'
import { forgetRefused } from './upload-store.ts'

/**
 * When a page is left the lines of files that were refused there go with it. What it answers is called before the page leads to
 * another by itself, so that they are seen there.
 */
export function useForgetRefused(): () => void {
  const isHandedOn = useRef(false)
  useEffect(
    () => () => {
      if (!isHandedOn.current) forgetRefused()
    },
    [],
  )
  return () => {
    isHandedOn.current = true
  }
}
