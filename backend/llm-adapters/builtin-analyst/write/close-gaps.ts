import type { Language } from '#contract/language.ts'
import type { AnalysisPlan } from '../analysis-plan.ts'
import { type PickText, pickText } from './pick-text.ts'

const han = /^\p{Script=Han}$/u
const isHan = (character: string | undefined) => character !== undefined && han.test(character)

/** Chinese prose in which a blank stands between a name in backticks and a Chinese character only where the name is not Chinese there. */
export function closeGapsAtNames(text: string): string {
  return text.replace(/ ?`([^`\n]+)` ?/gu, (whole, name: string, at: number) => {
    const points = [...name]
    const [before, after] = [text[at - 1], text[at + whole.length]]
    const left = isHan(before) ? !isHan(points[0]) : whole.startsWith(' ')
    const right = isHan(after) ? !isHan(points.at(-1)) : whole.endsWith(' ')
    return `${left ? ' ' : ''}\`${name}\`${right ? ' ' : ''}`
  })
}

/**
 * Chooses between the texts of a program. In Chinese `{variable}` and a Chinese character have a blank between them only where
 * some value of the variable is not Chinese there.
 */
export function pickProgramText(language: Language, plan: AnalysisPlan): PickText {
  const say = pickText(language)
  if (language !== 'zh-CN') return say
  const values = listValues(plan)
  return (en, zh) => say(en, closeGapsAtValues(zh, values))
}

function closeGapsAtValues(chinese: string, values: Record<string, string[]>): string {
  return Object.entries(values).reduce((text, [variable, possible]) => {
    const placed = `\\{${variable}\\}`
    const [first, last] = [possible.map((value) => [...value][0]), possible.map((value) => [...value].at(-1))]
    return text
      .replace(new RegExp(`(?<=\\p{Script=Han}) ?(?=${placed})`, 'gu'), first.every(isHan) ? '' : ' ')
      .replace(new RegExp(`(?<=${placed}) ?(?=\\p{Script=Han})`, 'gu'), last.every(isHan) ? '' : ' ')
  }, chinese)
}

/** The variables of a program that stand for names and levels, with all that they may be. */
function listValues(plan: AnalysisPlan): Record<string, string[]> {
  switch (plan.kind) {
    case 'describe-table':
      return { group: plan.group ? [plan.group.name] : [] }
    case 'summarise':
      return { column: plan.columns.map(({ name }) => name), exposure: plan.exposure ? [plan.exposure.name] : [] }
    case 'baseline-table': {
      const levels = plan.group.levels.map(({ value }) => value)
      return { group: [plan.group.name], 'levels\\[0\\]': levels, 'levels\\[1\\]': levels }
    }
    case 'clean-table':
      return plan.identifier ? { identifier: [plan.identifier.name] } : {}
    case 'find-outliers':
    case 'describe-gaps':
      return { column: plan.columns.map(({ name }) => name) }
    case 'correlate':
      return { x: plan.columns.map(({ name }) => name), y: plan.columns.map(({ name }) => name) }
    case 'compare-groups':
      return { measure: plan.measures.map(({ name }) => name), group: [plan.group.name] }
    case 'partial-correlation':
      return { x: [plan.x.name], y: [plan.y.name] }
    case 'agreement':
      return { first: plan.columns.map(({ name }) => name), second: plan.columns.map(({ name }) => name) }
    case 'two-way-anova':
      return { measure: [plan.measure.name], first: [plan.first.name], second: [plan.second.name] }
    case 'compare-paired':
    case 'repeated-measures': {
      const { repeats } = plan
      const occasions = repeats.form === 'wide' ? repeats.columns.map(({ name }) => name) : repeats.levels
      const [subject, occasion] = repeats.form === 'long' ? [repeats.subject.name, repeats.occasion.name] : []
      const long: Record<string, string[]> = subject && occasion ? { subject: [subject], occasion: [occasion] } : {}
      return { ...long, before: occasions, after: occasions, name: occasions }
    }
    case 'mcnemar':
      return { before: [plan.before.name], after: [plan.after.name], yes: [plan.yes] }
    case 'associate-categories':
      return {
        ...{ rows: [plan.rows.name], columns: [plan.columns.name] },
        'counts\\.columns\\[0\\]': plan.columns.levels.map(({ value }) => value),
      }
    case 'linear-regression':
    case 'logistic-regression':
    case 'poisson-regression':
      return { outcome: [plan.outcome.name] }
    case 'mixed-model': {
      const levels = plan.group?.levels.map(({ value }) => value) ?? []
      const drawn = plan.time ? [plan.time.name] : []
      return { outcome: [plan.outcome.name], subject: [plan.subject.name], time: drawn, level: levels }
    }
    case 'power':
      return { spread_of: plan.spreadOf ? [plan.spreadOf.name] : [], within: plan.within ? [plan.within.name] : [] }
    case 'survival':
      return {
        time: [plan.time.name],
        group: plan.group ? [plan.group.name] : [],
        level: plan.group?.levels.map(({ value }) => value) ?? [],
      }
    case 'diagnostic-test': {
      const tests = [...plan.markers, ...plan.answers.map(({ column }) => column)].map(({ name }) => name)
      const each = { test: tests, one: tests, other: tests, only: tests }
      return {
        ...each,
        case: [`${plan.truth.name} = ${plan.illLevel}`],
        'answers\\[test\\]': plan.answers.map(({ positive }) => positive),
      }
    }
    case 'qpcr': {
      const [levels, genes] = [plan.group, plan.gene].map((column) => column.levels.map(({ value }) => value))
      return {
        ...{ ct: [plan.ct.name], group: [plan.group.name], control: [plan.control] },
        ...{ other: levels ?? [], target: genes ?? [], name: plan.references },
      }
    }
    case 'standard-curve':
      return {
        ...{ amount: [plan.amount.name], signal: [plan.signal.name] },
        dilution: plan.dilution ? [plan.dilution.name] : [],
        side: ['低于'],
        name: ['由'],
      }
    case 'dose-response': {
      const [group, second] = plan.groups
      const names = group && !second ? group.levels.map(({ value }) => value) : [plan.response.name]
      return { dose: [plan.dose.name], response: [plan.response.name], name: names, first: names, second: names }
    }
    case 'cluster':
      return { known: plan.known ? [plan.known.name] : [] }
    case 'time-series':
      return { name: plan.outcome ? [plan.outcome.name] : ['行数'], group: plan.group ? [plan.group.name] : [] }
    case 'predict':
      return { outcome: [plan.outcome.name], main: ['随机森林'], name: ['logistic'] }
    case 'reduce-dimensions':
      return { grouping: [plan.colourBy, plan.shapeBy].flatMap((column) => (column ? [column.name] : [])) }
    case 'explore-samples':
      return {}
    case 'intensities':
    case 'differential-expression':
      return { tested: [plan.tested], reference: [plan.reference] }
  }
}
