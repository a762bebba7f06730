import type { MethodNames } from './method-names.ts'

export const expressionNames: MethodNames = {
  names:
    /differential(?:ly)? ?(?:gene )?express(?:ion|ed)(?: ?(?:genes?|analys[ie]s))?|\bde genes?\b|\bdegs?\b|genes? (?:that )?(?:change|respond|differ|are (?:up|down))|\bdesign ?(?==|~)|(?:up|down) ?-?regulated(?: genes?)?|[上下]调(?:的)?(?:基因)?|\b(?:py)?deseq2?\b|volcano(?: plots?)?|\bma plots?\b|差异表达(?:的)?(?:基因)?(?:分析)?|差异基因(?:分析)?|火山图/g,
  words:
    /\b(?:genes?|counts?|rna(?:seq)?|seq|sequencing|reads?|express(?:ed|ion)|conditions?|batch(?:es)?|paired|pairing|block(?:ed|ing)?|design|adjust(?:ed|ing|ment)?|controlling|covariates?|account|taking|models?|fold|changes?|fdr|label(?:led)?|top|against|compared|relative|treated|sheet|files?)\b|基因|计数|测序|表达|条件|批次|配对|校正|调整|控制|模型|设计|倍数|列表|标注|相对于|相比|样本表|信息/g,
}
