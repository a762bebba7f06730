import { type OptionRule, optionRule as rule } from './option-rule.ts'

/**
 * Words that make something else out of the columns, the rows or the question: an analysis that does not do it would answer another
 * question than was asked.
 */
export const operationOptions: OptionRule[] = [
  rule('tail', 'one-sided', /\bone ?-?(?:sided|tailed)\b|单侧|单尾/, 'a one-sided test', '单侧检验'),
  rule(
    'hypothesis',
    'equivalence',
    /\bequivalen(?:t|ce)\b|\bnon ?-?inferior(?:ity)?\b|\btost\b|等效(?:性)?|非劣效?/,
    'a test of equivalence or non-inferiority',
    '等效性或非劣效检验',
  ),
  rule(
    'derived',
    'ratio',
    /(?<!\b(?:odds|hazards?|rates?|risks?|likelihood|prevalence|sex|f) )\bratios? (?:of|between)\b(?! (?:the )?(?:odds|hazards|rates|risks))|\bdivided by\b|的?比值(?!比)|除以|(?<=[^\d\s])之比(?![例值])/,
    'a ratio of two columns',
    '两列的比值',
  ),
  rule(
    'derived',
    'normalised',
    /\bnormali[sz]ed? (?:to|by|for|against)\b(?! (?:the )?(?:normal|same))|\bnormalis(?:e|ing) (?:to|by)\b|归一化|(?:用|按|以)[^,，。]{1,12}(?:标准化|归一)/,
    'one column normalised by another',
    '用一列对另一列归一化',
  ),
  rule(
    'derived',
    'difference',
    /\bminus\b|\bsubtract(?:ed|ing)?\b|减去|(?<=\p{Script=Han})减(?=\p{Script=Han})(?!减[少低轻弱慢压免量半肥重])/u,
    'a difference of two columns',
    '两列之差',
  ),
  rule(
    'weights',
    'any',
    /\bweighted (?:by|with)\b|\bweights? (?:by|in|from|given by) (?:the )?column|按[^,，。]{1,12}加权|加权(?:平均|回归|分析)/,
    'weights for the rows',
    '行的权重',
  ),
  rule(
    'design',
    'matched',
    /\bpropensity(?: scores?)?\b|\b(?:age|sex)[ -]?(?:and[ -](?:age|sex)[ -]?)?matched\b|倾向性?(?:评分|得分|匹配)|匹配(?:后|分析)|(?:年龄|性别)匹配/,
    'matching or propensity scores',
    '匹配或倾向评分',
  ),
  rule(
    'cutoff',
    'any',
    /\b(?:over|above|under|below|[<>]=?) ?\d[\d.]* (?:vs\.?|versus|or|and) (?:less|more|under|below|above|over|not|lower|higher|fewer|greater|others?|the rest|[<>≤≥])|\b(?:above|below)(?: (?:or|and|vs\.?|versus|\/) (?:above|below))? (?:the |its |their )?(?:median|mean|average)\b|\b(?:1st|first|2nd|second|3rd|third|4th|fourth|lowest|highest|top|bottom)(?: (?:vs\.?|versus|and|to|or) (?:the )?\w+)? (?:quartile|quintile|decile|half)\b|\btertiles?\b|\bquintiles?\b|\bby quartiles?\b|\bquartile groups?\b|(?:高|低|大|小)于(?:或等于)?(?:中位数|均值|平均值?)|[三四五]分位(?:组|分组)|分[成为][三四五六3-6] ?[组类档]/,
    'a measure cut into groups',
    '把数值指标切分成组',
  ),
  rule(
    'resampling',
    'any',
    /\bbootstrap(?:ped|ping)?\b|\bpermutation\b(?! importance)|\bmonte ?-?carlo\b|\bbayes(?:ian)?\b|自助法|置换检验|蒙特卡洛|贝叶斯/,
    'resampling or Bayesian methods',
    '重抽样或贝叶斯方法',
  ),
  rule(
    'shape',
    'curved',
    /(?<!(?:kappa|weighted).{0,80})\bquadratic\b(?! ?(?:weight|kappa))|\bpolynomials?\b|\bsplines?\b|\bnon ?-?linear(?:ly|ity)?\b|\bcurvilinear\b|\bloess\b|\blowess\b|二次(?:项|曲线|回归|多项式)|多项式|样条|非线性/,
    'a curved relation',
    '曲线关系',
  ),
  rule(
    'imputation',
    'any',
    /\b(?:replace|replacing|fill|filling)(?: in)? (?:the )?(?:missing|gaps|nas?\b)|\bimput(?:e|ed|ing|ation)\b|填补|插补|填充缺失|(?:均值|中位数)(?:填充|替换|代替)/,
    'filling in missing values',
    '填补缺失值',
  ),
  rule(
    'unit',
    'any',
    /\bconvert(?:ed|ing)? (?:\S+ ){0,4}(?:to|into)\b|\bin (?:degrees )?(?:celsius|fahrenheit|kelvin|pounds|inches)\b|换算成?|转换(?:成|为)(?:公斤|千克|摄氏|华氏|毫|微)/,
    'another unit',
    '换算单位',
  ),
]
