import { pyList, pyString } from '#contract/python-text.ts'
import { readCall } from '#contract/read-call.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyNames } from '../../write/python-text.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import type { DifferentialExpressionPlan } from './differential-expression-plan.ts'
import { drawGenes, drawSamples } from './draw-expression.ts'

/** Genes that differ between two conditions: negative binomial models by PyDESeq2, as DESeq2 (Love, Huber and Anders 2014) has them. */
export const differentialExpression: Analysis<DifferentialExpressionPlan> = {
  explain({ condition, batches, tested, reference }) {
    const [name, one, other] = [condition.name, tested, reference].map(showName)
    const names = showNames(batches)
    return [
      {
        en: `Find the genes that differ between ${one} and ${other} (the reference) of ${name}.`,
        'zh-CN': `找出 ${name} 的 ${one} 与 ${other}（参照）之间有差异的基因。`,
      },
      {
        en: `A negative binomial model for each gene (PyDESeq2), with Wald tests${batches.length > 0 ? `, taking ${names.en} into account` : ''}; p-values are corrected by Benjamini-Hochberg to a false discovery rate (FDR).`,
        'zh-CN': `对每个基因拟合负二项模型（PyDESeq2）并作 Wald 检验${batches.length > 0 ? `，模型中包括 ${names['zh-CN']}` : ''}；p 值用 Benjamini-Hochberg 法校正为错误发现率（FDR）。`,
      },
      {
        en: 'Called different: FDR below 0.05 and at least a two-fold change. Genes with fewer than 10 reads in all are left out and counted.',
        'zh-CN': '判定标准：FDR 小于 0.05 且变化至少 2 倍。总读段数少于 10 的基因不参与分析，并会报告数量。',
      },
    ]
  },

  writeCode(plan, say) {
    const { samples, gene, sampleName, condition, batches, tested, reference } = plan
    return {
      imports: [
        'import warnings',
        'from pydeseq2.dds import DeseqDataSet',
        'from pydeseq2.ds import DeseqStats',
        'from threadpoolctl import threadpool_limits',
      ],
      blocks: [
        `samples = ${readCall(samples.dataset.name, samples.sheet.readOptions)}
gene = ${pyString(gene.name)}
sample = ${pyString(sampleName.name)}
condition = ${pyString(condition.name)}
batches = ${batches.length > 0 ? pyNames(batches) : '[]'}
tested = ${pyString(tested)}
reference = ${pyString(reference)}`,
        matchTables(say),
        checkDesign(pyList(['condition', ...batches.map((_, at) => `batch${at + 1}`)].map(pyString)), say),
        fitModel(
          batches
            .map((_, at) => `batch${at + 1}`)
            .concat('condition')
            .join(' + '),
          say,
        ),
        drawGenes(plan, say),
        drawSamples(say),
        conclude(say),
      ],
      shown: [condition],
    }
  },
}

const matchTables = (
  say: PickText,
) => `${say('# Samples that are in both tables, in one order', '# 两个表中共有的样本，顺序一致')}
samples = samples.dropna(subset=[sample, condition, *batches])
samples = samples.set_index(samples[sample].astype(str))
if samples.index.has_duplicates:
    raise ValueError("${say('The sample sheet names a sample twice.', '样本信息表中有重复的样本。')}")
shared = [name for name in samples.index if name in df.columns]
print(f"${say('Samples in both tables: {len(shared)}; in the sample sheet only: {len(samples) - len(shared)}', '两个表共有的样本：{len(shared)} 个；仅在样本信息表中：{len(samples) - len(shared)} 个')}")

${say('# Counts by gene; a gene that is listed twice is summed, one with hardly any read tells nothing.', '# 各基因的计数；重复列出的基因合并求和，几乎没有读段的基因不含信息。')}
counts = df.dropna(subset=[gene, *shared]).groupby(gene)[shared].sum()
print(f"${say('Rows left out because a count is missing: {df[[gene, *shared]].isna().any(axis=1).sum()}', '因计数缺失而排除的行数：{df[[gene, *shared]].isna().any(axis=1).sum()}')}")
kept = counts[counts.sum(axis=1) >= 10]
print(f"${say('Genes tested: {len(kept)} of {len(counts)}', '检验的基因：{len(kept)} 个，共 {len(counts)} 个')}")`

