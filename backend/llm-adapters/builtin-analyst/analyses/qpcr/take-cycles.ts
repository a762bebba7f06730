import { pyList, pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import type { QpcrPlan } from './qpcr-plan.ts'

/** Python: `wells` with a number in `value`, those that are not determined counted, and `means`, by sample and gene. */
export function takeCycles(plan: QpcrPlan, say: PickText): string {
  const { undetermined, targets } = plan
  return `${say('# Ct values as numbers; words such as “Undetermined” and 40 or more mean that nothing was amplified.', '# 将 Ct 读成数值；“Undetermined”等文字以及 40 以上表示没有扩增。')}
wells = df.dropna(subset=[gene, sample, group])${targets ? '\nwells = wells[wells[gene].isin([*references, *targets])]' : ''}.copy()
wells["value"] = pd.to_numeric(wells[ct], errors="coerce")
late = (wells["value"].isna() & wells[ct].notna()) | (wells["value"] >= 40)
blank = wells[ct].isna()
print(f"${say('Wells: {len(wells)}; without a Ct: {blank.sum()}; not determined: {late.sum()}; rows without gene, sample or group: {len(df) - len(df.dropna(subset=[gene, sample, group]))}', '孔数：{len(wells)}；无 Ct 值：{blank.sum()}；未检出：{late.sum()}；缺少基因、样本或组别的行：{len(df) - len(df.dropna(subset=[gene, sample, group]))}')}")
wells.loc[late, "value"] = ${undetermined ?? 'np.nan'}
if late.any():
    print("${
      undetermined === null
        ? say(
            'Wells that are not determined are left out. Where they are of one group only, the fold change is not a fair estimate:',
            '未检出的孔不参与计算；如果集中在某一组，倍数变化的估计会有偏差：',
          )
        : say(
            `Wells that are not determined count as ${undetermined}, as asked; their fold changes are rough bounds:`,
            `按要求将未检出的孔计为 ${undetermined}；相应的倍数变化只是粗略的界限：`,
          )
    }")
    display(wells[late].groupby([gene, group]).size().rename("${say('not determined', '未检出')}").reset_index())
if (wells["value"] <= 0).any():
    raise ValueError(f"${say('{ct} has values of 0 or below, which are no Ct values.', '{ct} 中有小于或等于 0 的值，不是 Ct 值。')}")

${say('# Technical replicates: the mean of the wells of each sample and gene', '# 技术重复：每个样本、每个基因的各孔取均值')}
means = wells.groupby([group, sample, gene])["value"].agg(["mean", "std", "count"])
uneven = means[means["std"] > 0.5]
print(f"${say('Sample and gene pairs: {len(means)}; replicates that differ by an SD above 0.5: {len(uneven)}', '样本与基因的组合：{len(means)} 个；技术重复标准差超过 0.5 的：{len(uneven)} 个')}")
if not uneven.empty:
    display(uneven.round(2).head(20))
cycles = means["mean"].unstack(gene)
for name in references:
    if name not in cycles or cycles[name].notna().sum() == 0:
        raise ValueError(f"${say('The reference gene {name} has no Ct value.', '内参基因 {name} 没有 Ct 值。')}")
${targets ? '' : 'targets = [name for name in cycles if name not in references]\n'}if not targets:
    raise ValueError("${say('There is no gene besides the reference genes.', '除内参外没有其他基因。')}")`
}

/** Python: `dct`, a column of ΔCt for each target, by group and sample; with efficiencies in steps of doubling (Pfaffl 2001). */
export function subtractReferences(plan: QpcrPlan, say: PickText): string {
  const given = Object.entries(plan.efficiencies)
  const scaled = given.length > 0 ? 'scaled' : 'cycles'
  const scale =
    given.length > 0
      ? `${say('# Cycles in steps of doubling: Ct times log2 of the amplification per cycle (Pfaffl 2001); 2 where none is given', '# 将循环数折算为“翻倍数”：Ct 乘以每循环扩增倍数的 log2（Pfaffl 2001）；未给出的按 2 计')}
factors = {${given.map(([name, factor]) => `${pyString(name)}: ${factor}`).join(', ')}}
scaled = cycles.mul(pd.Series({name: np.log2(factors.get(name, 2)) for name in cycles}))
`
      : ''
  return `${scale}${say('# ΔCt: each gene against the mean of the reference genes of the same sample (a geometric mean of amounts)', '# ΔCt：每个基因减去同一样本内参基因的均值（相当于用量的几何均值）')}
level = ${scaled}[references].mean(axis=1, skipna=False)
if level.isna().any():
    print("${say('Left out, since a reference gene has no Ct: ', '因内参基因没有 Ct 而排除的样本：')}" + "${say(', ', '、')}".join(str(name) for _, name in level.index[level.isna()]))
dct = ${scaled}[targets].sub(level, axis=0)
groups = dct.index.get_level_values(group)
others = [name for name in ${pyList(orderOf(plan).map(pyString))} if name != control and (groups.astype(str) == name).any()]
if not (groups.astype(str) == control).any():
    raise ValueError(f"${say('The control {control} has no samples.', '对照 {control} 没有样本。')}")
if not others:
    raise ValueError(f"${say('There is no group besides {control} to compare.', '除 {control} 外没有可比较的组。')}")

${say('# Are the reference genes themselves the same in all groups?', '# 内参基因本身在各组间是否一致？')}
for name in references:
    base = cycles.loc[groups.astype(str) == control, name].dropna()
    for other in others:
        values = cycles.loc[groups.astype(str) == other, name].dropna()
        if min(base.nunique(), values.nunique()) < 2:
            continue
        shift, shift_p = values.mean() - base.mean(), stats.ttest_ind(values, base, equal_var=False).pvalue
        print(f"${say('Reference {name}: mean Ct {base.mean():.2f} in {control}, {values.mean():.2f} in {other} (difference {shift:.2f}, {show_p(shift_p)})', '内参 {name}：{control} 平均 Ct {base.mean():.2f}，{other} 平均 Ct {values.mean():.2f}（相差 {shift:.2f}，{show_p(shift_p)}）')}")
        if shift_p < 0.05 and abs(shift) > 0.3:
            print(f"${say('{name} differs between the groups itself, so it is a doubtful reference here.', '{name} 本身在组间有差异，作为内参并不可靠。')}")`
}

const orderOf = ({ group }: QpcrPlan) => group.levels.map(({ value }) => value)
