import type { MethodNames } from './method-names.ts'

export const partialNames: MethodNames = {
  names:
    /(?:partial|semi-?partial)(?: rank| pearson| spearman)? correlations?(?: coefficients?| analysis)?|偏相关(?:性)?(?:系数|分析)?/g,
  words:
    /\b(?:partial|adjust(?:ed|ing)?|control(?:led|ling)?|holding|held|constant|fixed|correlat(?:ed?|ions?)|still|related|associated|given|account(?:ing)?|effect|coefficients?|remain(?:s|ing)?)\b|控制|校正|调整|排除|以后|之后|的?影响|还|仍|不变|固定|偏相关|相关/g,
}
