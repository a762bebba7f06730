/** English words of requests that name no column: never part of a match, never reported as unknown. */
export const genericWords = new Set(
  `a about above across again all also among an analyse analysed analyses analysis analyze and any anova apply are as association associated
  at average axes axis bar be below between box boxplot but by calculate can carry chart check chi choose color colored coloring colour coloured
  colouring columns column compare compared comparing comparison compute correlate correlated correlation correlations could count counts
  create data dataset depend depends describe described description descriptive did differ difference differences different differs display
  distribution distributed distributions do does draw each effect effects equal exact examine except exclude excluding explain explore
  figure file find first fisher follow following for from further game get give given graph graphic graphs group grouped groups
  has have heatmap help her here higher histogram histograms his how howell however i if important in include influence influenced
  instead interval into investigate is it its just keep kind kruskal kendall tau let levels level like line linear log logarithmic look lower main
  make mann matrix mean means name names measure measured measurements measurement median medians missing more my need no non nonparametric normal
  not now number numbers numeric of on one only or other our out over overview own p pair pairs pairwise parametric part
  participants patient patients pearson people perform picture plot plots plotted please points point post hoc present prettier print
  properly quick rank ranks record records regression related relate relates relation relations relationship relationships report result
  results right row rows run same sample samples scale scatter scatterplot see separate separated separately share sheet sheets should show shown
  significance significant significantly similar size so some spearman split square standard statistic statistical statistically
  statistics still strong strongly student study subjects subject suitable summarise summarize summary t table take tell test tests than
  that the their them then there these they thing things this those through to together too tukey type u under understand unequal up us
  use used using value values variable variables variance variances weighted quadratic dunn games various vary varies versus version very via visualise visualize vs want was way we
  welch were what when where whether which while whitney who whole whose why will wilcoxon with within without worksheet would year years old aged
  you your older younger than least most nice proper good new both individual individuals case affects affect impact influences
  influence look looks being me do am i'd i'm what's against much many bigger larger smaller greater less switch change replace add
  cohen cohens hedges log2 log10 ln lg once again form every per whichever basic simple quality details detail`.split(
    /\s+/,
  ),
)

/** The same for Chinese, longest first, as one pattern. */
export const genericPhrases = new RegExp(
  `(?:${[
    ...`相关性分析|相关分析|差异分析|统计分析|数据分析|描述性统计|描述统计|统计描述|统计学意义|有没有|是否|谢谢|你好|您好|对数坐标|对数轴|散点图|箱线图|箱形图|直方图|热力图|热图
柱状图|条形图|列联表|交叉表|小提琴图|示意图|图表|图形|绘图|画图|作图|绘制|画出|画一|可视化|请帮我|帮我|帮忙|麻烦|我想知道|我想看看|我想|想知道|想看|请问|请你|请|分析一下
分析|研究|探讨|探究|考察|检验|计算|给出|输出|展示|显示|看一下|看看|看|做一个|做一下|做一|做|进行|一下|一个|一张|比较|对比|差异|差别|区别|不同|关系|关联|联系
相关性|相关系数|相关|影响|显著性|显著|统计|描述|概况|概述|总结|汇总|分布|情况|数据集|数据|工作表|表格|变量|指标|数值|平均值|平均|均值|中位数|标准差|缺失值|缺失
分组|各组|组间|两组|三组|多组|之间|以及|及其|对于|关于|其中|患者|病人|受试者|人群|样本|对象|个体|所有|全部|每个|各个|各种|不同的|存在|具有|怎么样|怎样|如何
什么|哪些|哪个|是不是|有无|高低|大小|高|低|多少|更|并且|并|而且|同时|然后|再|现在|改用|改成|改为|改按|换成|换用|换|使用|用|采用|按照|按|根据|依据|基于|着色|上色|颜色|区分
只看|只|仅|仅限|限于|包括|包含|排除|去掉|剔除|以上|以下|以内|非参数|参数|方差分析|卡方|检验|秩和|正态性|方差齐性|置信区间|可信区间|效应量|皮尔逊|斯皮尔曼|矩阵|坐标|对数|轴
这个|这份|这些|该|它们|它|他们|其|的|了|吗|呢|吧|和|与|及|跟|同|或|在|对|中|里|是|有|为|以|把|将|给|从|到|由|被|之|间|组|图|列|也|都|来|去|会|能|可以|需要|应该|一起|分别|表示|情形
结果|结论|意义|统计量|基本|整体|总体|岁|年|个|张|种|类|性|上|下|内|外|试|值`
      .split(/[|\n]/)
      .sort((a, b) => b.length - a.length),
  ].join('|')})`,
  'g',
)