const checkDesign = (
  names: string,
  say: PickText,
) => `${say('# The design: can the condition be told apart from the rest, and are there replicates?', '# 检查设计：条件能否与其他因素区分，是否有重复')}
design = samples.loc[shared, [condition, *batches]].astype(str)
design.columns = ${names}
display(pd.crosstab(samples.loc[shared, condition], [samples.loc[shared, name] for name in batches] or "n"))
terms = pd.get_dummies(design, drop_first=True).astype(float).assign(intercept=1.0)
if np.linalg.matrix_rank(terms) < terms.shape[1]:
    raise ValueError("${say('The condition cannot be told apart from what is adjusted for: they go together in these samples.', '条件与所校正的因素在这些样本中完全重合，无法区分。')}")
if design["condition"].value_counts()[[tested, reference]].min() < 2 or len(shared) <= terms.shape[1]:
    raise ValueError("${say('There are too few replicates to estimate the variation between samples.', '重复样本太少，无法估计样本间的变异。')}")`

const fitModel = (
  formula: string,
  say: PickText,
) => `${say('# Size factors, dispersions and a Wald test for each gene; what the library remarks is printed.', '# 估计标准化因子和离散度，对每个基因作 Wald 检验；程序库的提示会打印出来。')}
${say('# Many small problems are solved faster by one thread than by several that wait for each other.', '# 大量小规模的计算用单线程更快，多线程会互相等待。')}
with threadpool_limits(1), warnings.catch_warnings(record=True) as remarks:
    warnings.simplefilter("always", UserWarning)
    model = DeseqDataSet(counts=kept.T.astype(int), metadata=design, design="~ ${formula}", quiet=True, n_cpus=1)
    model.deseq2()
    test = DeseqStats(model, contrast=["condition", tested, reference], quiet=True, n_cpus=1)
    test.summary()
for remark in sorted({str(one.message) for one in remarks if issubclass(one.category, UserWarning)}):
    print(f"${say('Remark of PyDESeq2: {remark}', 'PyDESeq2 的提示：{remark}')}")

results = test.results_df.rename(columns={"padj": "FDR"}).sort_values("pvalue")
results.insert(2, "95% CI low", results["log2FoldChange"] - 1.96 * results["lfcSE"])
results.insert(3, "95% CI high", results["log2FoldChange"] + 1.96 * results["lfcSE"])
is_higher = (results["FDR"] < 0.05) & (results["log2FoldChange"] >= 1)
is_lower = (results["FDR"] < 0.05) & (results["log2FoldChange"] <= -1)
results.to_csv("differential_expression.csv", encoding="utf-8-sig")
print("${say('The 15 genes with the smallest p-values; all of them are in differential_expression.csv', 'p 值最小的 15 个基因；全部结果见 differential_expression.csv')}")
shown = results.head(15)[["baseMean", "log2FoldChange", "95% CI low", "95% CI high"]].round(3)
display(shown.join(results[["pvalue", "FDR"]].map("{:.2g}".format)))`

const conclude = (say: PickText) => `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
report("${say('genes tested', '检验的基因数')}", len(kept))
called = (results["FDR"] < 0.05).sum()
report("${say('genes with FDR < 0.05', 'FDR < 0.05 的基因数')}", called)
report(f"${say('higher in {tested} (two-fold, FDR < 0.05)', '{tested} 中升高（至少 2 倍，FDR < 0.05）')}", is_higher.sum())
report(f"${say('lower in {tested} (two-fold, FDR < 0.05)', '{tested} 中降低（至少 2 倍，FDR < 0.05）')}", is_lower.sum())
change, low, high = results.iloc[0][["log2FoldChange", "95% CI low", "95% CI high"]]
report(f"log2FC, {results.index[0]}", change)
report(f"log2FC, {results.index[0]}, 95% CI", (low, high))
print("\\n${say('Conclusion', '结论')}")
print(f"${say('{is_higher.sum()} genes are at least two-fold higher and {is_lower.sum()} at least two-fold lower in {tested} than in {reference}, at a false discovery rate below 5%.', '与 {reference} 相比，{tested} 中有 {is_higher.sum()} 个基因升高至少 2 倍，{is_lower.sum()} 个降低至少 2 倍（错误发现率低于 5%）。')}")
print(f"${say('Whatever the size of the change, {called} of {len(kept)} genes are below 5%.', '不论变化大小，{len(kept)} 个基因中有 {called} 个的错误发现率低于 5%。')}")
print(f"${say('The clearest one is {results.index[0]}: log2 fold change {change:.2f} (95% CI {low:.2f} to {high:.2f}).', '证据最强的是 {results.index[0]}：log2 差异倍数 {change:.2f}（95% 置信区间 {low:.2f} 至 {high:.2f}）。')}")
print("${say('Among the genes called different about 1 in 20 may be false. Fold changes of genes with few reads are rough: look at their intervals.', '判定为有差异的基因中，约二十分之一可能是假阳性。读段很少的基因，其差异倍数不精确，请看置信区间。')}")`
