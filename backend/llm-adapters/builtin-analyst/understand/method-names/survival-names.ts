import type { MethodNames } from './method-names.ts'

const words =
  /\b(?:overall|survival|surviv(?:e|ed|al)|time|events?|status|follow ?-?up|censor(?:ed|ing)?|deaths?|died|dead|risk|median|curves?|units?|restricted|mean|truncated?|horizon|within|until|months?|days?|years?|weeks?|happen(?:s|ed)?|occurred|factors?|prognos\w+|hazards?|hrs?|models?|adjust(?:ed|ing|ment)?|controlling|covariates?|multivaria\w+|forest|column|columns)\b|生存(?:时间|期)?|随访(?:时间)?|时间|事件|删失|死亡|发生|中位|风险|因素|预后|单位|取值|模型|校正|调整|控制|混杂|多变量|森林/g

export const coxNames: MethodNames = {
  names:
    /\bcox(?:'s)?(?: ph| proportional[- ]hazards?)?(?: ?regressions?| ?models?| ?回归(?:模型)?| ?模型| ?比例风险(?:回归)?(?:模型)?)?|hazard ratios?|proportional hazards?(?: models?)?|(?:多因素|多变量)生存分析|比例风险(?:回归)?(?:模型|假[定设])?|风险比/g,
  words,
}

export const survivalNames: MethodNames = {
  names:
    /(?:overall )?survival (?:analys[ie]s|curves?|functions?|probabilit(?:y|ies)|rates?|estimates?)|kaplan ?-? ?meier(?: ?(?:curves?|estimates?|analysis|plots?|法|曲线|生存曲线|分析))?|\bkm(?: curves?| plots?| ?曲线| ?图)|(?:plot|draw|show|run|do|make|画|做|出)(?: me)?(?: a| the| some)? ?km\b|^km\b|\bkm (?=of|by|for)|log ?-?rank(?: ?tests?| ?检验)?|median survival|\brmsts?\b|restricted mean(?: survival)?(?: times?)?|(?:限制性|受限)平均生存(?:时间|期)?|schoenfeld|生存(?:分析|曲线|函数)|中位生存(?:期|时间)|(?:总体?)?生存率(?:曲线)?/g,
  words,
}
