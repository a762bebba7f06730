import type { TFunction } from 'i18next'
import type { Model } from '#contract/model.ts'
import { formatTokens } from '../../../i18n/format.ts'

/** What is known of a model in short parts: window, price with its date, abilities. What nobody says is unknown, never 0. */
export function describeModel({ contextWindow, price, isLocal, capabilities }: Model, t: TFunction): string[] {
  const dollars = (amount: number) => `$${amount}`
  return [
    ...(contextWindow === null ? [] : [t('models.window', { tokens: formatTokens(contextWindow) })]),
    ...(price
      ? [
          t(price.cachedInput === undefined ? 'models.price' : 'models.priceCached', {
            input: dollars(price.input),
            cached: dollars(price.cachedInput ?? 0),
            output: dollars(price.output),
            date: unbroken(price.asOf),
          }),
        ]
      : isLocal
        ? []
        : [t('models.priceUnknown')]),
    ...capabilities.map((capability) => t(`models.can.${capability}`)),
  ]
}

/** What it costs to send so many tokens; null where the price is unknown or there is none. */
export const costOfSending = ({ price }: Model, tokens: number) => (price ? (price.input * tokens) / 1_000_000 : null)

/** A date that stays on one line. */
const unbroken = (date: string) => date.replaceAll('-', '\u2011')
