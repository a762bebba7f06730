import type { ColumnProfile } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import type { Bilingual, Table } from '../../plan-parts.ts'
import { showName, showNames, showTable } from '../../write-names.ts'
import { areCounts, type Experiment } from '../find-experiment.ts'
import { ask, decline } from '../questions.ts'
import { extendPrompt } from '../rewrite-prompt.ts'
import { type Design, hasControl, listFactors } from './read-design.ts'

const compareRequest = ({ tested, reference }: Design, adjusted: ColumnProfile[]): Bilingual => {
  const names = adjusted.map(({ name }) => showName(name)).join(', ')
  const [one, other] = [tested, reference].map(showName)
  return {
    en: `differential analysis of ${one} vs ${other}${names ? `, adjusted for ${names}` : ''}`,
    'zh-CN': `${one} vs ${other} 的差异分析${names ? `，校正 ${names}` : ''}`,
  }
}

/** Columns that could be taken into account, where the request says nothing of it. */
export function askWhatAdjusted(design: Design, crossed: ColumnProfile[]): Question {
  const names = showNames(crossed)
  const [name, one, other] = [design.condition.name, design.tested, design.reference].map(showName)
  return ask(
    `${one} is to be compared with ${other} (${name}). Should ${names.en} be taken into account? Every one of its levels has samples of both, so that adjusting for it usually finds more.`,
    `将比较 ${name} 的 ${one} 与 ${other}。是否要考虑 ${names['zh-CN']}？它的每个水平都有两种条件的样本，校正后通常能发现更多差异。`,
    [compareRequest(design, crossed), compareRequest(design, [])],
  )
}

/** Two conditions are named and nothing that is compared between them. */
export const askWhatCompared = (design: Design, crossed: ColumnProfile[]): Question => {
  const [one, other] = [design.tested, design.reference].map(showName)
  return ask(
    `What is to be compared between ${one} and ${other}: all rows of the measurements? Or name one gene or protein, or a column of the sample sheet.`,
    `要在 ${one} 与 ${other} 之间比较什么：测量表的所有行？也可以指定某个基因或蛋白，或样本信息表中的某一列。`,
    [...(crossed.length > 0 ? [compareRequest(design, crossed)] : []), compareRequest(design, [])],
  )
}

/** Several genes or proteins and no conditions. */
export const askWhichOfTwo = (focus: string[], experiment: Experiment): Question => {
  const [condition] = listFactors(experiment).toSorted((a, b) => Number(hasControl(b)) - Number(hasControl(a)))
  const names = focus.map(showName).join(', ')
  const name = condition ? showName(condition.name) : ''
  return ask(
    `${names}: I can compare each of them between conditions, not one with another. Which conditions?`,
    `${names}：我可以比较每一个在不同条件之间的差异，但不比较它们彼此之间的差异或相关。请问比较哪些条件？`,
    condition ? [{ en: `${names} between the groups of ${name}`, 'zh-CN': `${names} 在不同 ${name} 之间的差异` }] : [],
  )
}

/** A limit of p where thousands are tested. */
export const askWhichP = (prompt: string, words: string, limit: string): Question =>
  ask(
    `“${words}”: of thousands of tests many fall below that by chance, so what is called different goes by the false discovery rate (adjusted p). Is FDR < ${limit} meant? Each p itself is in the list as well.`,
    `“${words}”：检验成千上万个基因时，仅凭随机就会有很多 p 值低于此界限，因此按错误发现率（校正后的 p）判定。是指 FDR < ${limit} 吗？列表中也有每个 p 值。`,
    rewriteWith(prompt, words, `FDR < ${limit}`),
  )

const rewriteWith = (prompt: string, words: string, other: string): Bilingual[] => {
  const text = prompt.normalize('NFKC').replace(words, other)
  return [{ en: text, 'zh-CN': text }]
}

export const declineMap = ({ samples }: Experiment): Question =>
  decline(
    `t-SNE and UMAP need many points; ${showTable(samples).en} has ${samples.sheet.rowCount} samples. Principal components show them.`,
    `t-SNE 和 UMAP 需要很多个点；${showTable(samples)['zh-CN']} 只有 ${samples.sheet.rowCount} 个样本。可以用主成分分析图代替。`,
    [{ en: 'principal components of the samples', 'zh-CN': '样本的主成分分析图' }],
  )

