import { pyNames } from '../../write/python-text.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { componentsImport, fitComponents, tellComponents } from '../fit-components.ts'
import { takeScaledRows } from '../take-scaled-rows.ts'
import { assignRows, chooseClusters, judgeStability } from './choose-clusters.ts'
import type { ClusterPlan } from './cluster-plan.ts'
import { drawClusters, drawTree } from './draw-clusters.ts'
import { linkageNames } from './linkage-names.ts'
import { concludeClusters, profileClusters } from './profile-clusters.ts'

/** Rows put into clusters by k-means or by a tree, with how clear and how stable they are. */
export const cluster: Analysis<ClusterPlan> = {
  explain({ columns, count, known, method }) {
    const names = showNames(columns, 30)
    const how =
      method === 'k-means'
        ? { en: 'k-means (50 starts, fixed seed)', 'zh-CN': ' k 均值聚类（50 个起点，固定随机种子）' }
        : {
            en: `hierarchical clustering (${linkageNames[method].en}, Euclidean distance)`,
            'zh-CN': `层次聚类（${linkageNames[method]['zh-CN']}，欧氏距离）`,
          }
    return [
      {
        en: `Rows are put into ${count === null ? 'clusters' : `${count} clusters`} by ${names.en}, with ${how.en}.`,
        'zh-CN': `按 ${names['zh-CN']} 对各行做${how['zh-CN']}${count === null ? '' : `，分成 ${count} 类`}。`,
      },
      {
        en: `The columns are standardised first. ${count === null ? 'The number of clusters is the one from 2 to 8 with the largest mean silhouette' : 'The mean silhouette of 2 to 8 clusters stands beside'}; columns shuffled apart and 30 resamples show whether such clusters are more than chance, and stable.`,
        'zh-CN': `先将各列标准化。${count === null ? '类数取 2 至 8 中平均轮廓系数最大的' : '同时列出 2 至 8 类的平均轮廓系数'}；并用打乱各列后的数据和 30 次重抽样检查类别是否超出随机水平、是否稳定。`,
      },
      ...(known
        ? [
            {
              en: `${showName(known.name)} is not used for the clusters; they are held against it afterwards.`,
              'zh-CN': `${showName(known.name)} 不参与聚类，只用于事后对照。`,
            },
          ]
        : []),
      {
        en: 'How the clusters differ in the columns that made them is described and not tested, which would be circular. Rows with a missing value are left out and counted.',
        'zh-CN': '各类在聚类变量上的差异只作描述，不做检验（否则是循环论证）。含缺失值的行不参与分析，并会报告行数。',
      },
    ]
  },

  writeCode(plan, say) {
    const { columns, known, method, showsComponents } = plan
    const isTree = method !== 'k-means'
    return {
      imports: [
        componentsImport,
        'from itertools import cycle',
        'from sklearn.metrics import adjusted_rand_score, silhouette_score',
        ...(isTree
          ? [
              'from scipy.cluster.hierarchy import cophenet, dendrogram, fcluster, linkage',
              'from scipy.spatial.distance import pdist',
            ]
          : ['from sklearn.cluster import KMeans']),
      ],
      blocks: [
        `columns = ${pyNames(columns)}`,
        takeScaledRows(6, say),
        `\n${assignRows(plan, say)}\n`,
        chooseClusters(plan, say),
        judgeStability(say),
        ...profileClusters(plan, say),
        fitComponents(say),
        showsComponents ? tellComponents(say) : '',
        method === 'k-means' ? '' : drawTree({ ...plan, method }, say),
        drawClusters(plan, say),
        concludeClusters(plan, say),
      ],
      shown: [...columns, ...(known ? [known] : [])],
    }
  },
}
