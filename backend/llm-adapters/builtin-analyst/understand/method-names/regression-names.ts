import type { MethodNames } from './method-names.ts'

const words =
  /\b(?:outcomes?|dependent|independent|response|predict\w*|predictors?|explain\w*|covariates?|confound\w*|factors?|risks?|risky|odds|ratios?|relative|models?|modell?(?:ed|ing)|fit(?:ted)?|adjust(?:ed|ing|ment)?|control(?:led|ling)?|correct(?:ed|ing)|account(?:ed|ing)?|taking|multivaria\w+|univaria\w+|multiple|forest|roc|auc|calibration|calibrated|curves?|coefficients?|betas?|slopes?|intercepts?|random|fixed|mixed|effects?|residuals?|collinear\w*|vif|offset|exposure|rates?|incidence|events?|happen(?:s|ed)?|everything|else|available|remaining|rest|terms?|probabilit\w+|chance|depends?|drives?|driven|categor(?:y|ies|ical)|factor|continuous|ancova|baseline)\b|因变量|自变量|应变量|协变量|结局|结果变量|预测|危险|风险|因素|影响因素|独立|混杂|模型|建模|拟合|校正|矫正|调整|控制|纳入|放入|放|单因素|多因素|多元|一元|比值|森林图|森林|校准|曲线|系数|斜率|截距|随机|固定|效应|残差|共线性|偏移|暴露|发生率|事件|发生|其他|其余|剩余|考虑/g

export const mixedNames: MethodNames = {
  // What is random stays in the text: "centre as random intercept", "受试者做随机截距", "variance between centres".
  names:
    /(?:linear |multilevel )?mixed(?: ?-?effects?)?(?: linear)?(?: ?models?| ?regressions?)|(?:multilevel|hierarchical)(?: linear)? (?:models?|regressions?)|\b(?:lmm|lmer|mixedlm|mmrm)\b|(?:线性)?混合(?:线性)?(?:效应)?(?:线性)?模型|多水平模型|(?=mixed(?: ?-?effects?)? (?:logistic|poisson|cox|ordinal|negative binomial)|generali[sz]ed (?:linear )?mixed|\bglmm\b|\bgee\b|generali[sz]ed estimating|(?:poisson|logistic) mixed|广义(?:线性)?混合|广义估计方程|混合(?:效应)? ?(?:logistic|泊松|poisson))|(?=\biccs?\b[^,.;]{0,40}\b(?:by|within|between|across) (?:the )?(?:cent|site|hosp|ward|school|class|cluster|clinic|famil|litter|batch))|多层(?:线性)?模型|(?=\brandom ?-?(?:effects?|intercepts?|slopes?)\b(?! meta))|(?=随机(?:效应|截距|斜率))|(?=\( ?[^()|]{1,40}\|{1,2} ?[^()|]{1,40}\))|(?=\b(?:varianc\w+|variation)\b[^,.;]{0,20}\b(?:is |lies? )?(?:between|across|among)\b(?! (?:groups|arms|treatments)))|(?=(?:中心|医院|病区|科室|个体|受试者|批次|班级|学校)(?:之间|间)的?(?:变异|方差(?!分析|齐)))/g,
  words: new RegExp(
    `(?<!\\d)\\d{1,3} ?(?:times\\b|次)|${words.source}|\\b(?:over|times?|course|chang\\w+|differ\\w*|every|measured|repeated(?:ly)?|same|varianc\\w+|variation|variability|much|lies?|share|faster|slower|up|down|went|go(?:es)?|get|getting|improv\\w+|worsen\\w*|better|worse|trajector\\w+|weeks|months|visits|clustered|nested|icc|intra ?-?class|correlation)\\b|随时间|随访视|时间|变化|趋势|轨迹|变异|方差|之间|间的?|多中心|是否|不同|快慢|重复|测量|嵌套|组内相关(?:系数)?|占比|比例|多大`,
    'g',
  ),
}

export const logisticNames: MethodNames = {
  names:
    /(?:binary |multiple |multivaria(?:te|ble) |univaria(?:te|ble) )?logistic(?: ?regressions?| ?models?| ?回归(?:模型|分析)?| ?模型| ?分析)?|\blogit(?: ?models?| ?regressions?)?\b|(?:二元|多元)?(?:逻辑(?:斯[蒂谛]克?)?|罗吉斯[蒂特])回归(?:模型|分析)?|\b(?:adjusted |crude )?odds ratios?\b|\baors?\b|比值比|优势比|(?<=(?:给个|给出|计算|算|求|校正|调整)的? ?)ors?\b|\bor ?值|calibration (?:curves?|plots?)|校准曲线|校准图|roc(?: curves?)? (?:of|for) (?:the |this |a )?(?:fitted )?model|模型的? ?roc(?: ?曲线)?/g,
  words,
}

export const poissonNames: MethodNames = {
  names:
    /(?:quasi ?-?)?poisson(?: ?regressions?| ?models?| ?回归(?:模型|分析)?)?|泊松(?:回归)?(?:模型|分析)?|neg(?:ative)? ?binomial(?: ?regressions?| ?models?)?|负二项(?:分布)?(?:回归)?(?:模型|分析)?|(?:incidence |incident )?rate ratios?|\birrs?\b|(?:发病|发生)?率比|count (?:models?|regressions?)|计数(?:资料)?(?:模型|回归)|over ?-?dispers(?:ion|ed)|过(?:度)?离散/g,
  words,
}

export const linearNames: MethodNames = {
  names:
    /(?:simple |multiple |multivaria(?:te|ble) |general )?linear (?:regressions?|models?)|multiple regressions?|(?:ordinary )?least squares|\b(?:ols|ancova)\b|analysis of covariance|(?:简单|一元|多元|多重)?线性(?:回归|模型)(?:模型|分析)?|多元回归(?:分析|模型)?|协方差分析/g,
  words,
}

/** A model whose kind the outcome decides, and what is asked of one that has been made. */
export const regressionNames: MethodNames = {
  names:
    /regress(?:ions?|ed|ing)?\b(?! line)(?: ?analys[ie]s| ?models?)?|(?:单因素(?:加|和|及|与|、)?)?多因素(?:回归)?分析|回归(?!线|直线)(?:分析|模型)?|multivariable (?:analys[ie]s|models?)|forest plots?|森林图|\bresiduals?\b(?: plots?)?|残差图?|collinearity|\bvifs?\b|共线性|cook'?s? distances?/g,
  words,
}
