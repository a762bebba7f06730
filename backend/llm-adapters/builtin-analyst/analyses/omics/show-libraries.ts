import type { PickText } from '../../write/pick-text.ts'

/** Python: reads and genes of each sample, with those that are far from the others. */
export const showLibraries = (
  say: PickText,
): string => `${say('# Reads and genes with a read, by sample', '# 各样本的总读段数和检出的基因数')}
reads = counts.sum()
genes = (counts > 0).sum()
table = samples[factors].join(pd.DataFrame({"${say('reads', '读段数')}": reads, "${say('genes with a read', '检出的基因数')}": genes}))
table.to_csv("library_sizes.csv", encoding="utf-8-sig")
display(table)

${say('# Far from the others: 3 scaled median absolute deviations of log2 reads, and less than half or more than twice the median', '# 异常：log2 读段数超出 3 倍（标准化）绝对中位差，且不到中位数的一半或超过其两倍')}
if reads.min() == 0:
    raise ValueError(f"${say("No read at all: {', '.join(reads.index[reads == 0])}.", "没有任何读段的样本：{'、'.join(reads.index[reads == 0])}。")}")
gap = np.log2(reads / reads.median())
deviation = 1.4826 * (gap - gap.median()).abs().median()
far = reads[((gap - gap.median()).abs() > 3 * deviation) & (gap.abs() > 1)]

${say('# Figure: library sizes', '# 图：文库大小')}
fig, ax = plt.subplots(figsize=(max(6, 1.5 + 0.5 * len(reads)), 4.8), layout="constrained")
groups = samples[factors[0]].astype(str) if factors else pd.Series("", index=samples.index)
for number, value in enumerate(sorted(groups.unique())):
    members = [name for name in shared if groups[name] == value]
    ax.bar(members, reads[members] / 1e6, color=f"C{number % 10}", label=value)
ax.axhline(reads.median() / 1e6, color="grey", linestyle="--", linewidth=1, label="${say('median', '中位数')}")
ax.set_xticks(range(len(shared)), [name for value in sorted(groups.unique()) for name in shared if groups[name] == value], rotation=45, ha="right", fontsize=8)
ax.set_ylabel("${say('reads counted (millions)', '计数的读段（百万）')}")
ax.set_title("${say('Library sizes', '文库大小')}")
ax.legend(title=factors[0] if factors else None, fontsize=9, loc="center left", bbox_to_anchor=(1, 0.5), frameon=False)
plt.show()

${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
report("${say('median library size', '文库大小的中位数')}", reads.median())
report("${say('smallest library', '最小文库')}", reads.min())
report("${say('largest library', '最大文库')}", reads.max())
report("${say('largest / smallest', '最大/最小')}", reads.max() / reads.min())
report("${say('samples far from the others', '异常样本数')}", len(far))
print("\\n${say('Conclusion', '结论')}")
print(f"${say('The samples have {reads.min():,.0f} ({reads.idxmin()}) to {reads.max():,.0f} ({reads.idxmax()}) reads, the largest {reads.max() / reads.min():.1f} times the smallest; median {reads.median():,.0f}.', '各样本有 {reads.min():,.0f}（{reads.idxmin()}）至 {reads.max():,.0f}（{reads.idxmax()}）个读段，最大的是最小的 {reads.max() / reads.min():.1f} 倍；中位数 {reads.median():,.0f}。')}")
if len(far) > 0:
    print(f"${say("Far from the others: {', '.join(far.index)}.", "明显偏离其他样本的有：{'、'.join(far.index)}。")}")
else:
    print("${say('No sample is far from the others by this rule; differences of this size are taken care of by size factors.', '按此规则没有异常样本；这种程度的差别可由标准化因子校正。')}")`
