import type { ColumnProfile } from '#contract/dataset.ts'
import type { ClusterPlan, Linkage } from '../../analyses/cluster/cluster-plan.ts'
import type { Question, Understanding } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showNames } from '../../write-names.ts'
import { columnRole } from '../columns/column-role.ts'
import { readNumberOptions } from '../options/read-number-options.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { ask } from '../questions.ts'
import { findIdentifier } from '../tables/find-identifier.ts'
import { askTooManyLevels, canGroup } from '../tables/plan-description.ts'
import { chooseNumbers } from './exploration-columns.ts'

/** Principal components, or a t-SNE map beside them. */
export function planReduction(request: ParsedRequest): Understanding {
  const mixed = askForOne(request, ['reduce', 'cluster'])
  if (mixed) return asQuestion(mixed)
  const chosen = chooseNumbers(request, { en: 'A principal component analysis', 'zh-CN': '主成分分析' })
  if ('question' in chosen) return asQuestion(chosen.question)
  const { columns, groupings, notes } = chosen
  const named = [request.colourBy, request.roles.shape].filter((column) => column !== null)
  const open = groupings.filter((column) => !named.includes(column))
  const colourBy = request.colourBy ?? open.shift() ?? null
  const shapeBy = request.roles.shape ?? open.shift() ?? null
  if (open.length > 0) return asQuestion(askWhichShade([...groupings]))
  const unfit = [colourBy, shapeBy].find((column) => column && !canShade(column, request, column === shapeBy))
  if (unfit) return asQuestion(askTooManyLevels(unfit))
  const base = planBase(request)
  const text = request.optionText
  const isMap = /t ?-?sne|umap/.test(text)
  const count = readNumberOptions(text).find(({ name }) => name === 'components')?.value ?? null
  return {
    type: 'plan',
    plan: {
      kind: 'reduce-dimensions',
      ...base,
      columns: columns.filter((column) => column !== colourBy && column !== shapeBy),
      colourBy,
      shapeBy,
      method: isMap ? 'tsne' : 'pca',
      count: count === null ? null : Number(count),
      label: findIdentifier(request.table.sheet),
      assumptions: [...base.assumptions, ...notes, ...tellReplaced(text)],
    },
  }
}

const canShade = (column: ColumnProfile, request: ParsedRequest, isShape: boolean): boolean =>
  canGroup(column, request) || (!isShape && columnRole(column, request.table.sheet) === 'measure')

const tellReplaced = (text: string): Bilingual[] => [
  ...(/umap/.test(text)
    ? [
        {
          en: 'UMAP is not among the libraries here: t-SNE, which is read in the same way and with the same cautions, takes its place.',
          'zh-CN': '此处没有安装 UMAP：改用 t-SNE，解读方式和注意事项与之相同。',
        },
      ]
    : []),
  ...(/\bmds\b|multi ?-?dimensional scaling|多维(?:尺度|标度)/.test(text)
    ? [
        {
          en: 'Classical multidimensional scaling of Euclidean distances gives the map of the first two components, so these are drawn.',
          'zh-CN': '对欧氏距离做经典多维尺度分析，得到的图就是前两个主成分的得分图，因此绘制主成分。',
        },
      ]
    : []),
]

/** What is to be done with the clusters afterwards. */
const goesOn =
  /\bthen\b|\b(?:compare|test|relate|associate)\w*\b.{0,60}\bclusters?\b|\bclusters? (?:differ|predict|survive)|聚类(?:之后|以后|完|后).{0,8}(?:比较|检验|分析|看)|(?:比较|检验).{0,12}各?类(?:之间|间|的)/

const askStepByStep: Question = ask(
  'This asks for several analyses at once. Ask for them one after the other: first this one, then what should follow from it.',
  '这里同时要求了几种分析。请分步提出：先做其中一种，再做后续的分析。',
)

/** k-means, or a tree where one is asked for. */
export function planClusters(request: ParsedRequest): Understanding {
  const mixed = askForOne(request, ['reduce', 'cluster'])
  if (mixed) return asQuestion(mixed)
  const chosen = chooseNumbers(request, { en: 'A clustering', 'zh-CN': '聚类' })
  if ('question' in chosen) return asQuestion(chosen.question)
  const { columns, groupings, notes } = chosen
  const [known = null, second] = [...new Set([request.colourBy, ...groupings].filter((column) => column !== null))]
  if (second) return asQuestion(askWhichShade([known, second].filter((column) => column !== null)))
  if (known && !canGroup(known, request)) return asQuestion(askTooManyLevels(known))
  const text = request.optionText
  if (!known && goesOn.test(text)) return asQuestion(askStepByStep)
  const count = readNumberOptions(text).find(({ name }) => name === 'clusters')?.value ?? null
  if (count !== null && Number(count) < 2)
    return asQuestion(ask('Clusters are at least two. How many should it be?', '聚类至少分成两类。请问要分成几类？'))
  const base = planBase(request)
  const plan: ClusterPlan = {
    kind: 'cluster',
    ...base,
    columns: columns.filter((column) => column !== known),
    method: readLinkage(text),
    count: count === null ? null : Number(count),
    known,
    colourBy: request.colourBy,
    showsComponents: request.methods.has('reduce'),
    assumptions: [...base.assumptions, ...notes],
  }
  return { type: 'plan', plan }
}

/** How rows are joined, as it is named; k-means where no tree is spoken of. */
export function readLinkage(text: string): 'k-means' | Linkage {
  if (/k ?-?means|k ?-?均值/.test(text)) return 'k-means'
  if (/\baverage\b|upgma|平均(?:连接|联接|距离|法)|类平均/.test(text)) return 'average'
  if (/complete linkage|最长距离|完全(?:连接|联接)/.test(text)) return 'complete'
  if (/single linkage|最短距离|单连接|最近邻/.test(text)) return 'single'
  return /hierarch|agglomerat|dendrogram|\bward|\btree\b|heat ?map|层次|系统聚类|分层聚类|谱系|树状|热力?图|离差平方和/.test(
    text,
  )
    ? 'ward'
    : 'k-means'
}

/** Another analysis that is named beside: each has a step of its own. */
export function askForOne({ methods }: ParsedRequest, own: string[]): Question | null {
  const others = [...methods].filter((method) => !own.includes(method) && method !== 'gaps')
  if (others.length === 0) return null
  return askStepByStep
}

function askWhichShade(columns: ColumnProfile[]): Question {
  const names = showNames(columns)
  return ask(
    `Several groupings are named: ${names.en}. Which one should colour the points? Write, for example, “coloured by ${columns[0]?.name ?? ''}”.`,
    `提到了多个分组：${names['zh-CN']}。请问按哪一个着色？例如写“按${columns[0]?.name ?? ''}着色”。`,
  )
}
