import type { MethodNames } from './method-names.ts'

export const baselineNames: MethodNames = {
  names:
    /\btable ?(?:1|one)\b|baseline (?:characteristics?|demographics?|tables?|balance|comparison)|demographics? tables?|(?:balanced|comparable|similar|different) at baseline|standardi[sz]ed (?:mean )?differences?|love plots?|三线表|表 ?[1一](?![\d月日])|基线(?:的)?(?:特征|资料|情况|信息)(?:的)?(?:对比|比较|表|描述|统计)?|基线(?:的)?(?:对比|比较|描述)?表|基线(?:是否)?(?:可比|均衡|平衡)(?:性)?|基线(?:上)?(?:有什么|有何|有没有|有无|是否)?(?:不一样|不同|差异|差别)|标准化(?:均值|均数|平均)?差(?:异)?/g,
  words:
    /\b(?:baseline|characteristics?|demographics?|smds?|p ?values?|iqr|quartiles?|columns?|overall|total|arms?|groups?|balanced?|tests?|publication|paper|csv|excel)\b|基线|特征|四分位(?:数|间距)?|合计|总体|直接|能|放|论文|里|那种|带|p ?值|连续变量|分类变量|可比|均衡/g,
}
