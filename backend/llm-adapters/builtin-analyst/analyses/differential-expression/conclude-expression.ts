import type { PickText } from '../../write/pick-text.ts'
import type { DifferentialExpressionPlan } from './differential-expression-plan.ts'

/** Python: the key results by name, and what they say. */
export function concludeExpression({ calls: { threshold } }: DifferentialExpressionPlan, say: PickText): string {
  const fold = Number((2 ** threshold).toPrecision(4))
  const [name, size] =
    threshold === 0
      ? [say('FDR < {alpha:g}', 'FDR < {alpha:g}'), { en: '', zh: '' }]
      : [
          threshold === 1
            ? say('two-fold, FDR < {alpha:g}', '至少 2 倍，FDR < {alpha:g}')
            : say(`${fold}-fold, FDR < {alpha:g}`, `至少 ${fold} 倍，FDR < {alpha:g}`),
          { en: threshold === 1 ? 'at least two-fold ' : `at least ${fold}-fold `, zh: `至少 ${fold} 倍` },
        ]
  return `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
called = (results["FDR"] < alpha).sum()
report("${say('genes tested', '检验的基因数')}", results["pvalue"].notna().sum())
report(f"${say('genes with FDR < {alpha:g}', 'FDR < {alpha:g} 的基因数')}", called)
report(f"${say(`higher in {tested} (${name})`, `{tested} 中升高（${name}）`)}", is_higher.sum())
report(f"${say(`lower in {tested} (${name})`, `{tested} 中降低（${name}）`)}", is_lower.sum())
for name in results.index[:5]:
    change, low, high, fdr = results.loc[name, ["log2FoldChange", "95% CI low", "95% CI high", "FDR"]]
    report(f"log2FC, {name}", change)
    report(f"log2FC, {name}, 95% CI", (low, high))
    report(f"FDR, {name}", fdr)
print("\\n${say('Conclusion', '结论')}")
print(f"${say(`{is_higher.sum()} genes are ${size.en}higher and {is_lower.sum()} ${size.en}lower in {tested} than in {reference}, at a false discovery rate below {alpha:.2g}.`, `与 {reference} 相比，{tested} 中有 {is_higher.sum()} 个基因升高${size.zh}，{is_lower.sum()} 个降低${size.zh}（错误发现率低于 {alpha:.2g}）。`)}")
print(f"${say("Whatever the size of the change, {called} of {results['pvalue'].notna().sum()} genes have an FDR below {alpha:g}.", "不论变化大小，{results['pvalue'].notna().sum()} 个基因中有 {called} 个的 FDR 小于 {alpha:g}。")}")
change, low, high = results.iloc[0][["log2FoldChange", "95% CI low", "95% CI high"]]
print(f"${say('The clearest one is {results.index[0]}: log2 fold change {change:.2f} (95% CI {low:.2f} to {high:.2f}).', '证据最强的是 {results.index[0]}：log2 差异倍数 {change:.2f}（95% 置信区间 {low:.2f} 至 {high:.2f}）。')}")
print(f"${say('Among the genes with an FDR below {alpha:g} a share of up to {alpha:.0%} may be false. Fold changes of genes with few reads are rough: look at their intervals.', 'FDR 小于 {alpha:g} 的基因中，最多约 {alpha:.0%} 可能是假阳性。读段很少的基因，其差异倍数不精确，请看置信区间。')}")`
}
