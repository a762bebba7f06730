import type { Sheet } from '#contract/dataset.ts'
import { listDoses, listReadings } from './laboratory/find-curve-columns.ts'
import { findQpcr } from './laboratory/find-qpcr.ts'
import { findSample, findWells, listUnknowns } from './laboratory/find-wells.ts'
import type { Method } from './method-names/list.ts'
import { normaliseText } from './normalise-text.ts'

/** Something else is wanted of the readings than what they stand for. */
const otherwise =
  /\brange\b|范围|compar|differ|\bmeans?\b|median|average(?! the )|descri|summar|distribut|scatter|correlat|box ?plot|histogram|outlier|missing|clean|\bt ?-?test|anova|variab|\bcvs?\b|coefficient of variation|比较|对比|差异|差别|不同吗|(?<!取)平均|均值|中位|描述|概况|分布|散点|相关|箱|直方|离群|异常|缺失|清洗|变异|检验/
const read =
  /\bunknowns?\b|\bstandards\b|\belisas?\b|concentrations? of|(?:samples?|sample) concentrations?|\blo[dq]\b|limits? of (?:detection|quantification)|酶联免疫|酶标|未知样[品本]|待测样[品本]|标准品|(?:样品|样本|标本)的?(?:浓度|含量)|检[出测]限|定量限/
/** Amounts of samples are to be read back first, whatever is wanted of them. */
const samples =
  /(?:unknown|sample)s?'? concentrations?|concentrations? (?:of|in|between|across|for|among) (?:the |all |each )*(?:unknowns?|samples?)\b|(?:样品|样本|标本)的?(?:浓度|含量)|\b(?:od\d*|absorbances?|signals?) (?:values? )?(?:in)?to (?:an? )?(?:concentrations?|[pnuµm]?g ?\/ ?m?l)|(?:od\d*|吸光度|信号)值?(?:换算|转换|转)(?:成|为)?(?:浓度|含量)/
const amounts = /concentrations?|how much|\bamounts?\b|浓度|含量|多少/
const doses = /dose|(?:ic|ec|ed) ?\d{2}|剂量|量 ?效|半数?(?:抑制|有效)/

const expressed =
  /fold ?-?changes?|normali[sz]\w* (?:to|against|by|with)|\bexpression\b|\bexpressed\b|表达|倍数变化|变化倍数|归一化|扩增效率|(?:primer|amplification) efficienc|\bd(?:elta)? ?-?c[tq]\b|[δ△∆] ?c[tq]/
const summarised = /correlat|outlier|\bcvs?\b|missing|clean|scatter|相关|离群|异常|缺失|清洗|散点|变异系数/

/** Adds methods that their words name only on such a table: "calibration curve" of standards, "4PL" of a plate with unknowns. */
export function addTableMethods(methods: Set<Method>, text: string, sheet: Sheet): void {
  const isOpen = [...methods].every((method) => method === 'regression')
  if (isOpen && expressed.test(text) && !summarised.test(text) && findQpcr(sheet)) methods.add('qpcr')
  if (methods.has('standard') || !hasUnknowns(sheet)) return
  const isFit = methods.has('dose') && !doses.test(text)
  const isCalibration = methods.has('logistic')
  const isOnly = methods.size === 0 || methods.has('cleaning')
  const isAsked = amounts.test(text) && namesUnknown(text, sheet)
  const isRead = isOnly && (isAsked || samples.test(text) || (read.test(text) && !otherwise.test(text)))
  if (!isFit && !isRead && !isCalibration) return
  methods.add('standard')
  methods.delete('logistic')
  methods.delete('cleaning')
}

/** True where a sample is named that is no standard. */
function namesUnknown(text: string, sheet: Sheet): boolean {
  const sample = findSample(sheet, null)
  return (
    sample !== null && listUnknowns(sample).some((level) => level.length > 1 && text.includes(normaliseText(level)))
  )
}

function hasUnknowns(sheet: Sheet): boolean {
  const [amount, second] = listDoses(sheet)
  if (!amount || second || listReadings(sheet, amount).length === 0) return false
  const wells = findWells(sheet, amount)
  return wells?.hasUnknowns ?? false
}
