import { pyList, pyString } from '#contract/python-text.ts'
import type { Bilingual } from '../../plan-parts.ts'
import type { PickText } from '../../write/pick-text.ts'
import type { FeatureCalls } from './feature-calls.ts'

/** Python: the limits that decide, as variables to change. */
export const writeLimits = ({ alpha, threshold, top, focus }: FeatureCalls, say: PickText): string =>
  `${say('# Called different: FDR below alpha and at least this log2 fold change; how many are listed and named', '# 判定标准：FDR 小于 alpha，且 log2 差异倍数的绝对值达到阈值；列出和标注的个数')}
alpha = ${alpha}
threshold = ${threshold}
top = ${top}${focus.length > 0 ? `\nfocus = ${pyList(focus.map(pyString))}` : ''}`

/** Python: `is_higher` and `is_lower` of `results`, the tables and the files. `features`: what is counted, "genes" or "proteins". */
export function callFeatures(
  { file, shown }: { file: string; shown: string[] },
  { threshold, direction }: FeatureCalls,
  say: PickText,
): string {
  const calls = { up: 'is_higher', down: 'is_lower', both: 'is_higher | is_lower' }[direction ?? 'both']
  const limit = threshold > 0 ? ' >= threshold' : ' > 0'
  return `${say('# What is called different, and the tables', '# 判定有差异的条目及结果表')}
is_higher = (results["FDR"] < alpha) & (results["log2FoldChange"]${limit})
is_lower = (results["FDR"] < alpha) & (-results["log2FoldChange"]${limit})
results["called"] = np.select([is_higher, is_lower], ["${say('higher', '升高')}", "${say('lower', '降低')}"], "")
chosen = results[${calls}]
results.to_csv("${file}.csv", encoding="utf-8-sig")
chosen.to_csv("${file}_called.csv", encoding="utf-8-sig")
print(f"${say(`Called different: {len(chosen)}, in ${file}_called.csv; everything is in ${file}.csv. Smallest p first:`, `判定有差异的共 {len(chosen)} 个，见 ${file}_called.csv；全部结果见 ${file}.csv。按 p 值从小到大：`)}")
listed = (chosen if len(chosen) > 0 else results).head(max(top, 15))
display(listed[${pyList(shown.map(pyString))}].round(3).join(listed[["pvalue", "FDR"]].map("{:.2g}".format)).join(listed["called"]))`
}

/** How the limits are told: "FDR below 0.05 and at least a two-fold change". */
export function tellLimits({ alpha, threshold, direction }: FeatureCalls): Bilingual {
  const fold = Number((2 ** threshold).toPrecision(3))
  const side = direction
    ? { up: [', higher only', '，只看升高的'], down: [', lower only', '，只看降低的'] }[direction]
    : ['', '']
  if (threshold === 0)
    return {
      en: `Called different: FDR below ${alpha}, whatever the size of the change${side[0]}.`,
      'zh-CN': `判定标准：FDR 小于 ${alpha}，不限变化大小${side[1]}。`,
    }
  return {
    en: `Called different: FDR below ${alpha} and at least a ${fold}-fold change (|log2 fold change| ≥ ${threshold})${side[0]}.`,
    'zh-CN': `判定标准：FDR 小于 ${alpha} 且变化至少 ${fold} 倍（|log2 差异倍数| ≥ ${threshold}）${side[1]}。`,
  }
}
