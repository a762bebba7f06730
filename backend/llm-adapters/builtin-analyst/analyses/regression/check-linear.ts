import type { PickText } from '../../write/pick-text.ts'

/** Python: equal variances (Breusch-Pagan, studentised), normal residuals (Shapiro-Wilk), straight lines (RESET), influence (Cook). */
export const checkLinear = (say: PickText): string =>
  `${say('# Checks of the residuals', '# 残差检验')}
influence = model.get_influence()
residuals = influence.resid_studentized_internal
distances = pd.Series(influence.cooks_distance[0], index=data.index)
pagan, pagan_p = het_breuschpagan(model.resid, model.model.exog)[:2]
print(f"${say('Equal variances? Breusch-Pagan (studentised): χ² = {pagan:.4f}, {show_p(pagan_p)}', '方差齐性 Breusch-Pagan 检验（学生化）：χ² = {pagan:.4f}，{show_p(pagan_p)}')}")
report("${say('Breusch-Pagan chi-square', 'Breusch-Pagan 卡方')}", pagan)
report("Breusch-Pagan p", pagan_p)
shapiro_p = np.nan
if 3 <= len(data) <= 5000:
    shapiro, shapiro_p = stats.shapiro(model.resid)
    print(f"${say('Normal residuals? Shapiro-Wilk: W = {shapiro:.4f}, {show_p(shapiro_p)}', '残差正态性 Shapiro-Wilk 检验：W = {shapiro:.4f}，{show_p(shapiro_p)}')}")
    report("${say('Shapiro-Wilk p, residuals', '残差 Shapiro-Wilk 检验 p')}", shapiro_p)
reset_p = np.nan
if len(np.unique(model.fittedvalues.round(10))) > 10 and model.df_resid > 2:
    reset = linear_reset(model, power=3, use_f=True)
    reset_p = float(reset.pvalue)
    print(f"${say('Straight lines? RESET with squares and cubes of the fitted values: F = {float(reset.fvalue):.4f}, {show_p(reset_p)}', '线性关系 RESET 检验（拟合值的二次项和三次项）：F = {float(reset.fvalue):.4f}，{show_p(reset_p)}')}")
    report("RESET p", reset_p)
print("${say('Rows of largest Cook’s distance (row of the table, counted from 1)', 'Cook 距离最大的行（表中的行号，从 1 起）')}")
top = distances.nlargest(5)
display(pd.DataFrame({outcome: y[top.index], "${say('fitted', '拟合值')}": model.fittedvalues[top.index], "${say('Cook’s distance', 'Cook 距离')}": top}).set_axis(top.index + 1).round(4))
report("${say('largest Cook’s distance', '最大 Cook 距离')}", distances.max())`
