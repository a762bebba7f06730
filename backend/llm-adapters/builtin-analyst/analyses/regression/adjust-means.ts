import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import type { LinearRegressionPlan } from './regression-plan.ts'

/** Python: `adjusted`, the mean of each group of `compared` where all other terms are at their mean; empty where nothing is compared. */
export function adjustMeans({ compared, interaction }: LinearRegressionPlan, say: PickText): string {
  if (!compared || interaction.includes(compared)) return ''
  return `${say('# Adjusted means: the mean of each group where all other predictors are at their average', '# 校正均值：其他自变量都取平均值时各组的均值')}
compared = ${pyString(compared.name)}
adjusted = {}
if compared in terms:
    for level in sorted(set(data[compared]), key=lambda level: (level != references[compared], level)):
        point = sm.add_constant(design)[["const", *names]].mean()
        point[terms[compared]] = design.loc[data[compared] == level, terms[compared]].iloc[0]
        told = model.get_prediction(point.to_frame().T)
        raw = y[data[compared] == level]
        adjusted[level] = (len(raw), raw.mean(), told.predicted_mean[0], *told.conf_int()[0])
    adjusted = pd.DataFrame(adjusted, index=["n", "${say('mean', '均值')}", "${say('adjusted mean', '校正均值')}", "${say('95% CI low', '95% CI 下限')}", "${say('95% CI high', '95% CI 上限')}"]).T
    print(f"${say('Mean of {outcome} by {compared}, as it is and adjusted', '不同{compared}的{outcome}均值（原始与校正后）')}")
    display(adjusted.round(4))
    for level, row in adjusted.iterrows():
        report(f"${say('adjusted mean', '校正均值')}, {level}", row.iloc[2])
        report(f"${say('adjusted mean', '校正均值')}, {level}, 95% CI", (row.iloc[3], row.iloc[4]))`
}
