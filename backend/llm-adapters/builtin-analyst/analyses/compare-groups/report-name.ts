import type { CompareGroupsPlan } from './compare-groups-plan.ts'

/** The name of a reported result as a Python literal; with several measures each is named before its results. */
export const reportName =
  ({ measures }: CompareGroupsPlan) =>
  (text: string): string => {
    const whole = measures.length > 1 ? `{measure}, ${text}` : text
    return `${whole.includes('{') ? 'f' : ''}"${whole}"`
  }
