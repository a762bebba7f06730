import type { MethodNames } from './method-names.ts'

const words =
  /\b(?:curves?|fit(?:ted|s)?|dos(?:e|es|ing)|concentrations?|potent|potency|hill|slopes?|top|bottom|plateaus?|asymptotes?|halfway|inhibition|inhibitory|inhibits?|effective|compounds?|wells?|shared?|fixed|held|constrained?|hill|logistic|sigmoid(?:al)?|models?|parameters?|x|y|axis|readings?|axes|standards?|unknowns?|blanks?|read(?:ing|s)?|off|back|calculate[ds]?|interpolate[ds]?|samples?|duplicates?|triplicates?|replicates?|average[ds]?|linear|straight|line|weighted|weights?|weighting|origin|zero|intercept|calibrat(?:ion|ors?)|assays?|kits?|elisa|plates?|signals?|absorbances?|optical|density|recover(?:y|ies|ed)|lod|loq|limits?|detection|quantification|dilution|factor|genes?|expression|housekeep(?:er|ing)|reference|normali[sz]ed?|normali[sz]ing|normali[sz]ation|relative|fold|changes?|technical|efficienc(?:y|ies)|primers?|target|calibrator|controls?|ct|cts|cq|undetermined|as|calc|squared|r2?|x2|pg|ng|ug|µg|mg|ml|nm|um|µm|mm|mol|ratios?|targets?|set|against|versus|using|methods?|based|both|undetermined|detected|treat(?:ed)?|count|upregulated|downregulated|mean|geometric|delta|dct|ddct|ddcq|mrnas?|levels?|transcripts?|log2)\b|曲线|拟合|剂量|浓度|化合物|药物|抑制|有效|斜率|平台|上下|渐近线|模型|参数|固定|标准品|标准|标曲|未知|样品|样本|待测|空白|反算|回算|推算|换算|读取|复孔|平行孔|酶标仪|酶标|线性|直线|加权|权重|过原点|原点|截距|稀释|倍数|回收率|检出限|定量限|孔|板|内参|管家|基因|相对|表达|表达量|归一化|对照|设为|扩增|引物|效率|技术重复|重复|倍|变化/g

/** Curves of a response over a dose. */
export const doseNames: MethodNames = {
  names:
    /(?:dose|concentration) ?-? ?(?:response|effect|inhibition)s?(?: ?(?:curves?|analys[ie]s|relationships?|models?|fits?))?|\b(?:relative )?(?:ic|ec|ed|gi|lc|ld|ac|cc) ?(?=\d{2}\b)|\b(?:ic|ec|ed|gi|lc|ld|ac|cc)s?(?= of both\b)|half ?-?max(?:imal|imum)?(?: (?:inhibitory|effective))?(?: (?:concentrations?|doses?))?|\bhill ?(?:slopes?|coefficients?|equations?|models?|curves?|fits?)?\b|\b(?:4|four|3|three) ?-?(?:pl\b|parameters?\b(?: ?-?(?:logistic|sigmoid(?:al)?))?)(?: ?(?:logistic|fits?|curves?|models?))*|\b(?:sigmoid(?:al)?|log ?-?logistic|logistic dose)(?: (?:dose|curves?|fits?|models?))+|\b(?:bottom|top|hill slope|(?:lower|upper) (?:plateau|asymptote))\s*(?:=|(?:is |are )?(?:fixed|held|constrained|set)(?: at| to)?)\s*-?\d{1,6}(?:\.\d{1,6})?|[上下](?:平台|渐近线)\s*(?:=|(?:固定|约束|限定)?(?:为|在))\s*-?\d{1,6}(?:\.\d{1,6})?|\b(?:more|less|most|least|equally|relative|how) poten(?:t|cy)\b|\bpoten(?:t|cy|cies)\b|剂量 ?-?(?:反应|效应|响应)(?:关系|曲线|分析|模型)*|浓度 ?-?(?:反应|效应|响应|抑制)(?:关系|曲线|分析)+|量 ?-?效(?:关系|曲线)+|半数?最?大?(?:抑制|有效|效应|致死|细胞毒性?)(?:浓度|剂量|量)|半(?:最大)?(?:抑制|有效)(?:浓度|剂量)|希尔(?:斜率|系数|方程|曲线)|(?:四|三|4|3) ?-?(?:参数|pl)(?: ?(?:logistic|逻辑斯蒂))?(?:曲线|拟合|方程|模型|回归)*|[sS] ?[型形]曲线|效价(?:比)?|效力(?:更强|更弱|比)?|药效(?:更强|更弱|强弱)/g,
  words,
}

/** A curve through standards, on which unknowns are read back. */
export const standardNames: MethodNames = {
  names:
    /(?:elisa )?standard (?:curves?|lines?)(?: (?:fit|analysis))?|calibration (?:lines?|standards?)|(?:read(?:ing|s)?|calculated?) (?:off|back) (?:the )?(?=unknowns?|samples?|concentrations?)|(?:back ?-?calculat(?:e[ds]?|ing|ion)|interpolat(?:e[ds]?|ing|ion))(?: (?:of )?(?:the )?(?:unknowns?|samples?|concentrations?))*|\b(?:line|curve|fit) (?:through|from|of|to|on) (?:the )?standards\b|标准(?:品)?曲线|标曲|工作曲线|(?:反|回|逆)(?:推)?算(?:出|一下)?(?:未知|样品|样本|待测)?(?:样品|样本|标本)?的?(?:浓度|含量)?/g,
  words,
}

/** Relative expression by quantitative PCR. */
export const qpcrNames: MethodNames = {
  names:
    /(?:rt ?-?)?q(?:rt ?-?)? ?pcr(?: (?:data|analysis|results?))?|real ?-?time pcr|(?:2 ?\^? ?\(? ?-? ?)?(?:[δ△∆] ?[δ△∆]|\bdd|\bdelta ?-?delta) ?-?c[tq]\)?(?: ?(?:method|analysis|法|值|方法))?|\blivak\b|\bpfaffl(?:'s)?(?: method)?|\bhousekeep(?:ers?|ing)\b(?: genes?)?|\b(?:reference|endogenous control) genes?\b|relative (?:gene |mrna )?(?:expression|quantification|quantity|quantitation)(?: levels?)?|内参(?:基因)?|管家基因|相对表达(?:量|水平)?|(?:实时)?(?:荧光)?定量 ?pcr|实时定量/g,
  words,
}
