import type { Role } from '../llm-adapters/builtin-analyst/intents/intent-parts.ts'
import type { PlanIntent } from '../llm-adapters/builtin-analyst/plan-intent.ts'
import type { Expectation } from './phrase.ts'

/** In these a grouping is one of the terms of the model. */
const models = new Set([
  'linear-regression',
  'logistic-regression',
  'poisson-regression',
  'mixed-model',
  'cox',
  'predict',
])
/** Without columns in the request these take the whole table. */
const wholeTable = new Set(['describe', 'clean', 'cluster', 'reduce-dimensions'])
/** These tell rows apart or name them; a request seldom says them. */
const said: Role[] = ['id', 'gene', 'sample']
const compared: Role[] = ['outcome', 'columns', 'time', 'event', 'exposure', 'dose']

/** How a plan differs from what was wanted; empty where it doesn't. `columnCount` is that of the table. */
export function compareIntent(intent: PlanIntent, wanted: Expectation, columnCount: number): string[] {
  if (intent.analysis !== wanted.analysis) return [`${intent.analysis} in place of ${wanted.analysis}`]
  return [
    ...compareRoles(intent, wanted, columnCount),
    ...compareFilters(intent, wanted),
    ...compareOptions(intent, wanted),
  ]
}

function compareRoles({ analysis, roles }: PlanIntent, wanted: Expectation, columnCount: number): string[] {
  const faults = compared.flatMap((role) => {
    const got = roles[role] ?? []
    if (role === 'columns' && !wanted.columns && wholeTable.has(analysis))
      return got.length === 0 || got.length * 2 >= columnCount ? [] : [`only ${got.join(', ')} of the whole table`]
    return differ(role, got, wanted[role] ?? [])
  })
  const unsaid = said.flatMap((role) => (wanted[role] ? differ(role, roles[role] ?? [], wanted[role]) : []))
  const [got, want] = [roles, wanted].map(({ group = [], covariates = [] }) => ({ group, covariates }))
  const grouping =
    !got || !want
      ? []
      : models.has(analysis)
        ? differ('terms', [...got.group, ...got.covariates], [...want.group, ...want.covariates])
        : [...differ('group', got.group, want.group), ...differ('covariates', got.covariates, want.covariates)]
  return [...faults, ...unsaid, ...grouping]
}

function compareFilters({ filters }: PlanIntent, wanted: Expectation): string[] {
  return differ('filter', filters.map(sortLevels), (wanted.filter ?? []).map(sortLevels))
}

function compareOptions({ options }: PlanIntent, wanted: Expectation): string[] {
  return Object.entries(wanted.options ?? {}).flatMap(([name, value]) => {
    const given = options[name] ?? []
    return given.includes(value) || (value === 'any' && given.length > 0) ? [] : [`${name} ${value} is not heeded`]
  })
}

function differ(what: string, got: string[], wanted: string[]): string[] {
  const [has, wants] = [new Set(got), new Set(wanted)]
  if (has.size === wants.size && [...wants].every((one) => has.has(one))) return []
  return [`${what}: ${[...has].join(', ') || 'none'} in place of ${[...wants].join(', ') || 'none'}`]
}

function sortLevels(filter: string): string {
  const [, start, levels] = filter.match(/^(.+ (?:in|not-in) )(.+)$/) ?? []
  return start && levels ? start + levels.split(' | ').sort().join(' | ') : filter
}
