/**
 * Words of politeness, of papers and of talk that change nothing in what is computed: never reported as unknown. Other than
 * `genericWords` they may still be part of a column's name.
 */
export const ordinaryWords = new Set(
  `outside apart aside dropping removing omitting skipping ignoring remove omit skip leave leaves pls plz please thx thanks thank hi hello dear everyone btw asap fyi tbh kindly could would really simply quickly maybe perhaps probably
  two three four five six seven eight nine ten second third once twice several couple
  paper papers manuscript thesis revision reviewer journal publication ready supplementary section sentence paragraph supervisor professor
  boss colleague colleagues homework assignment course dissertation poster slides presentation editor
  confidence interval intervals assumption assumptions check checks normality significance estimate estimates error bars dots overlay
  labelled labeled titled title legend legends characteristics overall fancy hold anything something else think don doesn didn isn wants wanted
  know knows lighter heavier taller shorter longer fewer better worse commoner rarer stronger weaker affected weigh weighs raise raises lowers
  whenever actually also really cases after interaction interactions terms systematic systematically stable physically seem seems appear appears kinda sort ones one first last next ask asks asked including include
  publishable clean tidy neat pretty add added show print write given giving having been being because since therefore thus then
  predict predicts predicting diagnose diagnoses diagnosing diagnosis detect detects detecting
  reason question questions idea suspect hypothesis hypothesise hypothesize believe interested interest interesting curious wonder wondering
  different difference differ change changed changes changing happen happens happened happening increase increases increased decrease decreases
  decreased drop drops dropped rise rises fall grow grows across throughout among amongst amount amounts extent
  combination combinations kid kids boy boys girl girls
  proportion proportions percentage percentages percent frequency frequencies prevalence fraction
  table tables one figure figures panel panels output outputs excel word pdf english chinese language code script python
  babies baby babys kids children child mothers mother mom moms births birth newborn newborns infants infant students animals animal mice mouse rats
  rat birds bird penguin penguins plants wells people adults adult volunteers donors cohort study trial population dataset`
    .split(/\s+/)
    .filter(Boolean),
)

/** Words of two letters that say nothing; any other may be an abbreviation that matters. */
export const shortWords = new Set(
  `am an as at be by do go he hi if in is it me my no of oh ok on or so to up us vs we id ci sd se pp ie eg tv re ex la le de un al et ll ve`.split(
    ' ',
  ),
)

/** The same for Chinese: taken out before anything is reported as unknown. */
export const ordinaryPhrases =
  `诊断|鉴别|预测|三线表|谢谢|多谢|感谢|麻烦您|麻烦你|辛苦|老师|您好|你好|大家好|论文里|论文|文章里|文章|投稿|发表|直接能放|直接|那种|这种|格式|带上|带p值|p值|给个|给我|来个|出个图|出图|画个图
画出来|画个|做出来|算出来|算一下|算两个|算两|算一算|跑一下|跑个|跑一遍|帮我看看|帮我看|帮忙看|看看有没有|有没有|有没|一样吗|是否一致|一样|变化|变了|单因素|多因素|多变量|多重比较|事后比较|事后检验|两两比较|两两
连续变量|连续型|分类变量|连续|分类|可信区间|可信限|四分位间距|四分位数|四分位|均数|均值|标准误|方差|例数|人数|百分比|百分数|率|统计学差异|统计学|显著差异|明显|稍微|大概|分别是|各是|各有|分别有
妈妈生的|妈妈|母亲|孕妇|产妇|婴儿|宝宝|孩子|新生儿|企鹅|学生|动物|小鼠|大鼠|老鼠|细胞株|参与者|志愿者|成人|队列|人群|病友|的人|的病人|的患者|人里|患者里|病人里|病人中|患者中
请问一下|能不能|可不可以|可以吗|行吗|好吗|好不好|对不对|谁|为啥|为什么|怎么|多大|多高|差多少|差别多大|差多大|差了|相差|差|是多少|多少个|多吗|少吗|高吗|低吗|大吗|小吗|重吗|轻吗|高不高|低不低|大不大
最高|最低|最大|最小|最重|最轻|最多|最少|更高|更低|更大|更小|更重|更轻|更多|更少|高一些|低一些|大一些|小一些|高一点|低一点|偏高|偏低|升高|降低|增加|减少|下降|上升|提高
标出|标注|标上|加个|加上|加一下|补一下|顺便|另外|还有|还|先|后|再|就行|就好|即可|而已|一起看|合在一起|放在一起|放一起|做个比较表|比较表|列表|做表|出表|汇总表|基线表|基线特征表|特征表
这块板|这块|开始|标准差|那几天|直方|数据里|表里|表中|这里面|里面|咱们|我们|我要|我有|要求|要|想|让|之后|以后|的时候|时候|时|呢|啊|呀|哦|嘛|么|哈|请`.replaceAll(
    '\n',
    '|',
  )
