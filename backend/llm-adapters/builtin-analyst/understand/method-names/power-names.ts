import type { MethodNames } from './method-names.ts'

/** All of it stays in the text, which is read as a whole for its numbers. */
export const powerNames: MethodNames = {
  names: new RegExp(
    [
      String.raw`(?=\bpower (?:analys[ie]s|calculations?|curves?|of (?:the |a |this |my )?(?:study|test|trial|design)|to (?:detect|find|see|show|discover))\b|\bstatistical power\b|\bpower ?[:：]|\bwhat power\b)`,
      String.raw`(?=\bpower(?: of| is| =|=|:)? ?(?:0?\.\d|\d{2}))|(?=\d ?%? ?(?:of )?(?:statistical )?power\b)`,
      String.raw`(?=\bsample ?-?sizes? ?(?:calc\w*|estim\w*|plan\w*|determin\w*|for\b|to\b|do\b|does\b|would\b|is needed|needed|required|should|are needed|[:：?,]|$))|(?=\b(?:what|which|calculate|estimate|compute|need|determine|plan) (?:the |a |is the )?sample ?-?sizes?\b)`,
      String.raw`(?=\bhow many (?!\w+ (?:did|were|was|had|have|are there)\b)(?:patients|subjects|animals|people|mice|rats|participants|samples|cases|pairs|events)?[^,.;?]{0,40}\b(?:need|needed|required|recruit|enrol\w*|should (?:i|we)|must)\b)`,
      String.raw`(?=\bn (?:per|in each|for each) (?:group|arm)\b)|(?=\b(?:minimum|smallest|minimal) (?:detectable|difference)|\bdetectable (?:difference|effect)|\bwhat (?:difference|effect)[^,.;?]{0,20}\b(?:detect|find|show)\b)`,
      '(?=(?:要|需要?|估算?|估计|计算|算|求|多大|多少)[^,。;]{0,4}样本量)|(?=样本量[^,。;均标]{0,4}(?:计算|估算|估计|要|需|多少|多大))|(?=样本(?:含量|量)(?:估算|计算|估计))',
      '(?=把握度|检验效能|统计效能|检验功效|功效分析|效能分析)|(?=power ?(?:为|是|取|达到|达|要)?\\s*(?:0?\\.\\d|\\d{2}))',
      '(?=(?:每组|各组|总共|一共|共)?(?:要|需要?|得|应|该)(?:纳入|入组|招募|收集?|做|养|用)?多少(?:人|例|样本|只|名|个|对|病人|患者|受试者|动物))|(?=能(?:检出|检测出?|发现)(?:多大|多少|什么样)的?(?:差|效应))',
    ].join('|'),
    'g',
  ),
  // "每组的样本量、均数、标准差" asks for what is there.
  unless:
    /(?:描述|汇总|统计|列出|各组的?|每组的?)样本量(?:、|,|和|与|及)|sample sizes? (?:and|,) (?:means?|sds?|medians?)/,
  words:
    /\b(?:power|sample|sizes?|detect\w*|differences?|sds?|standard|deviations?|effects?|alpha|significance|level|sided|tailed|two|one|dropouts?|drop|out|attrition|groups?|arms?|trial|study|design|hazard|ratio|hr|proportions?|rates?|correlation|need\w*|required?|recruit\w*|enrol\w*|would|many|per|each|data|use|smallest|minimum|with|units?|events?|deaths?|cohen\w*|paired|means?|total|altogether|overall|allocation|randomi\w+|sided|tailed|one|standardi[sz]ed|ratios?|incidence|prevalence|mortality|level|chance|enough|planning|anova|variance|loss|lost|follow|up|cross ?over|pairs?|beta|type|error)\b|样本量?|把握度?|检验效能|效能|功效|差值|差|标准差|效应量|双侧|单侧|显著性?水平|脱落率?|失访率?|每组|两组|率|分别|需要|多少人|多少例|设计|试验|研究|相关系数|风险比|发现|检出|现在|数据|总共|合计|标准化|单尾|双尾|一类错误|二类错误|分配|比例|例数|对子|配对|交叉设计|够不够|够/g,
}
