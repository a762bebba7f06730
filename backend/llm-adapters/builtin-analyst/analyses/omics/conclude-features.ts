import type { PickText } from '../../write/pick-text.ts'
import type { FeatureCalls } from './feature-calls.ts'
import { concludeFocus } from './show-focus.ts'

export type Features = { en: string; zh: string }

/** Python: the key results by name, and what they say of the genes or proteins. */
export function concludeFeatures(
  { threshold, focus }: FeatureCalls,
  { features, caution }: { features: Features; caution: string },
  say: PickText,
): string {
  const fold = Number((2 ** threshold).toPrecision(3))
  const name =
    threshold === 0
      ? say('FDR < {alpha:g}', 'FDR < {alpha:g}')
      : threshold === 1
        ? say('two-fold, FDR < {alpha:g}', '至少 2 倍，FDR < {alpha:g}')
        : say(`${fold}-fold, FDR < {alpha:g}`, `至少 ${fold} 倍，FDR < {alpha:g}`)
  const size =
    threshold === 0
      ? { en: '', zh: '' }
      : { en: threshold === 1 ? 'at least two-fold ' : `at least ${fold}-fold `, zh: `至少 ${fold} 倍` }
  const clearest =
    focus.length > 0
      ? ''
      : `
for name in results.index[:5]:
    change_of, low, high, fdr = results.loc[name, ["log2FoldChange", "95% CI low", "95% CI high", "FDR"]]
    report(f"log2FC, {name}", change_of)
    report(f"log2FC, {name}, 95% CI", (low, high))
    report(f"FDR, {name}", fdr)`
  return `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
called = (results["FDR"] < alpha).sum()
tested_rows = results["pvalue"].notna().sum()
report("${say(`${features.en} tested`, `检验的${features.zh}数`)}", tested_rows)
report(f"${say(`${features.en} with FDR < {alpha:g}`, `FDR < {alpha:g} 的${features.zh}数`)}", called)
report(f"${say(`higher in {tested} (${name})`, `{tested} 中升高（${name}）`)}", is_higher.sum())
report(f"${say(`lower in {tested} (${name})`, `{tested} 中降低（${name}）`)}", is_lower.sum())${clearest}
print("\\n${say('Conclusion', '结论')}")
${focus.length > 0 ? `${concludeFocus(say)}\n` : ''}print(f"${say(`{is_higher.sum()} ${features.en} are ${size.en}higher and {is_lower.sum()} ${size.en}lower in {tested} than in {reference}, at a false discovery rate below {alpha:.2g}.`, `与 {reference} 相比，{tested} 中有 {is_higher.sum()} 个${features.zh}升高${size.zh}，{is_lower.sum()} 个降低${size.zh}（错误发现率低于 {alpha:.2g}）。`)}")
print(f"${say(`Whatever the size of the change, {called} of {tested_rows} ${features.en} have an FDR below {alpha:g}.`, `不论变化大小，{tested_rows} 个${features.zh}中有 {called} 个的 FDR 小于 {alpha:g}。`)}")
change_of, low, high = results.iloc[0][["log2FoldChange", "95% CI low", "95% CI high"]]
print(f"${say('The clearest one is {results.index[0]}: log2 fold change {change_of:.2f} (95% CI {low:.2f} to {high:.2f}).', '证据最强的是 {results.index[0]}：log2 差异倍数 {change_of:.2f}（95% 置信区间 {low:.2f} 至 {high:.2f}）。')}")
print(f"${say(`Among the ${features.en} with an FDR below {alpha:g} a share of up to {alpha:.0%} may be false.`, `FDR 小于 {alpha:g} 的${features.zh}中，最多约 {alpha:.0%} 可能是假阳性。`)}${caution}")`
}
