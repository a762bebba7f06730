import { toPlainText } from '#engine/results/text/plain-text.ts'
import type { ScannedNumber } from './scan-numbers.ts'

const levels = new Set([90, 95, 99])
const thresholds = new Set([0.1, 0.05, 0.01, 0.005, 0.001, 0.0001, 5, 1])
const interval = /^\s?-?\s?(?:CI\b|CrI\b|的?置信|的?可信|confidence|credible|prediction|预测区间)/i
const levelBefore = /(?:置信水平|置信度|可信度|confidence level|confidence)\s?(?:of|为|是|:|=)?\s?$/i
const thresholdBefore =
  /(?:[<>≤≥]=?|below|above|under|exceeds?|than|小于|大于|低于|高于|不足|超过|α|alpha|level(?: of)?|threshold(?: of)?|水平|阈值|界值)\s?(?:of|为|是|:|=)?\s?$/i
const thresholdAfter = /^\s?(?:level|threshold|significance|的?(?:显著性)?水平|的?阈值)/i
const yearBefore = /(?:\b(?:in|since|during|year|years|until|before|after)|自|于|从)\s?$/i

/**
 * Whether a number of a text is none that results could hold: an ordinal, a number in a list, part of a name, a year, the level
 * of an interval (`95% CI`), a conventional threshold of significance (`p < 0.05`, `α = 0.05`).
 */
export function isNoClaim(given: string, { start, end, value, isPercent }: ScannedNumber): boolean {
  const before = toPlainText(given.slice(Math.max(0, start - 24), start))
  const after = toPlainText(given.slice(end, end + 16))
  if (/[\p{Script=Latin}\p{Script=Greek}_]-?$/u.test(before)) return true
  if (/第\s?$/.test(before) || /^(?:st|nd|rd|th)\b/i.test(after) || /^_\w/.test(after)) return true
  if (isListed(before, after)) return true
  if (isPercent && levels.has(value) && (interval.test(after) || levelBefore.test(before))) return true
  const isThreshold = thresholds.has(value) && (isPercent || value < 1)
  if (isThreshold && (thresholdBefore.test(before) || thresholdAfter.test(after))) return true
  const isYear = !isPercent && Number.isInteger(value) && value >= 1900 && value <= 2100
  return isYear && (/^\s?年/.test(after) || yearBefore.test(before))
}

/** `1.`, `2)`, `3、` at the start of a line, and `(1)` before words. */
function isListed(before: string, after: string): boolean {
  const lineStart = /(?:^|\n)[\s*-]*$/.test(before) && (before.includes('\n') || before.trim() === '')
  if (lineStart && /^[.),]\s?[^\d\s]/u.test(after)) return true
  return /(?:^|[\s;:,。])\($/.test(before) && /^\)\s?\p{L}/u.test(after) && !/[=<>]/.test(before)
}
