import type { Method } from './method-names/list.ts'

/** Models of an outcome: "predict" and "ROC" belong to them and are no analyses of their own. */
export const regressionMethods: ReadonlySet<Method> = new Set(['mixed', 'logistic', 'poisson', 'linear', 'regression'])
