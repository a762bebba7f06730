import { baselineNames } from './baseline-names.ts'
import { cleaningNames, gapNames, outlierNames } from './cleaning-names.ts'
import { agreementNames, partialNames } from './correlation-names.ts'
import { diagnosticNames } from './diagnostic-names.ts'
import { clusterNames, predictNames, reduceNames, timeSeriesNames } from './exploration-names.ts'
import { expressionNames } from './expression-names.ts'
import { doseNames, qpcrNames, standardNames } from './laboratory-names.ts'
import type { MethodNames } from './method-names.ts'
import { mcnemarNames, pairedNames, repeatedNames } from './paired-names.ts'
import { powerNames } from './power-names.ts'
import { linearNames, logisticNames, mixedNames, poissonNames, regressionNames } from './regression-names.ts'
import { coxNames, survivalNames } from './survival-names.ts'
import { twoWayNames } from './two-way-names.ts'

/** All methods that can be asked for by name. The first of them that a request names decides: the narrower before the wider. */
export const methodNames = {
  power: powerNames,
  expression: expressionNames,
  cluster: clusterNames,
  reduce: reduceNames,
  timeSeries: timeSeriesNames,
  predict: predictNames,
  cox: coxNames,
  mixed: mixedNames,
  qpcr: qpcrNames,
  standard: standardNames,
  dose: doseNames,
  agreement: agreementNames,
  partial: partialNames,
  logistic: logisticNames,
  poisson: poissonNames,
  linear: linearNames,
  diagnostic: diagnosticNames,
  survival: survivalNames,
  baseline: baselineNames,
  outliers: outlierNames,
  cleaning: cleaningNames,
  gaps: gapNames,
  mcnemar: mcnemarNames,
  repeated: repeatedNames,
  paired: pairedNames,
  twoWay: twoWayNames,
  regression: regressionNames,
} as const satisfies Record<string, MethodNames>

/** A method that is asked for by its name. */
export type Method = keyof typeof methodNames

export const methods = Object.keys(methodNames) as Method[]
