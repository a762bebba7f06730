import type { MethodNames } from './method-names.ts'

export const twoWayNames: MethodNames = {
  names:
    /two ?-?(?:way|factor)s?(?: ?anova| analys[ie]s(?: of variance)?| design)?|\b2 ?-?way(?: anova)?|factorial (?:anova|design)|(?:双|两|二)因[素子](?:的)?(?:方差分析|设计|分析)?|析因(?:设计)?(?:的)?(?:方差分析|分析)?|(?=\binteractions?(?: terms?)? (?:of|between)\b)|\binteractions?(?: effects?| plots?| terms?)?(?! (?:of|between)\b)(?![a-z]| terms?)|交互(?:作用|效应)?(?:图)?/g,
  words:
    /\b(?:two|way|factors?|factorial|main|simple|effects?|interacts?|type|i{1,3}|sums?|squares?|balanced|unbalanced|post ?hoc|depends?|please|marginal|adjusted|cells?)\b|因素|主效应|简单效应|平方和|型|边际|校正均值|看看?/g,
}
