import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import { showName, showNames } from '../../write-names.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { ask, decline } from '../questions.ts'
import { extendPrompt } from '../rewrite-prompt.ts'

type Asked = Pick<ParsedRequest, 'prompt'>

const shown = (levels: string[]) => {
  const names = levels.slice(0, 12).map(showName)
  return { en: names.join(', '), zh: names.join('、') }
}

export const declineNoCt = (sheet: Sheet): Question => {
  const names = showNames(sheet.columns)
  return decline(
    `Relative expression needs a table with one row for each well: a column of Ct values, a column of genes, one of samples and one of groups. The columns here are: ${names.en}.`,
    `相对表达量分析需要每孔一行的表格：Ct 值、基因、样本和组别各一列。表中的列有：${names['zh-CN']}。`,
  )
}

export function askForReference({ prompt }: Asked, gene: ColumnProfile, usual: string[]): Question {
  const levels = gene.levels.map(({ value }) => value)
  const offered = usual.length > 0 ? usual : levels.slice(0, 5)
  const all = shown(levels)
  const which = shown(offered)
  return ask(
    `Which gene is the reference (housekeeping) gene? The genes are ${all.en}${usual.length > 0 ? `; commonly taken as a reference are ${which.en}, alone or together` : ''}.`,
    `以哪个基因作为内参？基因有：${all.zh}${usual.length > 0 ? `；常用作内参的有 ${which.zh}，可单独或一起使用` : ''}。`,
    extendPrompt(prompt, [
      ...offered.map((level) => ({ en: `reference gene ${showName(level)}`, 'zh-CN': `内参 ${showName(level)}` })),
      ...(usual.length > 1
        ? [
            {
              en: `reference genes ${usual.map(showName).join(' and ')}`,
              'zh-CN': `内参 ${usual.map(showName).join(' 和 ')}`,
            },
          ]
        : []),
    ]),
  )
}

export const declineGene = (word: string, gene: ColumnProfile): Question => {
  const all = shown(gene.levels.map(({ value }) => value))
  return decline(
    `The column ${showName(gene.name)} has no ${showName(word)}, so I computed nothing. Its genes are: ${all.en}.`,
    `列 ${showName(gene.name)} 中没有 ${showName(word)}，因此没有进行计算。其中的基因有：${all.zh}。`,
  )
}

export function askForControl({ prompt }: Asked, group: ColumnProfile): Question {
  const levels = group.levels.map(({ value }) => value)
  const all = shown(levels)
  return ask(
    `Which group of ${showName(group.name)} is the control that the others are set against: ${all.en}?`,
    `${showName(group.name)} 中哪一组是对照：${all.zh}？`,
    extendPrompt(
      prompt,
      levels
        .slice(0, 5)
        .map((level) => ({ en: `relative to ${showName(level)}`, 'zh-CN': `相对于 ${showName(level)}` })),
    ),
  )
}

export function askForQpcrGroup({ prompt }: Asked, candidates: ColumnProfile[], sheet: Sheet): Question {
  const names = showNames(candidates.length > 0 ? candidates : sheet.columns)
  return ask(
    `Which column says which group a sample belongs to? ${candidates.length > 0 ? 'It could be' : 'None is a grouping; the columns are'}: ${names.en}.`,
    `哪一列说明样本属于哪一组？${candidates.length > 0 ? '可能的列' : '没有可作为组别的列；表中的列有'}：${names['zh-CN']}。`,
    extendPrompt(
      prompt,
      candidates.slice(0, 5).map(({ name }) => ({ en: `by ${showName(name)}`, 'zh-CN': `按 ${showName(name)} 分组` })),
    ),
  )
}

export const askForQpcrSample = (sheet: Sheet): Question => {
  const names = showNames(sheet.columns)
  return ask(
    `I can't tell which column names the samples, so wells of one sample can't be averaged. Name it “sample”. The columns are: ${names.en}.`,
    `无法判断哪一列是样本编号，因此不能对同一样本的复孔取均值。请将该列命名为“样本”。表中的列有：${names['zh-CN']}。`,
  )
}

export const declineEfficiency = (sheet: Sheet): Question => {
  const names = showNames(sheet.columns)
  return decline(
    `The table has no dilution series, so amplification efficiencies can't be computed from it. If they are known, give them, for example “efficiency 1.95 for the gene”. The columns are: ${names.en}.`,
    `表中没有标准品稀释系列，无法计算扩增效率。若已知效率，请直接给出，例如“某基因的扩增效率为 1.95”。表中的列有：${names['zh-CN']}。`,
  )
}

export const askCycles = (ct: ColumnProfile): Question =>
  ask(
    `Should wells above that ${showName(ct.name)} be left out, or only they be used? Say “exclude ${showName(ct.name)} > …” to leave them out; wells of 40 or more count as undetermined anyway.`,
    `${showName(ct.name)} 高于该值的孔是要排除，还是只用这些孔？若要排除，请写“排除 ${showName(ct.name)} > …”；40 及以上的孔本来就按未检出处理。`,
  )

export const declineQpcrWish = (): Question =>
  decline(
    'This asks for something in qPCR that I can’t do: I compare independent samples by ΔΔCt or Pfaffl’s method, without pairing, copy numbers or a search for stable reference genes.',
    '这里要求的 qPCR 分析目前不支持：我可以用 ΔΔCt 或 Pfaffl 法比较相互独立的样本，不做配对分析、绝对定量或内参稳定性筛选。',
  )
