import type { MethodNames } from './method-names.ts'

const words =
  /\bk ?(?:=|is|为|取) ?\d{1,3}|\b(?:say|each of them|made|what|components?|loadings?|scores?|scree|biplots?|variances?|explained|measurements?|map|embedding|dimensions?|dimensional(?:ity)?|reduc(?:e|ed|ing|tion)|project(?:ed|ion)?|shaped?|symbols?|markers?|k|clusters?|clustered|clustering|centroids?|cent(?:er|re)s?|silhouettes?|elbow|dendrograms?|trees?|linkage|ward'?s?|average|complete|single|distances?|euclidean|subgroups?|phenotypes?|subtypes?|natural|find|back|recover|match(?:es)?|agree|standardi[sz]ed?|scaled|scaling|labels?|membership|assign(?:ed|ment)?|profiles?|characteri[sz]e[ds]?|batch effects?|made of)\b|说明|构成|并说明|有何|成分|载荷|得分|碎石|双标图|方差|贡献率|解释率|累计|降维|维度|形状|符号|标记|类别数|类数|几类|几群|几型|聚成|分成|聚|类|簇|群|轮廓|肘部|树状图|谱系图|距离|平均|完全|最近邻|离差平方和|亚型|亚组|标准化|标签|归属|特征|各类|每类|病人|患者|样本/g

/** Rows that are like each other. */
export const clusterNames: MethodNames = {
  names:
    /(?<!\b(?:randomi[sz]ed|robust) )\bk ?-?means?(?: clusters?| clustering)?|(?:hierarchical|agglomerative|ward(?:'s)?|unsupervised)? ?\bcluster(?:s|ed|ing)?\b(?: analysis)?|\bdendrograms?\b|\bsilhouettes?\b(?: (?:scores?|widths?|plots?))?|k ?-?均值(?:聚类)?|(?:层次|系统|分层|无监督|谱系)?聚类(?:分析|热图|图)?|聚成|树状图|谱系图|轮廓系数|分成?(?:为)?几(?:个?类|个?群|型|个?亚[型组群])|(?:识别|划分|发现|找出?)(?:不同的?)?亚[型群]/g,
  words,
  unless:
    /\bcluster(?:ed)?[ -](?:robust|randomi[sz]|standard|bootstrap|level|trial|effect)|\b(?:by|for|on|within) clusters?\b|整群|聚类稳健|聚类标准误|(?:transcriptom|pathway|富集)/,
}

/** Many columns drawn in two dimensions. */
export const reduceNames: MethodNames = {
  names:
    /\bpca\b(?: ?plots?| ?图| ?分析)?|(?:first (?:two|three|2|3) )?\bprincipal components?(?: analys[ie]s)?|\bbiplots?\b|\bscree ?plots?\b|\bloadings?\b(?: plots?)?|\bt ?-?sne\b|\bumap\b|\bmds\b|multi ?-?dimensional scaling|dimension(?:s|al|ality)? reduction|reduc(?:e|ing) (?:the )?(?:number of )?dimensions|前?[一两二三四五\d]?个?主成分(?:分析)?(?:图)?|降维(?:分析|图)?|碎石图|双标图|载荷图?|多维(?:尺度|标度)(?:分析|变换)?/g,
  words,
  unless: /principal components? regression|主成分回归|factor analysis|因子分析/,
}

/** An outcome foretold, and how well in rows that were not seen. */
export const predictNames: MethodNames = {
  names:
    /\brandom ?-?forests?\b(?: (?:model|classifier|regress(?:ion|or)))?|\bmachine ?-?learning\b|\bcross ?-?validat(?:e[ds]?|ing|ion)\b(?: auc| accuracy)?|(?:repeated )?\bk ?-?fold\b(?: cv)?|(?<![a-z])\d{1,2} ?-? ?folds?\b(?! ?-?(?:changes?|higher|lower|increase|decrease|differen))(?: (?:cv|cross ?-?validation))?|\bcv\b|\bclassif(?:y|ier|iers|ies)\b|\btrain(?:ed|ing)? (?:an? |the |something|some )(?:model|classifier|algorithm)?|out ?-?of ?-?(?:fold|sample|bag)|\bhold ?-?out\b|\bpermutation importances?\b|(?:variable|feature) importances?|随机森林(?:模型|回归|分类)?|机器学习(?:模型)?|(?:\d{1,2}|十|五|三) ?折(?:交叉验证)?|交叉验证|(?:训练|建立?)(?:一?个)?分类(?:器|模型)|特征重要性|变量重要性|袋外/g,
  words:
    /\b(?:predict(?:s|ed|ing|ions?|ors?|ive)?|guess(?:ing)?|model(?:s|led|ling)?|accura(?:te|cy)|auc|roc|brier|rmse|r2|calibration|curves?|outcomes?|events?|folds?|repeat(?:ed|s)?|times|from|using|with|based on|measurements?|features?|fit(?:ted)?|build|learn(?:er|ing)?|performance|well|good|tell|how|train|test(?:ed|ing)?|sets?|split|importance|important|something|some|baseline|risk|score|who|whether|will|going|get|gets|probabilit(?:y|ies)|chances?|logistic|linear|regressions?|all|others?|except|everything|else|seeds?|strat\w+)\b|预测|建个|建|模型|准确率|准确性|准确|曲线|校准|结局|自变量|变量|特征|折|重复|次|谁会|谁|哪些人|会不会|是否会|会得|得|患上|患|发生|风险|概率|这些|这几个|评估|性能|效果|表现|训练|测试|分类|回归|其他|其余/g,
}

/** A measure over time. */
export const timeSeriesNames: MethodNames = {
  names:
    /\btime ?-?series\b(?: analysis)?|\bseasonal(?:ity|ly)?\b(?: patterns?| components?| variations?)?|\btrend ?(?:,|\+|and) ?seasons?\b|\bpredict(?:ions?|ed|ing)?\b(?=.{0,40}\b(?:next|coming|future|ahead)\b)|预测(?=.{0,10}(?:接下来|未来|今后|往后|下一?个?[月季年周]|明年))|(?<=(?:接下来|未来|今后|明年).{0,10})预测|\bdecompos(?:e[ds]?|ing|ition)\b|\bforecast(?:s|ed|ing)?\b|\b(?:s?arima|holt ?-?winters|\bets\b|exponential smoothing)(?: models?)?|auto ?-?correlation(?: function)?|\bp?acf\b|ljung ?-?box|mann ?-?kendall(?: tests?| trend tests?)?|\bsen'?s slope\b|\bstl\b|时间序列(?:分析)?|季节(?:性|规律|分解|变化|波动)(?:规律|分解|变化|波动)?|(?:分解成|分解为)|自相关|预报|指数平滑|曼 ?-?肯德尔/g,
  words:
    /\b(?:trends?|seasons?|over|time|years?|months?|quarters?|weeks?|days?|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|next|coming|following|future|ahead|steps?|periods?|lines?|remainders?|residuals?|components?|patterns?|predict(?:ed|ion|ions)?|uncertainty|bands?|intervals?|models?|totals?|sums?|counts?|numbers?|average|mean|per|each|every|by|cases|plot|show|mark|unusual|points|changes?|levels?|describe|slopes?|naive|baseline|backtest|rise|rose|rising|increas(?:e|ed|ing)|decreas(?:e|ed|ing)|declin(?:e|ed|ing)|peaks?|highest|lowest|half|a|there|is|into|horizon)\b|\bnext \d{1,3} (?:days?|weeks?|months?|quarters?|years?|steps?|periods?)\b|\b\d{1,3} (?:days?|weeks?|months?|quarters?|years?|steps?|periods?) ahead\b|\bfor \d{1,3} (?:days?|weeks?|months?|quarters?|years?|steps?|periods?)\b|(?:接下来|未来|今后|往后|之后|预测)的?\d{1,3}个?(?:天|周|月|季度?|年|步|期)|趋势|接下来|未来|今后|下一?个?|之后|后续|半年|一年|两年|预测|余项|残差|成分|周期|周期性|规律|波动|总数|合计|总量|平均|每个?|各个?|逐|月度?|季度|年度?|周|天|日|随着?|时间|变化|走势|曲线|折线|上升|下降|增加|减少|高峰|几年|这|来|有无|有没有|多少|病人|患者|例|分解|画/g,
  unless: /season(?:al)? (?:allerg|flu vaccine)|p for trend|trend test|趋势(?:性)?检验|线性趋势卡方|cochran|armitage/,
}
