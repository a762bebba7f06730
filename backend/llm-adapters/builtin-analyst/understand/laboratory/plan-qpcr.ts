import type { ColumnProfile } from '#contract/dataset.ts'
import type { QpcrPlan } from '../../analyses/qpcr/qpcr-plan.ts'
import { findControl } from '../../analyses/reference-level.ts'
import type { Question, Understanding } from '../../analysis-plan.ts'
import type { Bilingual, RowFilter } from '../../plan-parts.ts'
import { showName } from '../../write-names.ts'
import { askUnusable } from '../comparisons/relation-questions.ts'
import { escapePattern, normaliseText } from '../normalise-text.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { askUnknownColumns } from '../questions.ts'
import { countsWells, findQpcr, findQpcrSample, listQpcrGroups } from './find-qpcr.ts'
import { declineLaboratory } from './laboratory-limits.ts'
import {
  askCycles,
  askForControl,
  askForQpcrGroup,
  askForQpcrSample,
  askForReference,
  declineEfficiency,
  declineGene,
  declineNoCt,
  declineQpcrWish,
} from './qpcr-questions.ts'
import { listHousekeeping, readGenes } from './read-genes.ts'

/** What a qPCR analysis that is changed keeps. */
type Before = Pick<QpcrPlan, 'references' | 'targets' | 'control' | 'efficiencies' | 'undetermined' | 'isBar' | 'group'>

/** Genes against their references, groups against a control; `before` is the plan that a follow-up changes. */
export function planQpcr(request: ParsedRequest, before: Before | null = null): Understanding {
  const { columns, leftovers, prompt, table } = request
  const { sheet } = table
  const found = findQpcr(sheet)
  if (!found) return asQuestion(declineNoCt(sheet))
  const { ct, gene } = found
  const text = normaliseText(prompt)
  if (other.test(text)) return asQuestion(declineQpcrWish())
  const beside = declineLaboratory(request, null)
  if (beside) return asQuestion(beside)
  const sample = findQpcrSample(sheet, [ct, gene])
  if (!sample) return asQuestion(askForQpcrSample(sheet))
  const levels = sheet.columns.flatMap((column) => [column.name, ...column.levels.map(({ value }) => value)])
  const genes = readGenes(prompt, gene, levels)
  if (genes.unknown) return asQuestion(declineGene(genes.unknown, gene))
  if (leftovers.unknownColumns.length > 0)
    return asQuestion(askUnknownColumns(sheet, leftovers.unknownColumns, columns))
  const taken = [ct, gene, sample]
  const named = columns.filter((column) => !taken.includes(column) && !countsWells(column))
  const groups = listQpcrGroups(sheet, taken)
  const [group, second] = named.length > 0 ? named : before ? [before.group] : groups
  if (!group || second) return asQuestion(askForQpcrGroup(request, named.length > 1 ? named : groups, sheet))
  if (!listQpcrGroups({ ...sheet, columns: [group] }, []).includes(group)) return asQuestion(askUnusable(group, sheet))
  if (genes.saysEfficiency && genes.numbers.length === 0) return asQuestion(declineEfficiency(sheet))
  if (Object.values(genes.efficiencies).some((factor) => factor < 1.3 || factor > 2.3))
    return asQuestion(declineEfficiency(sheet))
  const rows = readRows(request.filters, { ct, gene, group, prompt, before })
  if ('question' in rows) return asQuestion(rows.question)
  if (!rows.control) return asQuestion(askForControl(request, group))
  const chosen = chooseGenes(request, { gene, genes, before })
  if ('question' in chosen) return asQuestion(chosen.question)
  const { references, targets } = chosen
  const value = text.match(replaced)?.[1]
  const base = planBase(request)
  const plan: QpcrPlan = {
    kind: 'qpcr',
    ...base,
    filters: rows.filters,
    colourBy: null,
    ...{ ct, gene, sample, group, references, targets, control: rows.control },
    efficiencies: genes.numbers.length > 0 ? genes.efficiencies : (before?.efficiencies ?? {}),
    undetermined: value ? Number(value) : (before?.undetermined ?? null),
    isBar: bar.test(text) || (before?.isBar ?? false),
    assumptions: [
      ...base.assumptions,
      ...(chosen.isUsual ? [sayReference(references[0] ?? '')] : []),
      ...(named.length === 0 && !before ? [sayGroup(group, rows.control)] : []),
    ],
  }
  return { type: 'plan', plan }
}

