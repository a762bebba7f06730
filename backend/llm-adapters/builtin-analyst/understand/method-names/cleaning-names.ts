import type { MethodNames } from './method-names.ts'

const words =
  /\b(?:columns?|rows?|records?|entries|values?|cells?|wrong|fix(?:ed)?|check(?:ed|ing)?|flag(?:ged)?|mark(?:ed)?|remove[ds]?|drop(?:ped)?|delete[ds]?|replace[ds]?|treat(?:ed)?|handle[ds]?|convert(?:ed)?|headers?|types?|the lot|obvious(?:ly)?|rules?|fences?|method|export|saved?|log|please|half|limits?|detection|numeric|number|strip(?:ped)?|dates?|format(?:s|ted)?|some|up|random(?:ly)?|pattern|share|percent(?:age)?|per|there|any|large|extreme|suspicious|points?|tidy|messy|dirty|everything|issues?|problems?|individuals?|missing|gaps?|fill(?:ed)?|impute[ds]?|mean|median|interquartile|range|iqr|mad|grubbs|dd|mm|yyyy|case|lower|upper|first|word)\b|g\/d?l\b|比如|例如|或者|录错|显然|明显|不对|错误|类似|找找|这个表|整个表|太乱|先|再说|导出|干净|文件|记录|改了|每一处|修改|绘图|改成|全部|处理掉|处理|里面|名称|格式|不统一|统一|写得|名字|同一个?|一样的|导出的?|老师|让我|麻烦|检查|不要改|情况|占比|比例|四分位距|规则|中位数|均值|补上|填上|缺的|缺得|最多|一遍|单位|删掉|删除|去掉|标出|标记|负数|人|谁|访视/g

/** Faults of the data to be found or mended. */
export const cleaningNames: MethodNames = {
  names:
    /\b(?:data )?clean(?:s|ed|ing|up)?(?: up)?\b|\btidy up\b|what(?:'s| is) wrong with|(?:这[张个份]?)?(?:表格?|数据)(?:里面?|中)?有(?:什么|哪些|啥)(?:问题|毛病|错误)|\bconvert(?= .{1,40} to [a-zµμ]+\/[a-zµμ]+)|\btrim\b|\bwhite ?spaces?\b|(?:extra|surplus|trailing|leading) (?:spaces?|blanks?)|(?:data )?quality (?:check|control|problems?|issues?)|\bde ?-?duplicat\w*|(?<!\b(?:in|average(?: the)?|mean of(?: the)?) )\bduplicat\w*|nonsense(?: values?)?|impossible(?: values?)?|implausible(?: values?)?|invalid values?|standardi[sz]e(?= (?:the )?(?:gender|sex|categor|names?|spelling|labels?|levels?|units?|dates?))|spelling variants?|(?:strip|remove|take) (?:out )?(?:the )?units?|units? (?:consistent|the same)|mixed units|(?:below )?(?:the )?(?:detection limit|limit of detection)|half (?:of )?the limit|\b(?:lower|upper) ?case\b|\bshorten\b|fix (?:the )?(?=dates?)|数据清[洗理]|清[洗理](?:数据)?|去重|重复(?:值|行|记录|数据)|(?<=有没有|有无|是否|存在)重复|不合理(?:的)?(?:数值|取值|值)?|不可能的?(?:数值|取值|值)|明显不对的?值?|(?<=缺失、|缺失和)重复|录入错误|录错了?|(?:多余的?)?空格|全角(?:转|改)(?:成|为)?半角|(?:去掉|剥离)(?:里面的?|其中的?)?单位|(?<=里的|中的|里面的|带的)单位|负数|乱七八糟|太乱|收拾(?:一下|干净)?|整理(?:一下|干净)|出现(?:了)?(?:两|多|几)次|写法|归并|(?<=单位|格式|写法|写得|名字|名称)(?:不)?统一|统一(?:一下)?(?:单位|格式|写法|成|为)|统一一下|单位换算|检[出测]限|< ?\d+(?:\.\d+)? ?(?:的)? ?(?:按|当作|替换为?|改为) ?\d*(?:\.\d+)? ?(?:处理)?/g,
  words,
}

/** Values far from the others. */
export const outlierNames: MethodNames = {
  names:
    /\boutl(?:ier|ying)s?(?: values?| points?| detection)?|\bgrubbs'?(?: test)?|\bextreme values?|离群(?:值|点)?|异常(?:值|点)|极端值|格拉布斯(?:检验)?/g,
  words,
}

/** Values that are not there. */
export const gapNames: MethodNames = {
  names:
    /missing(?:ness)?(?: values?| data| counts?| patterns?)?|\bis missing\b|\bgaps?\b|complete (?:cases?|rows?|records?)|\bimput(?:e[ds]?|ing|ation)\b|缺失(?:值|数据|模式|比例|率|情况)?|缺得|缺的|完整(?:病例|个案|记录)|(?:多重)?插补|填补/g,
  words,
  unless:
    /compar|correlat|differ|relat|regress|surviv|cox|describe|summar|overview|predict|relationship|比较|对比|相关|差异|关系|回归|生存|预测|描述|概况|汇总|分布/,
}
