import { pyString } from '#contract/python-text.ts'
import { readCall } from '#contract/read-call.ts'
import { pyNames } from '../../write/python-text.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { callFeatures, tellLimits, writeLimits } from '../omics/call-features.ts'
import { concludeFeatures } from '../omics/conclude-features.ts'
import { drawHeatmap, heatmapImports, pickHeatmapRows } from '../omics/draw-heatmap.ts'
import { drawSamplesAndMeans } from '../omics/draw-samples.ts'
import { drawVolcano } from '../omics/draw-volcano.ts'
import { checkDesign, matchSamples, readCounts } from '../omics/match-samples.ts'
import { showFocus } from '../omics/show-focus.ts'
import type { DifferentialExpressionPlan } from './differential-expression-plan.ts'
import { fitDispersions } from './fit-dispersions.ts'
import { fitMeans, testChanges } from './fit-means.ts'
import { fitTrend } from './fit-trend.ts'
import { adjustForMany, testGenes } from './test-genes.ts'

/** Genes that differ between two conditions: negative binomial models as in DESeq2 (Love, Huber and Anders 2014), equal to R's. */
export const differentialExpression: Analysis<DifferentialExpressionPlan> = {
  explain({ condition, batches, tested, reference, minCount, calls }) {
    const [name, one, other] = [condition.name, tested, reference].map(showName)
    const names = showNames(batches)
    const what = calls.focus.length > 0 ? calls.focus.map(showName).join(', ') : null
    return [
      what
        ? {
            en: `Compare ${what} between ${one} and ${other} (the reference) of ${name}.`,
            'zh-CN': `比较 ${name} 的 ${one} 与 ${other}（参照）之间的 ${what}。`,
          }
        : {
            en: `Find the genes that differ between ${one} and ${other} (the reference) of ${name}.`,
            'zh-CN': `找出 ${name} 的 ${one} 与 ${other}（参照）之间有差异的基因。`,
          },
      {
        en: `A negative binomial model for each gene (DESeq2’s method, with PyDESeq2), with Wald tests${batches.length > 0 ? `, taking ${names.en} into account` : ''}; p-values are corrected by Benjamini-Hochberg to a false discovery rate (FDR). Dispersions follow the rules of R’s DESeq2, so that the results agree with it.`,
        'zh-CN': `对每个基因拟合负二项模型（DESeq2 方法，使用 PyDESeq2）并作 Wald 检验${batches.length > 0 ? `，模型中包括 ${names['zh-CN']}` : ''}；p 值用 Benjamini-Hochberg 法校正为错误发现率（FDR）。离散度按 R 的 DESeq2 的规则估计，结果与其一致。`,
      },
      tellLimits(calls),
      ...(minCount > 0
        ? [
            {
              en: `Genes with fewer than ${minCount} reads in all are left out and counted.`,
              'zh-CN': `总读段数少于 ${minCount} 的基因不参与分析，并会报告数量。`,
            },
          ]
        : []),
    ]
  },

  writeCode(plan, say) {
    const { samples, gene, sampleName, condition, batches, tested, reference, calls } = plan
    return {
      imports: [
        'import warnings',
        'import statsmodels.api as sm',
        'from pydeseq2.dds import DeseqDataSet',
        'from pydeseq2.ds import DeseqStats',
        'from scipy import stats',
        'from scipy.interpolate import CubicHermiteSpline',
        'from scipy.special import digamma, gammaln, polygamma',
        'from statsmodels.tools.sm_exceptions import DomainWarning',
        'from threadpoolctl import threadpool_limits',
        ...(calls.hasHeatmap ? heatmapImports : []),
      ],
      blocks: [
        `samples = ${readCall(samples.dataset.name, samples.sheet.readOptions)}
gene = ${pyString(gene.name)}
sample = ${pyString(sampleName.name)}
condition = ${pyString(condition.name)}
batches = ${batches.length > 0 ? pyNames(batches) : '[]'}
factors = [condition, *batches]
tested = ${pyString(tested)}
reference = ${pyString(reference)}`,
        writeLimits(calls, say),
        matchSamples(say),
        readCounts(say),
        checkDesign(plan, say),
        `\n${[fitMeans(say), fitDispersions(say), testChanges(say), fitTrend(say)].join('\n\n\n')}\n`,
        testGenes(plan, say),
        adjustForMany(say),
        `results = results.drop(columns="padj").sort_values("pvalue")
results.insert(2, "95% CI low", results["log2FoldChange"] - stats.norm.ppf(0.975) * results["lfcSE"])
results.insert(3, "95% CI high", results["log2FoldChange"] + stats.norm.ppf(0.975) * results["lfcSE"])`,
        callFeatures(
          { file: 'differential_expression', shown: ['baseMean', 'log2FoldChange', '95% CI low', '95% CI high'] },
          calls,
          say,
        ),
        calls.focus.length > 0
          ? showFocus(
              {
                level: 'kept / model.obs["size_factors"]',
                axis: say('normalised count', '标准化计数'),
                startsAtZero: true,
              },
              batches.length > 0,
              say,
            )
          : '',
        drawVolcano(calls, batches.length > 0, say),
        'level = np.log2(kept / model.obs["size_factors"] + 1)',
        calls.hasHeatmap
          ? `rows = ${pickHeatmapRows(calls)}
${drawHeatmap(`f"${say('The {len(rows)} genes of smallest p: log2 of normalised counts', 'p 值最小的 {len(rows)} 个基因：标准化计数的 log2')}"`, say)}`
          : '',
        drawSamplesAndMeans(
          {
            level: 'level',
            mean: '"baseMean"',
            meanLabel: say('mean of normalised counts', '标准化计数的均值'),
            isLog: true,
          },
          say,
        ),
        concludeFeatures(
          calls,
          {
            features: { en: 'genes', zh: '基因' },
            caution: say(
              ' Fold changes of genes with few reads are rough: look at their intervals.',
              '读段很少的基因，其差异倍数不精确，请看置信区间。',
            ),
          },
          say,
        ),
      ],
      shown: [condition],
    }
  },
}
