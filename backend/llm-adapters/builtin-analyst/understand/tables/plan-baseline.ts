import type { ColumnProfile } from '#contract/dataset.ts'
import type { BaselineTablePlan } from '../../analyses/baseline-table/baseline-table-plan.ts'
import type { Question, Understanding } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName, showNames } from '../../write-names.ts'
import { conceptsOf } from '../columns/column-aliases.ts'
import { columnConcepts } from '../columns/column-concepts.ts'
import { listColumns } from '../columns/column-role.ts'
import { listLaterMeasures } from '../comparisons/list-later-measures.ts'
import { normaliseText, splitWords } from '../normalise-text.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { ask } from '../questions.ts'
import { extendPrompt } from '../rewrite-prompt.ts'
import { listEvents, listTimes } from '../survival/find-follow-up.ts'
import { askTooManyLevels, canGroup, planDescription } from './plan-description.ts'

const mostColumns = 60

/** Table 1 by the group that is named, or by the only column that holds the arms of a study. */
export function planBaseline(request: ParsedRequest): Understanding {
  const { sheet } = request.table
  const chosen = chooseGroup(request)
  if ('question' in chosen)
    return request.intents.has('describe') && request.columns.length === 0
      ? planDescription(request)
      : asQuestion(chosen.question)
  const { group } = chosen
  if (!canGroup(group, request)) return asQuestion(askTooManyLevels(group))
  const base = planBase(request)
  const named = saysGroupsByName(request, group)
    ? []
    : request.columns.filter((column) => column !== group && column !== request.colourBy)
  const excluded = listExcluded(request.prompt, named)
  const fits = listColumns(sheet, ['measure', 'either', 'category']).filter((column) => column !== group)
  const later = named.length > excluded.length ? [] : listAfterBaseline(request, group)
  const wanted = named.filter((column) => !excluded.includes(column))
  const usable = (wanted.length > 0 ? wanted.filter((column) => fits.includes(column)) : fits).filter(
    (column) => !excluded.includes(column) && !later.includes(column) && column.distinct > 1,
  )
  const columns = usable.slice(0, mostColumns)
  if (columns.length === 0)
    return asQuestion(
      ask('The table has no other column that could be shown by group.', '表中没有可以分组展示的其他列。'),
    )
  const left = (wanted.length > 0 ? wanted : sheet.columns).filter(
    (column) => !excluded.includes(column) && !columns.includes(column) && column !== group && !later.includes(column),
  )
  const assumptions = [...base.assumptions, ...chosen.told, ...tellLater(later), ...tellLeft(left)]
  const plan: BaselineTablePlan = {
    kind: 'baseline-table',
    ...base,
    assumptions,
    columns,
    group,
    colourBy: null,
    summary: 'by-shape',
    tests: false,
    ...readBaselineWishes(request.prompt),
  }
  return { type: 'plan', plan }
}

/** How numbers are to be shown, and whether p values are wanted, as far as a request says. */
export function readBaselineWishes(prompt: string): Partial<Pick<BaselineTablePlan, 'summary' | 'tests'>> {
  const text = normaliseText(prompt)
  const [mean, median] = [/\bmeans?\b(?! difference)|均值|均数|平均值/, /medians?|\biqr\b|quartile|中位数|四分位/].map(
    (pattern) => pattern.test(text),
  )
  const swapped = /(?:换成|改成|改为|改用|用) ?(?:均值|均数|平均)|means? instead of/.test(text)
  const summary = median && !swapped ? 'median' : mean ? 'mean' : null
  const refuses =
    /(?:no|without|drop|omit) (?:the )?p\b|(?:remove|without|hide) (?:the )?p ?-?values?|不(?:要|需要|用|带)? ?p|去掉 ?p/.test(
      text,
    )
  const asks = /\bp ?-?values?\b|\bp\b ?值|significan|\btests?\b|检验|显著性|p值/.test(text)
  return { ...(summary && { summary }), ...(refuses ? { tests: false } : asks && { tests: true }) }
}

