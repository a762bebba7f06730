import type { PickText } from '../../write/pick-text.ts'
import type { PowerPlan } from './power-plan.ts'

/** Python: `power_at(n, effect)`, the power of the planned test; `n` is the size of a group, of all, or the events. */
export function writePower({ given }: PowerPlan, say: PickText): string {
  const two = given.sides === 2
  const z = `stats.norm.ppf(1 - alpha${two ? ' / 2' : ''})`
  switch (given.design) {
    case 'two-means':
      return `${say('# Power of the t test of two independent groups; n is the size of the first', '# 两独立样本 t 检验的效能；n 为第一组的人数')}
def power_at(n, effect):
    return TTestIndPower().power(abs(effect) / sd, n, alpha, ratio=ratio, alternative=alternative)`
    case 'paired-means':
    case 'one-mean':
      return `${given.design === 'paired-means' ? say('# Power of the paired t test; n is the number of pairs, sd that of the differences', '# 配对 t 检验的效能；n 为对子数，sd 为差值的标准差') : say('# Power of the one-sample t test', '# 单样本 t 检验的效能')}
def power_at(n, effect):
    return TTestPower().power(abs(effect) / sd, n, alpha, alternative=alternative)`
    case 'two-proportions':
      return `${say('# Power of the test of two proportions: normal, pooled variance under the hypothesis of no difference', '# 两个率比较的效能：正态近似，无差异假设下用合并方差')}
def power_at(n, effect):
    second = first + effect
    mean = (first + ratio * second) / (1 + ratio)
    none = np.sqrt((1 + 1 / ratio) * mean * (1 - mean))
    some = np.sqrt(first * (1 - first) + second * (1 - second) / ratio)
    return stats.norm.cdf((abs(effect) * np.sqrt(n) - ${z} * none) / some)`
    case 'several-means':
      return `${say('# Power of the one-way analysis of variance; n is the size of each group', '# 单因素方差分析的效能；n 为每组人数')}
def power_at(n, effect):
    return FTestAnovaPower().power(effect, n * groups, alpha, k_groups=groups)`
    case 'correlation':
      return `${say('# Power of the test of a correlation, by Fisher’s z with its small-sample term', '# 相关系数检验的效能：Fisher z 变换（含小样本校正项）')}
def power_at(n, effect):
    critical = stats.t.ppf(1 - alpha${two ? ' / 2' : ''}, n - 2)
    limit = np.arctanh(np.sqrt(critical**2 / (critical**2 + n - 2)))
    centre = np.arctanh(effect) + effect / (2 * (n - 1))
    return stats.norm.cdf((centre - limit) * np.sqrt(n - 3))${two ? ' + stats.norm.cdf((-centre - limit) * np.sqrt(n - 3))' : ''}`
    case 'survival':
      return `${say('# Power of the log-rank test by Schoenfeld’s formula; n is the number of events', '# log-rank 检验的效能（Schoenfeld 公式）；n 为事件数')}
def power_at(n, effect):
    return stats.norm.cdf(np.sqrt(n * share * (1 - share)) * abs(np.log(effect)) - ${z})`
  }
}

/** The imports that the power function needs. */
export function powerImports({ given }: PowerPlan): string[] {
  const named = {
    'two-means': 'TTestIndPower',
    'paired-means': 'TTestPower',
    'one-mean': 'TTestPower',
    'several-means': 'FTestAnovaPower',
  }
  const own = given.design in named ? named[given.design as keyof typeof named] : null
  return [
    'from scipy.optimize import brentq',
    ...(own ? [`from statsmodels.stats.power import ${own}`] : ['from scipy import stats']),
  ]
}
