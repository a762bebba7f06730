import type { MethodNames } from './method-names.ts'

const words =
  /\b(?:paired|pairs?|matched|before|after|pre|post|baseline|changed?|same|drop(?:ped)?|fall|fell|rise|rose|increased?|decreased?|reduced?|improved?|worse|better|less|more|frequent|get|got|gets|spaghetti|slope|lines?|person|subjects?|patients?|intervention|therapy|visits?|occasions?|friedman|sphericity|greenhouse|geisser|repeated|within|over|time|exact|version|signed|identif(?:y|ies)|names?|measurements?)\b|配对|前后|治疗|变化|改变|有没有|下降|降低|降了|升高|上升|升了|增加|减少|改善|好转|连线图?|每个?人|每例|一条线?|折线|自身|对照|发生率|符号秩|精确|测量|重复|时间|球形|两次|各次|各时间点|对象|编号/g

const actions = '治疗|干预|用药|给药|训练|手术|服药|改剂量|换药|运动'

export const pairedNames: MethodNames = {
  names: new RegExp(
    [
      // "paired by x" and "按 x 配对" stay in the text, since they say which column.
      String.raw`(?=\b(?:paired|matched|pairing) (?:by|within|on)\b)`,
      String.raw`\b(?:paired|matched)(?: pairs?)?(?: student'?s?)?(?: t(?: ?-?tests?)?| ?-?tests?| samples?| comparisons?| differences?| wilcoxon)?(?! (?:by|within|on)\b)(?![a-z])`,
      `wilcoxon(?:'s)? signed ?-?ranks?(?: ?tests?)?|signed ?-?ranks?(?: ?tests?)?`,
      String.raw`\bbefore(?: and| vs\.?| versus|\/| ?-) ?after\b(?: (?:treatment|therapy|intervention|surgery|the dose change))?|\bpre(?: and| vs\.?| versus|\/| ?-)? ?-?post\b`,
      String.raw`(?:changed? |drop(?:ped)? |fall |fell |rise |rose )?from baseline(?: to (?:the )?(?:week|day|month|visit|year|end)(?: ?\d+)?)?|same (?:patients|subjects|people|persons|participants|animals|mice)`,
      `(?=按[^,。;]{1,30}?配对)`,
      `(?<!按[^,。;]{0,30})配对(?:样本)?(?:的)?(?: ?t ?检验| ?wilcoxon ?检验|检验|比较|差值?|设计|秩和检验)?|符号秩(?:和)?(?:检验)?`,
      `(?:${actions})?前后(?:对比|比较|变化|差异|自身对照)?|自身前后对照`,
      String.raw`从基线到(?:第? ?\d+ ?(?:周|天|个?月|年)|终点|末次|随访)|(?:与|和|较|比)基线(?:相比|比较)?|同一(?:批|组|个)?(?:患者|病人|受试者|人|对象|动物)`,
    ].join('|'),
    'g',
  ),
  words,
}

export const mcnemarNames: MethodNames = {
  names: /mc ?nemar(?:'s)?(?: ?tests?| ?检验)?|配对(?:的)? ?(?:卡方|四格表|χ2|率)(?:检验)?|配对四格表/g,
  words,
}

export const repeatedNames: MethodNames = {
  names:
    /repeated ?-?measures?(?: ?anova| analysis of variance| analysis| design)?|\brm ?-?anova\b|within ?-?subjects?(?: ?anova| analysis)?|friedman(?:'s)?(?: ?tests?| ?检验| ?秩和检验)?|重复测量(?:的)?(?:方差分析|资料|设计|数据|分析)?/g,
  words,
}
