import type { TFunction } from 'i18next'
import type { Language } from '#contract/language.ts'
import type { Suggestion } from './suggestion.ts'

/** A suggestion as a question; in Chinese a Latin name stands apart from the words around it, and is left as it is called. */
export function writeSuggestion(suggestion: Suggestion, t: TFunction, language: Language): string {
  if (language !== 'zh-CN') return write(suggestion, t)
  const { kind, ...names } = suggestion
  const apart = Object.entries(names).map(([key, name]) => [key, standApart(name)])
  return write({ kind, ...Object.fromEntries(apart) }, t).replace(/ (?=[，。]|$)/gu, '')
}

const standApart = (name: string) => `${/^[\w(]/.test(name) ? ' ' : ''}${name}${/[\w)%]$/.test(name) ? ' ' : ''}`

function write(suggestion: Suggestion, t: TFunction): string {
  switch (suggestion.kind) {
    case 'describe':
      return t('ask.suggest.describe')
    case 'describe-file':
      return t('ask.suggest.describeFile', suggestion)
    case 'describe-sheet':
      return t('ask.suggest.describeSheet', suggestion)
    case 'expression':
      return t('ask.suggest.expression', suggestion)
    case 'expression-adjusted':
      return t('ask.suggest.expressionAdjusted', suggestion)
    case 'similar':
      return t('ask.suggest.similar')
    case 'survival':
      return t('ask.suggest.survival', suggestion)
    case 'compare':
      return t('ask.suggest.compare', suggestion)
    case 'correlate':
      return t('ask.suggest.correlate', suggestion)
    case 'clean':
      return t('ask.suggest.clean')
    case 'outliers':
      return t('ask.suggest.outliers', suggestion)
    case 'count':
      return t('ask.suggest.count', suggestion)
  }
}