function chooseGroup(request: ParsedRequest): { group: ColumnProfile; told: Bilingual[] } | { question: Question } {
  const { columns, groups, table } = request
  const [cued, second] = groups
  if (cued && second) return { question: askOneBaselineGroup(request, groups) }
  if (cued) return { group: cued, told: [] }
  if (request.colourBy) return { group: request.colourBy, told: [] }
  const usable = columns.filter((column) => canGroup(column, request))
  const [only, other] = usable
  if (only && !other) return { group: only, told: [] }
  const arms = table.sheet.columns.filter(
    (column) => canGroup(column, request) && conceptsOf(column.name).some((id) => id === 'group' || id === 'treatment'),
  )
  const [arm, otherArm] = arms
  if (columns.length === 0 && arm && !otherArm)
    return {
      group: arm,
      told: [
        {
          en: `No grouping is named; ${showName(arm.name)} is the only column that holds groups of a study.`,
          'zh-CN': `没有指定分组；${showName(arm.name)} 是唯一表示研究分组的列。`,
        },
      ],
    }
  const candidates =
    usable.length > 0 ? usable : listColumns(table.sheet, ['category']).filter(({ distinct }) => distinct > 1)
  return { question: askOneBaselineGroup(request, candidates) }
}

/** The columns that a request leaves out: "without bwt", "不含体重". */
export function listExcluded(prompt: string, columns: ColumnProfile[]): ColumnProfile[] {
  const clause = normaliseText(prompt).match(
    /(?:without|except(?: for)?|excluding|leav(?:e|ing) out|but not|drop(?:ping)?|remov(?:e|ing)|不含|不包括|除了?|去掉|剔除|不要)(.*)/,
  )?.[1]
  return clause === undefined
    ? []
    : columns.filter(({ name }) => {
        const written = [normaliseText(name), ...splitWords(name).filter((word) => word.length > 2)]
        const known = columnConcepts.filter(({ id }) => conceptsOf(name).includes(id)).flatMap(({ terms }) => terms)
        return [...written, ...known].some((word) => clause.includes(word))
      })
}

/** "low vs normal birth weight": what comes after it tells the other group, not what is to be shown. */
const saysGroupsByName = ({ prompt }: ParsedRequest, { name }: ColumnProfile) =>
  / (?:vs|versus|against) /.test(normaliseText(prompt).split(normaliseText(name))[1]?.slice(0, 9) ?? '')

function askOneBaselineGroup({ prompt }: ParsedRequest, candidates: ColumnProfile[]): Question {
  const names = showNames(candidates, 4)
  return ask(
    `A baseline table needs the column whose groups stand side by side${names.en ? `, for example ${names.en}` : ''}. Which one is it?`,
    `基线特征表需要指定按哪一列分组${names['zh-CN'] ? `，例如 ${names['zh-CN']}` : ''}。请问是哪一列？`,
    extendPrompt(
      prompt,
      candidates.slice(0, 4).map(({ name }) => ({ en: `by ${showName(name)}`, 'zh-CN': `按 ${showName(name)} 分组` })),
    ),
  )
}

/** Columns that were not there at baseline: later measurements of the same, the follow-up and its event. */
function listAfterBaseline({ table: { sheet } }: ParsedRequest, group: ColumnProfile): ColumnProfile[] {
  const [times, events] = [listTimes(sheet), listEvents(sheet)]
  const followUp = times.length > 0 && events.length > 0 && !events.includes(group) ? [...times, ...events] : []
  return [...new Set([...listLaterMeasures(sheet.columns), ...followUp])].filter((column) => column !== group)
}

const tellLater = (columns: ColumnProfile[]): Bilingual[] => {
  if (columns.length === 0) return []
  const names = showNames(columns)
  return [
    {
      en: `Left out, since they were measured after baseline: ${names.en}.`,
      'zh-CN': `以下列是基线之后的指标，未纳入：${names['zh-CN']}。`,
    },
  ]
}

const tellLeft = (columns: ColumnProfile[]): Bilingual[] => {
  if (columns.length === 0) return []
  const names = showNames(columns)
  return [
    {
      en: `Left out, since they number rows, hold dates, free text or one value, or are beyond the first ${mostColumns}: ${names.en}.`,
      'zh-CN': `以下列未纳入（行编号、日期、自由文本、只有一个取值，或超出前 ${mostColumns} 列）：${names['zh-CN']}。`,
    },
  ]
}
