import type { PickText } from '../../write/pick-text.ts'
import type { PowerPlan } from './power-plan.ts'

/** What is counted by `n`. */
export function countedBy({ given }: PowerPlan, say: PickText): string {
  switch (given.design) {
    case 'two-means':
    case 'two-proportions':
      return given.ratio === 1
        ? say('subjects per group', '每组人数')
        : say('subjects in the first group', '第一组人数')
    case 'several-means':
      return say('subjects per group', '每组人数')
    case 'paired-means':
      return say('pairs', '对子数')
    case 'one-mean':
    case 'correlation':
      return say('subjects', '人数')
    case 'survival':
      return say('events', '事件数')
  }
}

/** Python: `size_for(effect, goal)`, the smallest size, as an exact number, that reaches a power. */
export function writeSize({ given }: PowerPlan, say: PickText): string {
  const least = given.design === 'correlation' ? '4.0' : given.design === 'survival' ? '1.0' : '2.0'
  return `def size_for(effect, goal):
    low, high = ${least}, 16.0
    while power_at(high, effect) < goal:
        low, high = high, high * 2
        if high > 1e8:
            raise ValueError("${say('The effect is so small that more than a hundred million subjects would be needed.', '效应过小，所需样本量超过一亿。')}")
    return brentq(lambda size: power_at(size, effect) - goal, low, high, xtol=1e-9) if power_at(low, effect) < goal else low`
}

/** Python: the number that was missing, with what follows from it. */
export function solveStudy(plan: PowerPlan, say: PickText): string {
  const counted = countedBy(plan, say)
  if (plan.solves === 'power')
    return `${say('# The power with these numbers', '# 该样本量下的检验效能')}
power = power_at(n, effect)
print(f"${say('Power: {power:.4f}', '检验效能：{power:.4f}')}")
report("${say('power', '检验效能')}", power)
${standardised(plan, say)}`
  if (plan.solves === 'effect') return solveEffect(plan, say)
  return `${say('# The smallest size that reaches the wanted power', '# 达到所需检验效能的最小样本量')}
exact = size_for(effect, wanted)
n = int(np.ceil(exact - 1e-9))
print(f"${counted}${say(': {n} (exactly {exact:.3f}); power with it {power_at(n, effect):.4f}', '：{n}（精确值 {exact:.3f}）；此时检验效能为 {power_at(n, effect):.4f}')}")
report("${counted}", n)
report("${counted}${say(', exact', '，精确值')}", exact)
${standardised(plan, say)}
${countAll(plan, say)}`
}

function standardised({ given }: PowerPlan, say: PickText): string {
  switch (given.design) {
    case 'two-means':
    case 'paired-means':
    case 'one-mean':
      return `report("${say('effect size d', '效应量 d')}", abs(effect) / sd)`
    case 'several-means':
      return `report("${say('effect size f', '效应量 f')}", effect)`
    case 'two-proportions':
      return `report("${say('difference of proportions', '率差')}", abs(effect))`
    case 'correlation':
      return `report("${say('correlation', '相关系数')}", effect)`
    case 'survival':
      return `report("${say('hazard ratio', '风险比')}", effect)`
  }
}

/** Python: `sizes` of the groups with their sum, and what has to be recruited where some drop out. */
function countAll({ given }: PowerPlan, say: PickText): string {
  const lines: string[] = []
  switch (given.design) {
    case 'two-means':
    case 'two-proportions':
      lines.push('sizes = [n, int(np.ceil(n * ratio - 1e-9))]')
      break
    case 'several-means':
      lines.push('sizes = [n] * groups')
      break
    case 'survival':
      if (given.eventShare === null) return countEvents(say)
      lines.push(
        'total = int(np.ceil(exact / event_share - 1e-9))',
        'second = int(np.ceil(total * share - 1e-9))',
        'sizes = [total - second, second]',
      )
      break
    default:
      lines.push('sizes = [n]')
  }
  const several = !['paired-means', 'one-mean', 'correlation'].includes(given.design)
  const tell = (name: string, en: string, zh: string) => [
    ...(several ? [`each = " + ".join(map(str, ${name}))`] : []),
    `print(f"${say(`${en}: {sum(${name})}${several ? ' (groups: {each})' : ''}`, `${zh}：{sum(${name})}${several ? '（各组：{each}）' : ''}`)}")`,
    `report("${say(en, zh)}", sum(${name}))`,
  ]
  lines.push(...tell('sizes', 'subjects in total', '总人数'))
  if (given.dropout !== null)
    lines.push(
      say('# Some drop out: that many more have to be recruited.', '# 考虑脱落：需要多招募相应人数。'),
      'recruited = [int(np.ceil(size / (1 - dropout) - 1e-9)) for size in sizes]',
      ...tell('recruited', 'subjects in total with dropout', '计入脱落后的总人数'),
    )
  return lines.join('\n')
}

