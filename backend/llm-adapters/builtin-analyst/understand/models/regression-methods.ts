import type { Method } from '../method-names/list.ts'

/** Models of an outcome: "predict" and "ROC" belong to them and are no analyses of their own. */
export const regressionMethods: ReadonlySet<Method> = new Set(['mixed', 'logistic', 'poisson', 'linear', 'regression'])

/** In these such words, and those of what they are planned for, name no other analysis. */
export const wholeMethods: ReadonlySet<Method> = new Set([
  ...regressionMethods,
  'diagnostic',
  'predict',
  'timeSeries',
  'power',
])