const other =
  /\bpaired\b|配对|\bgenorm\b|normfinder|bestkeeper|绝对定量|absolute quantif|copy numbers?|拷贝数|standard curve|标准曲线|melt(?:ing)? curve|熔解曲线/
const replaced =
  /(?:undetermined|not (?:determined|detected)|no ct|未检出|未测出|无 ?ct)[^.;。\d]{0,16}?(?:to|as|=|为|按|用|算|计|is)\s*(\d{2}(?:\.\d)?)(?!\d)/
const bar = /\bbar ?(?:charts?|plots?|graphs?)?\b|柱[状形]?图|条形图/

type Genes = { gene: ColumnProfile; genes: ReturnType<typeof readGenes>; before: Before | null }

function chooseGenes(
  request: ParsedRequest,
  { gene, genes, before }: Genes,
): { references: string[]; targets: string[] | null; isUsual: boolean } | { question: Question } {
  const usual = listHousekeeping(gene)
  if (genes.isMixed) return { question: askForReference(request, gene, usual) }
  const isSwap =
    before !== null &&
    genes.references.length === 0 &&
    genes.targets.length > 0 &&
    genes.targets.every((one) => usual.includes(one))
  const adds = /\balso\b|\badd\b|\bplus\b|as well|再加|加上|加入|同时/.test(normaliseText(request.prompt))
  const said = isSwap ? genes.targets : genes.references
  const named = isSwap ? [] : genes.targets
  const references =
    said.length > 0 ? [...new Set([...(adds && before ? before.references : []), ...said])] : before?.references
  const targets = named.length > 0 ? named : (before?.targets?.filter((one) => !said.includes(one)) ?? null)
  if (references) {
    if (gene.levels.length === gene.distinct && references.length >= gene.distinct)
      return { question: askForReference(request, gene, usual) }
    return { references, targets, isUsual: false }
  }
  const left = usual.filter((one) => !named.includes(one))
  const [only, second] = left
  if (only && !second) return { references: [only], targets, isUsual: true }
  return { question: askForReference(request, gene, left) }
}

type Rows = { ct: ColumnProfile; gene: ColumnProfile; group: ColumnProfile; prompt: string; before: Before | null }

/** Conditions on rows without those that name genes or the control, and the control. */
function readRows(
  filters: RowFilter[],
  { ct, gene, group, prompt, before }: Rows,
): { filters: RowFilter[]; control: string | null } | { question: Question } {
  if (filters.some((one) => one.column === ct && one.kind === 'number' && one.comparison.startsWith('>')))
    return { question: askCycles(ct) }
  const control = readControl(prompt, group) ?? before?.control ?? findControl(group)
  const kept = filters.flatMap((one): RowFilter[] => {
    if (one.kind !== 'levels' || one.exclude) return [one]
    if (one.column === gene) return []
    if (one.column !== group) return [one]
    const levels = [...new Set([...(control ? [control] : []), ...one.levels])]
    return levels.length === 1 || levels.length === group.distinct ? [] : [{ ...one, levels }]
  })
  return { filters: kept, control }
}

/** "treated vs control", "relative to WT", 对照组设为1, 以野生型为对照. */
function readControl(prompt: string, group: ColumnProfile): string | null {
  const text = normaliseText(prompt)
  const found = group.levels
    .map(({ value }) => value)
    .filter((value) => {
      const level = escapePattern(normaliseText(value))
      return new RegExp(
        `(?:\\bvs\\.?|versus|relative to|compared (?:to|with)|\\bover|against|calibrator(?: is| =|:)?|control(?: is| =|:)|相对于?|相比于?|(?<!比)较|比(?!较)|对照(?:组)?(?:为|是|用|=)|(?:和|与|跟)(?=[^,。;]{1,12}(?:相比|比较)))\\s*(?:the )?${level}(?![a-z\\d])|${level}(?:组)?\\s*(?:设为|作为|为|as|=|set to|is)\\s*(?:the )?(?:1(?!\\d)|one|对照|参照|参考|calibrator|control|reference group|baseline)`,
      ).test(text)
    })
  return found.length === 1 ? (found[0] ?? null) : null
}

const sayReference = (name: string): Bilingual => ({
  en: `${showName(name)} is taken as the reference gene, the only one that commonly is.`,
  'zh-CN': `以 ${showName(name)} 为内参：它是其中唯一常用作内参的基因。`,
})

const sayGroup = (group: ColumnProfile, control: string): Bilingual => ({
  en: `The groups are in ${showName(group.name)}; the control is ${showName(control)}.`,
  'zh-CN': `组别列为 ${showName(group.name)}，对照为 ${showName(control)}。`,
})
