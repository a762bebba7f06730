import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { AgreementPlan } from './agreement-plan.ts'

/** Python: the table of both raters, kappa, weighted kappa where there are more than two categories, figure and conclusion. */
export function agreeOnCategories(plan: AgreementPlan, say: PickText): string {
  const { weights } = plan.wishes
  const weighted = plan.levels.length > 2
  const main =
    weights && weighted
      ? say(`weighted kappa (${weights})`, `加权 kappa（${weights === 'linear' ? '线性' : '二次'}）`)
      : 'kappa'
  const kinds = [
    '("kappa", None)',
    ...(weighted
      ? [
          `("${say('weighted kappa (linear)', '加权 kappa（线性）')}", "linear")`,
          `("${say('weighted kappa (quadratic)', '加权 kappa（二次）')}", "quadratic")`,
        ]
      : []),
  ]
  return `${say('# Both raters in one table', '# 两位评定者的交叉表')}
first, second = raters
counts = pd.crosstab(data[first], data[second]).reindex(index=levels, columns=levels, fill_value=0)
display(counts)
same = np.trace(counts.to_numpy()) / n if n else np.nan
print(f"${say('The same category: {100 * same:.1f}%', '类别相同的比例：{100 * same:.1f}%')}")
report("${say('observed agreement', '观察一致率')}", same)
if n < 3 or ((counts.sum(axis=0) + counts.sum(axis=1)) > 0).sum() < 2:
    raise ValueError("${say('Kappa needs at least three subjects and two categories that are used.', 'kappa 至少需要三个对象，并且至少用到两个类别。')}")

${say('# Agreement beyond chance', '# 超出偶然的一致程度')}
found = {}
for name, weights in [${kinds.join(', ')}]:
    result = found[name] = cohens_kappa(counts.to_numpy(), wt=weights)
    print(f"${say('{name} = {result.kappa:.4f}, 95% CI {result.kappa_low:.4f} to {result.kappa_upp:.4f}', '{name} = {result.kappa:.4f}，95% 置信区间 {result.kappa_low:.4f} 至 {result.kappa_upp:.4f}')}")
    report(name, result.kappa)
    report(f"${say('{name}, 95% CI', '{name}，95% CI')}", (result.kappa_low, result.kappa_upp))

${say('# Figure: who said what', '# 图：双方的评定')}
plain = found["kappa"].kappa
fig, ax = plt.subplots(layout="constrained")
ax.imshow(counts, cmap="Blues")
for i in range(len(levels)):
    for j in range(len(levels)):
        ax.text(j, i, counts.iloc[i, j], ha="center", va="center", color="white" if counts.iloc[i, j] > counts.to_numpy().max() * 0.6 else "black")
ax.set_xticks(range(len(levels)), [str(level) for level in levels])
ax.set_yticks(range(len(levels)), [str(level) for level in levels])
ax.set_xlabel(second)
ax.set_ylabel(first)
ax.set_title(f"${say('Agreement: kappa = {plain:.2f}, n = {n}', '一致性：kappa = {plain:.2f}，n = {n}')}"${titleSuffix(plan, say)})
plt.show()

${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
value = found["${main}"]
size = "${say('slight', '很低')}" if value.kappa < 0.2 else "${say('fair', '较低')}" if value.kappa < 0.4 else "${say('moderate', '中等')}" if value.kappa < 0.6 else "${say('substantial', '较高')}" if value.kappa < 0.8 else "${say('almost perfect', '很高')}"
print("\\n${say('Conclusion', '结论')}")
print(f"${say(`Of {n} subjects {100 * same:.1f}% got the same category; ${main} is {value.kappa:.2f} (95% CI {value.kappa_low:.2f} to {value.kappa_upp:.2f}), {size} agreement in the words of Landis and Koch (1977).`, `{n} 个对象中 {100 * same:.1f}% 被评为同一类别；${main} 为 {value.kappa:.2f}（95% 置信区间 {value.kappa_low:.2f} 至 {value.kappa_upp:.2f}），按 Landis 和 Koch (1977) 的说法一致性{size}。`)}")
print("${say('Kappa also falls where one category is much more frequent than the others; look at the table too.', '某一类别远多于其他类别时 kappa 也会偏低，请结合交叉表判断。')}")`
}
