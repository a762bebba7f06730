import type { ColumnProfile } from '#contract/dataset.ts'
import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import type { ReduceDimensionsPlan } from './reduce-dimensions-plan.ts'

/** Python: which share of each component lies between the groups of a column; a description, no test. */
export const separateGroups = (column: ColumnProfile, say: PickText): string =>
  `${say('# How far a grouping that was not used separates along the components (share of the variance between groups)', '# 未参与分析的分组在各主成分上分开的程度（组间方差占比 η²）')}
grouping = ${pyString(column.name)}
known = df.loc[data.index, grouping].dropna()
for name in components[: min(3, len(components))]:
    part = scores.loc[known.index, name]
    between = ((part.groupby(known).transform("mean") - part.mean()) ** 2).sum() / ((part - part.mean()) ** 2).sum()
    print(f"{name}${say(': {between:.1%} of its variance is between groups of {grouping}', '：{between:.1%} 的方差来自 {grouping} 的组间差异')}")
    report(f"${say('share between groups of {grouping}, {name}', '组间方差占比，{grouping}，{name}')}", between)`

/** Python: the conclusion. */
export const concludeComponents = ({ method }: ReduceDimensionsPlan, say: PickText): string =>
  `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
print(f"${say('The first two components hold {share[:2].sum():.1%} of the variance of {len(columns)} columns ({share[0]:.1%} and {share[1]:.1%}).', '前两个主成分共解释 {len(columns)} 个变量 {share[:2].sum():.1%} 的方差（分别为 {share[0]:.1%} 和 {share[1]:.1%}）。')}")
for name in ("PC1", "PC2"):
    parts = loadings[name][loadings[name].abs() >= 0.6 * loadings[name].abs().max()].sort_values(key=abs, ascending=False).head(5)
    print(f"{name}${say(' is made mostly of ', '主要由以下变量构成：')}" + "${say(', ', '，')}".join(f"${say('{column} ({loading:+.2f})', '{column}（{loading:+.2f}）')}" for column, loading in parts.items()) + "${say('.', '。')}")
if count == 0:
    print("${say('No component is more than shuffled columns would give: the columns hardly go together, and two dimensions show little of them.', '没有主成分超出打乱后的随机水平：各变量之间几乎没有共同变化，二维图能反映的信息很少。')}")
else:
    print(f"${say('By parallel analysis {count} of {len(components)} components are more than chance.', '按平行分析，{len(components)} 个主成分中有 {count} 个超出随机水平。')}")
print("${
    method === 'pca'
      ? say(
          'Components describe these rows; groups that lie apart in the figure are seen, not tested.',
          '主成分用于描述这些数据；图中看到的分组差异未经检验。',
        )
      : say(
          'In the t-SNE map read only who is near whom, not sizes or distances of clumps.',
          't-SNE 图只能看谁与谁相近，团块的大小和距离不可解读。',
        )
  }")`
