import type { Sheet } from '#contract/dataset.ts'
import { listDoses, listReadings } from './find-curve-columns.ts'
import { findQpcr } from './find-qpcr.ts'
import { findWells } from './find-wells.ts'
import type { Method } from './method-names/list.ts'

/** Something else is wanted of the readings than what they stand for. */
const otherwise =
  /compar|differ|\bmeans?\b|median|average(?! the )|descri|summar|distribut|scatter|correlat|box ?plot|histogram|outlier|missing|clean|\bt ?-?test|anova|variab|\bcvs?\b|coefficient of variation|比较|对比|差异|差别|不同吗|(?<!取)平均|均值|中位|描述|概况|分布|散点|相关|箱|直方|离群|异常|缺失|清洗|变异|检验/
const read =
  /\bunknowns?\b|\bstandards\b|\belisas?\b|concentrations? of|(?:samples?|sample) concentrations?|\blo[dq]\b|limits? of (?:detection|quantification)|酶联免疫|酶标|未知样[品本]|待测样[品本]|标准品|(?:样品|样本|标本)的?(?:浓度|含量)|检[出测]限|定量限/
const doses = /dose|(?:ic|ec|ed) ?\d{2}|剂量|量 ?效|半数?(?:抑制|有效)/

const expressed =
  /fold ?-?changes?|normali[sz]\w* (?:to|against|by|with)|\bexpression\b|\bexpressed\b|表达|倍数变化|变化倍数|归一化|\bd(?:elta)? ?-?c[tq]\b|[δ△∆] ?c[tq]/
const summarised = /correlat|outlier|\bcvs?\b|missing|clean|scatter|相关|离群|异常|缺失|清洗|散点|变异系数/

/** Adds methods that their words name only on such a table: "calibration curve" of standards, "4PL" of a plate with unknowns. */
export function addTableMethods(methods: Set<Method>, text: string, sheet: Sheet): void {
  const isOpen = [...methods].every((method) => method === 'regression')
  if (isOpen && expressed.test(text) && !summarised.test(text) && findQpcr(sheet)) methods.add('qpcr')
  if (methods.has('standard') || !hasUnknowns(sheet)) return
  const isFit = methods.has('dose') && !doses.test(text)
  const isCalibration = methods.has('logistic')
  const isRead = (methods.size === 0 || methods.has('cleaning')) && read.test(text) && !otherwise.test(text)
  if (!isFit && !isRead && !isCalibration) return
  methods.add('standard')
  methods.delete('logistic')
  methods.delete('cleaning')
}

function hasUnknowns(sheet: Sheet): boolean {
  const [amount, second] = listDoses(sheet)
  if (!amount || second || listReadings(sheet, amount).length === 0) return false
  const wells = findWells(sheet, amount)
  return wells?.hasUnknowns ?? false
}