export const askWhichHeatmap = (prompt: string, { measured }: Experiment): Question => {
  const rows = !areCounts(measured) ? { en: 'proteins', zh: '蛋白' } : { en: 'genes', zh: '基因' }
  return ask(
    `A heat map of which ${rows.en}, or of the samples? “${prompt.slice(0, 60)}” does not say.`,
    `请问热图画哪些${rows.zh}，还是画样本间的距离？“${prompt.slice(0, 60)}”没有说明。`,
    [
      { en: `heat map of the 50 most variable ${rows.en}`, 'zh-CN': `变异最大的 50 个${rows.zh}的热图` },
      { en: `differential ${rows.en}, heat map of the top 30`, 'zh-CN': `差异${rows.zh}热图，前 30 个` },
      { en: 'heat map of the sample distances', 'zh-CN': '样本间距离的热图' },
    ],
  )
}

export const declineOutsideOmics = ({ samples }: Experiment): Question =>
  decline(
    `This needs gene sets, networks or data that are not at hand (${showTable(samples).en} and its measurements are), or a method that is not among mine. I can test genes or proteins between two conditions, draw principal components, distances and heat maps, and count the reads of each sample.`,
    `这项分析需要基因集、网络或此处没有的数据（目前只有 ${showTable(samples)['zh-CN']} 及其测量表），或者不属于我能做的方法。我可以比较两种条件下的基因或蛋白，绘制主成分图、样本距离图和热图，并统计各样本的读段数。`,
    [
      { en: 'principal components of the samples', 'zh-CN': '样本的主成分分析图' },
      { en: 'heat map of the 50 most variable genes', 'zh-CN': '变异最大的 50 个基因的热图' },
    ],
  )

export const declineLimma = (prompt: string, { counts }: Experiment): Question =>
  decline(
    `${showTable(counts).en} holds read counts, for which a negative binomial model (DESeq2’s method) is meant; t tests, moderated or not, are for normalised intensities.`,
    `${showTable(counts)['zh-CN']} 中是读段计数，应使用负二项模型（DESeq2 方法）；t 检验（包括 limma 的调节 t 检验）用于标准化后的强度。`,
    /limma|moderated|t ?-?test/i.test(prompt)
      ? [
          {
            en: prompt.replace(
              /(?:using |with |by )?(?:limma(?:[- ]?(?:style|trend))?|(?:moderated )?t[- ]?tests?)/gi,
              'DESeq2',
            ),
            'zh-CN': prompt.replace(/limma(?:[- ]?(?:style|trend))?|(?:moderated )?t[- ]?tests?/gi, 'DESeq2'),
          },
        ]
      : [],
  )

export const declineLibraries = ({ counts }: Experiment): Question =>
  decline(
    `Library sizes are sums of reads, and ${showTable(counts).en} holds no counts.`,
    `文库大小是读段数的总和，而 ${showTable(counts)['zh-CN']} 中不是计数。`,
    [{ en: 'principal components of the samples', 'zh-CN': '样本的主成分分析图' }],
  )

export const askWhichScale = (prompt: string, counts: Table, largest: number): Question => {
  const shown = showTable(counts)
  const value = Number(largest.toPrecision(4))
  return ask(
    `The values of ${shown.en} go up to ${value}, which does not fit what the request says of logarithms. Are they log2 already, or is the log2 to be taken?`,
    `${shown['zh-CN']} 中的数值最大为 ${value}，与请求中对数的说法不符。数值已经取过 log2，还是需要取 log2？`,
    extendPrompt(dropScale(prompt), [
      { en: 'the values are log2 already', 'zh-CN': '数值已取 log2' },
      { en: 'raw intensities, take the log2', 'zh-CN': '原始强度，先取 log2' },
    ]),
  )
}

export const askNumber = (number: string, prompt: string): Question =>
  ask(
    `I can't tell what “${number}” stands for in “${prompt.slice(0, 80)}”, so I computed nothing. Limits are written like “FDR < 0.05”, “|log2FC| > 1”, “top 20”, “total count < 10”.`,
    `无法判断“${prompt.slice(0, 80)}”中“${number}”的含义，因此没有进行计算。界限请写成“FDR < 0.05”“|log2FC| > 1”“前 20 个”“总计数 < 10”这样的形式。`,
  )

const dropScale = (prompt: string): string =>
  prompt
    .replace(
      /(?:(?:take|apply|with|after|do) )?(?:the )?log2?(?: ?-?transform\w*)?(?: first)?(?:, ?(?:then|and then))? ?|先?取 ?log2?[,，]? ?(?:再)?|先?取对数[,，]? ?(?:再)?/gi,
      '',
    )
    .trim()