const countEvents = (say: PickText) =>
  `${say('# How many subjects that takes depends on how many have the event by the end.', '# 所需人数取决于研究结束时发生事件的比例。')}
needed = pd.DataFrame({"${say('share with the event', '发生事件的比例')}": [0.2, 0.4, 0.6, 0.8, 1.0]})
needed["${say('subjects in total', '总人数')}"] = np.ceil(exact / needed.iloc[:, 0] - 1e-9).astype(int)
display(needed)`

function solveEffect({ given }: PowerPlan, say: PickText): string {
  const none = say(
    'Even the largest effect is not found with this power: more subjects are needed.',
    '即使效应最大也达不到该检验效能，需要更多受试者。',
  )
  const head = `${say('# The smallest effect that is found with the wanted power', '# 以所需检验效能能够检出的最小效应')}`
  const tell = (name: string, shown: string) => `print(f"${name}: ${shown}")
report("${name}", effect)`
  const search = (unit: string) => `high = 0.01${unit}
while power_at(n, high) < wanted:
    high *= 2
    if high > 1e3${unit}:
        raise ValueError("${none}")
effect = brentq(lambda effect: power_at(n, effect) - wanted, high * 1e-9, high, xtol=1e-12)`
  switch (given.design) {
    case 'two-means':
    case 'paired-means':
    case 'one-mean':
      return `${head}
${search(' * sd')}
${tell(say('detectable difference', '可检出的差值'), `{effect:.4g}${say(' ({effect / sd:.3f} standard deviations)', '（{effect / sd:.3f} 个标准差）')}`)}
report("${say('effect size d', '效应量 d')}", effect / sd)`
    case 'several-means':
      return `${head}\n${search('')}\n${tell(say('detectable effect size f', '可检出的效应量 f'), '{effect:.4f}')}`
    case 'two-proportions':
      return `${head}
${say('# Towards the side where there is more room', '# 朝可变化空间较大的方向')}
room = 1 - first if first <= 0.5 else -first
if power_at(n, room * (1 - 1e-9)) < wanted:
    raise ValueError("${none}")
effect = brentq(lambda effect: power_at(n, effect) - wanted, 1e-9 * np.sign(room), room * (1 - 1e-9))
print(f"${say('Detectable: {first:.1%} against {first + effect:.1%}', '可检出：{first:.1%} 与 {first + effect:.1%}')}")
report("${say('detectable proportion', '可检出的率')}", first + effect)
report("${say('difference of proportions', '率差')}", abs(effect))`
    case 'correlation':
      return `${head}\nif power_at(n, 1 - 1e-9) < wanted:\n    raise ValueError("${none}")\neffect = brentq(lambda effect: power_at(n, effect) - wanted, 1e-9, 1 - 1e-9)\n${tell(say('detectable correlation', '可检出的相关系数'), '{effect:.4f}')}`
    case 'survival':
      return `${head}
effect = brentq(lambda effect: power_at(n, effect) - wanted, 1e-9, 1 - 1e-9)
${tell(say('detectable hazard ratio', '可检出的风险比'), `{effect:.4f}${say(' (or {1 / effect:.4f})', '（或 {1 / effect:.4f}）')}`)}`
  }
}
