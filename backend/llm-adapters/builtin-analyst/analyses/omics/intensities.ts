import { pyString } from '#contract/python-text.ts'
import { readCall } from '#contract/read-call.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { pyNames } from '../../write/python-text.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { callFeatures, tellLimits, writeLimits } from './call-features.ts'
import { concludeFeatures } from './conclude-features.ts'
import { drawHeatmap, heatmapImports, pickHeatmapRows } from './draw-heatmap.ts'
import { drawSamplesAndMeans } from './draw-samples.ts'
import { drawVolcano } from './draw-volcano.ts'
import { checkLevels, collectTests, fitRows, moderate, readIntensities, testPlainly } from './fit-intensities.ts'
import type { IntensitiesPlan } from './intensities-plan.ts'
import { checkDesign, matchSamples } from './match-samples.ts'
import { nameFeatures } from './name-features.ts'
import { showFocus } from './show-focus.ts'

/** Normalised intensities of two conditions: moderated t tests as in limma, or plain ones. */
export const intensities: Analysis<IntensitiesPlan> = {
  explain(plan) {
    const { gene, condition, batches, tested, reference, calls } = plan
    const [name, one, other] = [condition.name, tested, reference].map(showName)
    const features = nameFeatures(gene)
    const what = calls.focus.length > 0 ? calls.focus.map(showName).join(', ') : null
    return [
      what
        ? {
            en: `Compare ${what} between ${one} and ${other} (the reference) of ${name}.`,
            'zh-CN': `比较 ${name} 的 ${one} 与 ${other}（参照）之间的 ${what}。`,
          }
        : {
            en: `Find the ${features.en} that differ between ${one} and ${other} (the reference) of ${name}.`,
            'zh-CN': `找出 ${name} 的 ${one} 与 ${other}（参照）之间有差异的${features.zh}。`,
          },
      tellTest(plan, showNames(batches)),
      tellLimits(calls),
      {
        en: 'Rows need at least two values in each of the two conditions; gaps are left out, never filled in.',
        'zh-CN': '每一行在两种条件下都至少要有 2 个值；缺失值不参与计算，也不填补。',
      },
    ]
  },

  writeCode(plan, say) {
    const { samples, gene, sampleName, condition, batches, tested, reference, calls, test } = plan
    const features = nameFeatures(gene)
    const isWelch = test === 'welch' && batches.length === 0
    return {
      imports: [
        'from scipy import stats',
        ...(test === 'moderated'
          ? ['from scipy.optimize import brentq', 'from scipy.special import digamma, polygamma']
          : []),
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
        readIntensities(plan.takesLogarithm, say),
        checkDesign(plan, say),
        checkLevels(say),
        fitRows(say),
        test === 'moderated' ? moderate(plan, say) : testPlainly(isWelch ? 'welch' : 'student', say),
        collectTests(say),
        callFeatures(
          { file: 'differential_intensities', shown: ['mean', 'log2FoldChange', '95% CI low', '95% CI high'] },
          calls,
          say,
        ),
        calls.focus.length > 0
          ? showFocus(
              { level: 'level', axis: say('log2 intensity', 'log2 强度'), startsAtZero: false },
              batches.length > 0,
              say,
            )
          : '',
        drawVolcano(calls, batches.length > 0, say),
        calls.hasHeatmap
          ? `rows = ${pickHeatmapRows(calls)}.dropna()
${drawHeatmap(`f"${say(`The {len(rows)} ${features.en} of smallest p without gaps`, `p 值最小且没有缺失的 {len(rows)} 个${features.zh}`)}"`, say)}`
          : '',
        `complete = level.dropna()
${drawSamplesAndMeans({ level: 'complete', mean: '"mean"', meanLabel: say('mean log2 intensity', 'log2 强度的均值'), isLog: false }, say)}`,
        concludeFeatures(
          calls,
          { features, caution: say(' An intensity that is missing is not one of zero.', '强度缺失不等于强度为零。') },
          say,
        ),
      ],
      shown: [condition],
    }
  },
}

function tellTest({ test, hasTrend, batches }: IntensitiesPlan, names: Bilingual): Bilingual {
  const adjusted =
    batches.length > 0
      ? { en: `, taking ${names.en} into account`, zh: `，模型中包括 ${names['zh-CN']}` }
      : { en: '', zh: '' }
  const fdr = {
    en: 'p-values are corrected by Benjamini-Hochberg to a false discovery rate (FDR).',
    zh: 'p 值用 Benjamini-Hochberg 法校正为错误发现率（FDR）。',
  }
  if (test === 'moderated')
    return {
      en: `A linear model for each row${adjusted.en}, with moderated t tests by empirical Bayes as in limma (Smyth 2004)${hasTrend ? ', the prior following the mean intensity' : ''}; ${fdr.en}`,
      'zh-CN': `对每行拟合线性模型${adjusted.zh}，用与 limma 相同的经验贝叶斯调节 t 检验（Smyth 2004）${hasTrend ? '，先验方差随平均强度变化' : ''}；${fdr.zh}`,
    }
  const isWelch = test === 'welch' && batches.length === 0
  return {
    en: `${isWelch ? 'Welch’s t test' : `A linear model with Student’s t test${adjusted.en}`} of each row; ${fdr.en}`,
    'zh-CN': `${isWelch ? '对每行作 Welch t 检验' : `对每行拟合线性模型并作 Student t 检验${adjusted.zh}`}；${fdr.zh}`,
  }
}
