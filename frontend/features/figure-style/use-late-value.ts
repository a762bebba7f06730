import { useEffect, useState } from 'react'

/** A value as it was when it last stayed the same for `delayMs`. */
export function useLateValue<Value>(value: Value, delayMs: number): Value {
  const [late, setLate] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), delayMs)
    return () => clearTimeout(timer)
  }, [value, delayMs])
  return late
}
