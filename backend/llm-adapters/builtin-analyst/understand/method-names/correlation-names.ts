import type { MethodNames } from './method-names.ts'

export const partialNames: MethodNames = {
  names:
    /(?:partial|semi-?partial)(?: rank| pearson| spearman)? correlations?(?: coefficients?| analysis)?|偏相关(?:性)?(?:系数|分析)?/g,
  words:
    /\b(?:partial|adjust(?:ed|ing)?|control(?:led|ling)?|holding|held|constant|fixed|correlat(?:ed?|ions?)|still|related|associated|given|account(?:ing)?|effect|coefficients?|remain(?:s|ing)?)\b|控制|校正|调整|排除|以后|之后|的?影响|还|仍|不变|固定|偏相关|相关/g,
}

export const agreementNames: MethodNames = {
  names:
    /bland ?-?(?:and |& ?)?altman(?:'s)?(?: ?plots?| ?analysis| ?图| ?分析)?|limits of agreement|(?:cohen'?s? )?(?:weighted )?kappa(?: ?statistics?| ?coefficients?| ?值| ?系数| ?检验)?|加权 ?kappa(?: ?值| ?系数)?|\biccs?\b|intra ?-?class correlations?(?: coefficients?)?|组内相关(?:系数)?|inter ?-?(?:rater|observer|reader) (?:agreement|reliability)|\bagree(?:ment|s)?\b(?: between)?|systematic difference(?=[^.;]{0,40}\b(?:devices?|methods?|instruments?|readers?|raters?|observers?|machines?))|一致性(?:界限|检验|分析|评价)?/g,
  words:
    /\b(?:raters?|readers?|observers?|devices?|machines?|scanners?|methods?|instruments?|meters?|physicians?|doctors?|clinicians?|nurses?|patients?|third|fourth|fifth|first|second|both|each other|well|measured|ratings?|scores?|weighted|unweighted|quadratic|linear|weights?|reliability|bias|systematic|limits?)\b|加权|二次|线性|两位|两个|第[一二三四五]|评定者|读者|观察者|阅片|仪器|设备|读片|医生|仪器|方法|测的?|界限|怎么?样|如何|好不好|做|给/g,
}
