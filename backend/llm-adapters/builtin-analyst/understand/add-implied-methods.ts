import type { Table } from '../plan-parts.ts'
import { addTableMethods } from './add-table-methods.ts'
import { columnAt } from './columns/column-at.ts'
import { columnRole, isNumeric } from './columns/column-role.ts'
import type { Mention, Mentions } from './columns/find-mentions.ts'
import { listSubjects } from './comparisons/list-subjects.ts'
import { speaksOfTime } from './exploration/find-time-axis.ts'
import type { Method } from './method-names/list.ts'
import { readModelRoles } from './models/read-model-roles.ts'
import { findModel, readIntents } from './options/read-wishes.ts'
import { listEvents, listTimes } from './survival/find-follow-up.ts'

/** Adds to the named methods those that the rest of the request means without naming them. */
export function addImpliedMethods(methods: Set<Method>, { masked, mentions }: Mentions, table: Table): void {
  const measured = mentions.some((one) => isMeasure(one, table))
  const isSurvival =
    /\bsurviv(?:al|e)\b|生存(?![者组])|预后|\bprognosis\b/.test(masked) || (/\bsurvived\b/.test(masked) && !measured)
  if (isSurvival && hasFollowUp(table)) methods.add('survival')
  if (works.test(masked) && hasFollowUp(table) && !measured) methods.add('survival')
  if (/\bhrs?\b/.test(masked) && hasFollowUp(table)) methods.add('cox')
  if (methods.size === 0 && isHoldingStill(masked)) methods.add('partial')
  if (methods.size === 0 && /一致[吗么]|一不一致|是否一致/.test(masked) && shareLevels(mentions))
    methods.add('agreement')
  if (
    methods.size === 0 &&
    /«\d+» as (?:a )?(?:number|numeric|continuous)|«\d+»(?:作为|当作|按)(?:连续|数值)/.test(masked)
  )
    methods.add('linear')
  if (/«\d+»\s*每(?:增加|升高|上升|增长|多)[^«]{0,8}«\d+»/.test(masked)) methods.add('linear')
  const { exposure } = readModelRoles(masked, (number) => columnAt(mentions, number))
  if (exposure && isNumeric(exposure)) methods.add('poisson')
  if (isAdjusting(masked)) methods.add('regression')
  const spoken = masked.replace(/«(\d+)»/g, (_, number) => mentions[Number(number)]?.words ?? '')
  addTableMethods(methods, spoken, table.sheet)
  if (methods.size === 0 && isChangeByGroup(masked) && listSubjects({ table }).length > 0) methods.add('mixed')
  if (methods.size === 0 && listSubjects({ table }).length === 0 && speaksOfTime(spoken, masked, table.sheet))
    methods.add('timeSeries')
  if (methods.size === 0 && isPredicting(masked)) methods.add('predict')
  if (methods.size === 0 && asksWhetherItPredicts.test(masked)) methods.add('regression')
}

/** Two columns whose values are the same: two who judged the same. */
function shareLevels(mentions: Mention[]): boolean {
  const columns = mentions.flatMap((one) =>
    one.kind === 'column' && one.candidates.length === 1 ? one.candidates : [],
  )
  const [first, second, third] = [...new Set(columns)]
  if (!first || !second || third || first.levels.length < 2) return false
  const values = second.levels.map(({ value }) => value)
  return first.levels.length === values.length && first.levels.every(({ value }) => values.includes(value))
}

/** A correlation with something held still: "控制«0»后，«1»和«2»还相关吗". */
const isHoldingStill = (masked: string) =>
  /(?:adjust(?:ed|ing)|control(?:led|ling)) for|holding|控制|[校矫]正|调整/.test(masked) &&
  /correlat|相关(?!的?因素)/.test(masked) &&
  [...masked.matchAll(/«\d+»/g)].length > 2

/** Something is to be adjusted for, which takes a model; not so in a correlation. */
const isAdjusting = (masked: string) =>
  findModel(masked) !== null && !readIntents(masked).has('correlate') && /«\d+»/.test(masked)

/** Whether groups change differently over time: a matter of a mixed model where subjects have several rows. */
const isChangeByGroup = (masked: string) =>
  /over (?:the )?(?:time|weeks|visits|months)|time course|随时间|随访视/.test(masked) &&
  /\bdiffer|\bfaster\b|\bslower\b|不同|有差异|差别|更快|更慢/.test(masked)
/** "Predict «0» from «1»", "用«1»预测«0»"; not "does «1» predict «0»", which asks for an association. */
const isPredicting = (masked: string) =>
  /\bpredict(?:ing|ions? of)? (?:the |whether |who )?[^,;]{0,30}«\d+».{0,60}\b(?:from|using|with|by)\b.{0,40}«\d+»|(?:用|根据|由|以|通过).{0,80}«\d+».{0,20}(?<!能|能够|可以|能否|更好地)预测/.test(
    masked,
  ) && !/\b(?:does|do|did|can|which|what|how well)\b|能不能|能否|是否|哪[个些]|吗/.test(masked)

const asksWhetherItPredicts =
  /\b(?:does|do|did|can) .{0,60}«\d+».{0,20}\bpredict «\d+»|\b(?:which|what) (?:of the )?(?:factors?|variables?|columns?|things?) (?:best )?predicts?\b.{0,20}«\d+»/

/** A time and an event: "survival" is no column then, but what is asked for. */
const hasFollowUp = ({ sheet }: Table) => listTimes(sheet).length > 0 && listEvents(sheet).length > 0

/** Whether a treatment works is a matter of survival where nothing else is measured by name. */
const works = /有没有效|有效吗|是否有效|疗效|\b(?:better|effective)\b|does .{0,40} work\b/
const isMeasure = (mention: Mention, { sheet }: Table) =>
  mention.kind === 'column' && mention.candidates.some((column) => columnRole(column, sheet) === 'measure')
