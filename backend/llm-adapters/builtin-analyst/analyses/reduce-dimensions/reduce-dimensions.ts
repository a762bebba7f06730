import type { ColumnProfile } from '#contract/dataset.ts'
import { pyList, pyString } from '#contract/python-text.ts'
import { pyNames } from '../../write/python-text.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { componentsImport, fitComponents, tellComponents } from '../fit-components.ts'
import { isShadedByNumber } from '../shade.ts'
import { takeScaledRows } from '../take-scaled-rows.ts'
import { countComponents } from './count-components.ts'
import { drawComponents, drawPoints } from './draw-components.ts'
import { embedNeighbours } from './embed-neighbours.ts'
import type { ReduceDimensionsPlan } from './reduce-dimensions-plan.ts'
import { concludeComponents, separateGroups } from './tell-components.ts'

/** Many columns in two dimensions: principal components, and a t-SNE map where one is asked for. */
export const reduceDimensions: Analysis<ReduceDimensionsPlan> = {
  explain({ columns, method, shapeBy }) {
    const names = showNames(columns, 30)
    return [
      method === 'pca'
        ? {
            en: `Principal components of ${names.en}.`,
            'zh-CN': `对 ${names['zh-CN']} 做主成分分析。`,
          }
        : {
            en: `A t-SNE map of ${names.en}, beside their principal components.`,
            'zh-CN': `用 t-SNE 对 ${names['zh-CN']} 降维，并与主成分并列。`,
          },
      {
        en: 'The columns are standardised first, so that those with large numbers do not decide alone. Given are eigenvalues, shares of the variance, loadings and scores; how many components are more than chance is judged by parallel analysis.',
        'zh-CN':
          '先将各列标准化，避免数值大的列起主导作用。给出特征值、方差占比、载荷和得分；用平行分析判断有几个主成分超出随机水平。',
      },
      ...(shapeBy
        ? [{ en: `Shape: ${showName(shapeBy.name)}.`, 'zh-CN': `形状：按 ${showName(shapeBy.name)}。` }]
        : []),
      ...(method === 'tsne'
        ? [
            {
              en: 'In a t-SNE map only neighbourhood means something: sizes of clumps and distances between them do not, and another seed or perplexity gives another map. It is no test for clusters.',
              'zh-CN':
                't-SNE 图只反映邻近关系：团块的大小和相互距离没有意义，换随机种子或 perplexity 图形会不同，也不能据此检验是否存在类别。',
            },
          ]
        : []),
      {
        en: 'Components describe linear relations and are drawn to rows far from the others, which are listed. Rows with a missing value are left out and counted.',
        'zh-CN': '主成分只描述线性关系，且易受远离其他点的行影响，这些行会列出。含缺失值的行不参与分析，并会报告行数。',
      },
    ]
  },

  writeCode(plan, say) {
    const { colourBy, columns, label, method, shapeBy, table } = plan
    const isGrouping = (column: ColumnProfile | null): column is ColumnProfile =>
      column !== null && !(column === colourBy && isShadedByNumber(column, table.sheet))
    const groups = [colourBy, shapeBy].filter(isGrouping)
    const kept = [...new Set([label, colourBy, shapeBy].filter((column) => column !== null))]
    const hasCycle = groups.length > 0
    return {
      imports: [
        componentsImport,
        'from scipy import stats',
        ...(hasCycle ? ['from itertools import cycle'] : []),
        ...(method === 'pca'
          ? ['from matplotlib.ticker import PercentFormatter']
          : ['from sklearn.manifold import TSNE, trustworthiness']),
        ...(colourBy && shapeBy && !isShadedByNumber(colourBy, table.sheet)
          ? ['from matplotlib.lines import Line2D']
          : []),
      ],
      blocks: [
        `columns = ${pyNames(columns)}`,
        takeScaledRows(method === 'pca' ? 4 : 12, say),
        fitComponents(say),
        tellComponents(say),
        countComponents(plan.count, say),
        ...groups.map((column) => separateGroups(column, say)),
        `${say('# The scores of each row, for later use', '# 保存每行的主成分得分')}
saved = ${kept.length > 0 ? `df.loc[data.index, ${pyList(kept.map(({ name }) => pyString(name)))}].join(scores)` : 'scores'}
saved.to_csv("pca_scores.csv", encoding="utf-8-sig", index_label="${say('row', '行')}")
print("${say('Scores saved as pca_scores.csv', '得分已保存为 pca_scores.csv')}")`,
        `\n${drawPoints(plan, say).trimStart()}\n`,
        method === 'pca' ? drawComponents(plan, say) : embedNeighbours(plan, say),
        concludeComponents(plan, say),
      ],
      shown: [...columns, ...groups],
    }
  },
}
