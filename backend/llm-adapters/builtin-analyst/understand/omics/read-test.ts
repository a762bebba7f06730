import type { IntensitiesPlan } from '../../analyses/omics/intensities-plan.ts'
import { normaliseText } from '../normalise-text.ts'

type Test = Pick<IntensitiesPlan, 'test' | 'hasTrend'>

/** Which test of intensities is asked for; what is not said stays as it was. */
export function readTest(prompt: string, { test, hasTrend }: Test): Test {
  const text = normaliseText(prompt)
  const isModerated = /limma|moderated|empirical bayes|\bebayes\b|经验贝叶斯|修正的? ?t|调节的? ?t/.test(text)
  const isStudent = /student|equal variances?|等方差|方差齐/.test(text)
  const isPlain = /welch|(?:plain|ordinary|simple|unpaired|two ?-?sample) t ?-?tests?|\bt ?-?tests?\b|\bt ?检验/.test(
    text,
  )
  return {
    test: isModerated ? 'moderated' : isStudent ? 'student' : isPlain ? 'welch' : test,
    hasTrend: hasTrend || /intensity ?-?trend|\btrend ?(?:= ?true)?\b|limma ?-?trend|强度趋势|趋势/.test(text),
  }
}
