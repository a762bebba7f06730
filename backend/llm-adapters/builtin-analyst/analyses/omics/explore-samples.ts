import { pyString } from '#contract/python-text.ts'
import { readCall } from '#contract/read-call.ts'
import type { Bilingual } from '../../plan-parts.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyNames } from '../../write/python-text.ts'
import { showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { drawHeatmap, heatmapImports } from './draw-heatmap.ts'
import type { ExploreSamplesPlan } from './explore-samples-plan.ts'
import { readIntensities } from './fit-intensities.ts'
import { matchSamples, readCounts } from './match-samples.ts'
import { nameFeatures } from './name-features.ts'
import { showComponents } from './show-components.ts'
import { showDistances } from './show-distances.ts'
import { showLibraries } from './show-libraries.ts'

/** The samples of an experiment beside each other, before or beside any test. */
export const exploreSamples: Analysis<ExploreSamplesPlan> = {
  explain(plan) {
    const { view, scale, top, gene } = plan
    const shades = listShades(plan)
    const names = showNames(shades)
    const { en, zh } = nameFeatures(gene)
    const coloured: Bilingual[] =
      shades.length > 0 && (plan.shapeBy || !plan.colourBy)
        ? [{ en: `Shown by ${names.en}.`, 'zh-CN': `图中区分 ${names['zh-CN']}。` }]
        : []
    return [
      tellView(plan, { en, zh }),
      ...(view === 'libraries' ? [] : [tellScale(scale, { en, zh }, top)]),
      ...coloured,
    ]
  },

  writeCode(plan, say) {
    const { view, samples, gene, sampleName, scale, top } = plan
    const shades = listShades(plan)
    const features = nameFeatures(gene)
    const drawsTree = view === 'samples' || view === 'variable'
    return {
      imports: [
        ...(drawsTree ? heatmapImports : []),
        ...(view === 'samples'
          ? ['from scipy.cluster.hierarchy import linkage', 'from scipy.spatial.distance import pdist, squareform']
          : []),
        ...(view === 'components' ? ['from matplotlib.lines import Line2D'] : []),
      ],
      blocks: [
        `samples = ${readCall(samples.dataset.name, samples.sheet.readOptions)}
gene = ${pyString(gene.name)}
sample = ${pyString(sampleName.name)}
factors = ${pyNames(shades)}`,
        matchSamples(say),
        scale === 'counts' ? readCounts(say) : readIntensities(scale === 'values', say),
        view === 'libraries' ? '' : scale === 'counts' ? levelCounts(say) : completeRows(say),
        view === 'libraries'
          ? showLibraries(say)
          : `top = ${top}
varying = level.loc[level.var(axis=1).nlargest(top).index]
if len(varying) < 3:
    raise ValueError("${say('Fewer than three rows have values in all samples.', '在所有样本中都有值的行少于 3 行。')}")
print(f"${say(`Used: the {len(varying)} most variable of {len(level)} ${features.en}`, `使用变异最大的 {len(varying)} 个${features.zh}，共 {len(level)} 个`)}")`,
        view === 'components' ? showComponents(plan, say) : '',
        view === 'samples' ? showDistances(plan.measure, say) : '',
        view === 'variable' ? showVariable(features, say) : '',
      ],
      shown: shades,
    }
  },
}

/** Those that were asked for, else the usual one. */
const listShades = ({ colourBy, shapeBy, usualColour }: ExploreSamplesPlan) => {
  const asked = [colourBy, shapeBy].filter((column) => column !== null)
  return asked.length > 0 ? asked : [usualColour].filter((column) => column !== null)
}

const tellView = ({ view, top, measure }: ExploreSamplesPlan, { en, zh }: { en: string; zh: string }): Bilingual =>
  ({
    components: { en: 'Principal components of the samples.', 'zh-CN': '样本的主成分分析。' },
    samples: {
      en: `${measure === 'distance' ? 'Distances' : 'Correlations'} between the samples, clustered (average linkage), and samples far from the others.`,
      'zh-CN': `样本间的${measure === 'distance' ? '距离' : '相关系数'}及层次聚类（平均连接），并查找远离其他样本的样本。`,
    },
    variable: {
      en: `Heat map of the ${top} most variable ${en}, clustered (average linkage).`,
      'zh-CN': `变异最大的 ${top} 个${zh}的热图，并作层次聚类（平均连接）。`,
    },
    libraries: {
      en: 'Reads of each sample (library size) and genes with a read; samples far from the others.',
      'zh-CN': '各样本的总读段数（文库大小）和检出的基因数，并查找异常样本。',
    },
  })[view]

const tellScale = (
  scale: ExploreSamplesPlan['scale'],
  { en, zh }: { en: string; zh: string },
  top: number,
): Bilingual =>
  scale === 'counts'
    ? {
        en: `Counts are divided by size factors (median of ratios, as DESeq2 has them) and taken as log2(count + 1); genes with fewer than 10 reads in all are left out. At most the ${top} most variable are used.`,
        'zh-CN': `计数除以标准化因子（中位数比例法，与 DESeq2 相同）后取 log2(计数 + 1)；总读段数少于 10 的基因不参与。使用变异最大的 ${top} 个基因。`,
      }
    : {
        en: `Only ${en} with a value in every sample; at most the ${top} most variable are used.`,
        'zh-CN': `只用在所有样本中都有值的${zh}；最多使用变异最大的 ${top} 个。`,
      }

const levelCounts = (
  say: PickText,
): string => `${say('# Size factors: the median ratio to the geometric mean of each gene that has reads in every sample', '# 标准化因子：在所有样本中都有读段的基因，其计数与几何均值之比的中位数')}
kept = counts[counts.sum(axis=1) >= 10]
logs = np.log(kept[(kept > 0).all(axis=1)])
if len(logs) == 0:
    raise ValueError("${say('No gene has reads in every sample, so the samples cannot be put on one scale.', '没有基因在所有样本中都有读段，无法对样本作标准化。')}")
size_factors = np.exp(logs.sub(logs.mean(axis=1), axis=0).median())
print("${say('Size factors: ', '标准化因子：')}" + "${say(', ', '，')}".join(f"{name} {factor:.2f}" for name, factor in size_factors.items()))
level = np.log2(kept / size_factors + 1)`

const completeRows = (say: PickText): string => `level = level.dropna()
print(f"${say('Rows without a gap, used here: {len(level)}', '没有缺失、用于此图的行：{len(level)}')}")`

const showVariable = (features: { en: string; zh: string }, say: PickText): string => `rows = varying
${drawHeatmap(`f"${say(`The {len(rows)} most variable ${features.en}`, `变异最大的 {len(rows)} 个${features.zh}`)}"`, say)}

spread = varying.std(axis=1).sort_values(ascending=False)
varying.loc[spread.index].join(spread.rename("${say('standard deviation', '标准差')}")).to_csv("most_variable.csv", encoding="utf-8-sig")
print("${say('The ten most variable (standard deviation on the log2 scale); all are in most_variable.csv', '变异最大的 10 个（log2 值的标准差）；全部见 most_variable.csv')}")
display(spread.head(10).round(3).rename("${say('standard deviation', '标准差')}").to_frame())
report("${say(`${features.en} drawn`, `绘制的${features.zh}数`)}", len(varying))
report(f"${say('largest standard deviation, {spread.index[0]}', '最大标准差，{spread.index[0]}')}", spread.iloc[0])
print("\\n${say('Conclusion', '结论')}")
print(f"${say('The most variable is {spread.index[0]} (standard deviation {spread.iloc[0]:.2f} on the log2 scale). The heat map shows which samples are alike in these rows; it tests nothing.', '变异最大的是 {spread.index[0]}（log2 值的标准差为 {spread.iloc[0]:.2f}）。热图显示样本在这些行上的相似程度，不作检验。')}")`
