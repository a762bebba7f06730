/** Words for one thing in both languages. A column whose name is one of them answers to all of them. */
export type Concept = { id: string; terms: string[]; parts?: string[] }

/** `parts` are narrower concepts whose columns a broader word may mean too. All terms are normalised text. */
export const columnConcepts: Concept[] = [
  { id: 'sex', terms: ['sex', 'gender', '性别', '男女', '雌雄', '公母'] },
  { id: 'age', terms: ['age', 'age years', 'years old', '年龄', '岁数', '年纪', '月龄'] },
  {
    id: 'systolic',
    terms: ['systolic', 'systolic blood pressure', 'systolic pressure', 'sbp', 'sysbp', '收缩压', '高压'],
  },
  {
    id: 'diastolic',
    terms: ['diastolic', 'diastolic blood pressure', 'diastolic pressure', 'dbp', 'diabp', '舒张压', '低压'],
  },
  { id: 'mean-pressure', terms: ['mean arterial pressure', '平均动脉压'] },
  { id: 'blood-pressure', terms: ['blood pressure', 'bp', '血压'], parts: ['systolic', 'diastolic', 'mean-pressure'] },
  { id: 'pulse', terms: ['pulse', 'heart rate', 'hr', 'pulse rate', '脉搏', '心率', '脉率'] },
  { id: 'weight', terms: ['weight', 'body weight', 'body mass', 'mass', '体重', '体质量', '重量'] },
  { id: 'birth-weight', terms: ['bwt', 'birth weight', 'birthweight', '出生体重', '新生儿体重', '婴儿体重'] },
  { id: 'mother-weight', terms: ['lwt', "mother's weight", 'maternal weight', '母亲体重', '末次月经体重', '孕前体重'] },
  { id: 'low-weight', terms: ['low', 'low birth weight', '低出生体重'] },
  { id: 'smoking', terms: ['smoke', 'smoking', 'smoker', 'smoking status', '吸烟', '吸烟状况', '抽烟'] },
  { id: 'race', terms: ['race', 'ethnicity', '种族', '民族'] },
  { id: 'hypertension', terms: ['ht', 'hypertension', '高血压', '高血压史'] },
  { id: 'height', terms: ['height', 'body height', 'stature', '身高', '高度'] },
  { id: 'bmi', terms: ['bmi', 'body mass index', '体重指数', '体质指数'] },
  { id: 'species', terms: ['species', '物种', '种类', '品种', '种属'] },
  { id: 'island', terms: ['island', '岛', '岛屿', '海岛'] },
  {
    id: 'bill-length',
    terms: ['bill length', 'culmen length', 'beak length', '喙长', '喙长度', '嘴峰长', '嘴峰长度', '嘴长'],
  },
  {
    id: 'bill-depth',
    terms: ['bill depth', 'culmen depth', 'beak depth', '喙深', '喙深度', '嘴峰深', '嘴峰深度', '喙厚', '喙高'],
  },
  {
    id: 'flipper',
    terms: ['flipper length', 'flipper', '鳍长', '鳍肢长', '鳍状肢长', '鳍肢长度', '鳍状肢长度', '脚蹼长', '翅长'],
  },
  { id: 'year', terms: ['year', '年份', '年度'] },
  { id: 'month', terms: ['month', '月份'] },
  { id: 'ozone', terms: ['ozone', 'o3', '臭氧', '臭氧浓度'] },
  { id: 'temperature', terms: ['temperature', 'temp', '温度', '气温', '体温'] },
  { id: 'wind', terms: ['wind', 'wind speed', '风速', '风力'] },
  { id: 'solar', terms: ['solar r', 'solar', 'solar radiation', '太阳辐射', '日照', '辐射'] },
  { id: 'dose', terms: ['dose', 'dosage', '剂量', '用量'] },
  { id: 'supplement', terms: ['supp', 'supplement', 'supplement type', '补充剂', '补剂', '给药方式'] },
  { id: 'tooth-length', terms: ['len', 'length', 'tooth length', '长度', '牙齿长度', '牙长'] },
  {
    id: 'outcome',
    terms: [
      'outcome',
      'survival',
      'survival status',
      'mortality',
      'vital status',
      '结局',
      '生存结局',
      '生存',
      '预后',
      '死亡率',
      '病死率',
    ],
  },
  { id: 'infection', terms: ['infection', 'infected', '感染', '感染情况'] },
  { id: 'emergency', terms: ['emergency admission', 'emergency', '急诊入院', '急诊', '入院方式'] },
  { id: 'status', terms: ['status', 'event', '状态', '事件'] },
  { id: 'time', terms: ['time', 'survival time', 'follow up time', '时间', '生存时间', '随访时间'] },
  {
    id: 'group',
    terms: ['group', 'arm', 'treatment arm', 'treatment group', 'study arm', '组别', '分组', '治疗组', '组'],
  },
  {
    id: 'treatment',
    terms: ['treatment', 'therapy', 'treatment arm', 'treatment group', '治疗', '治疗组', '处理', '处理组', '治疗方案'],
  },
  { id: 'education', terms: ['education', '教育', '学历', '教育程度'] },
  { id: 'income', terms: ['income', 'salary', 'wage', '收入', '工资', '薪资'] },
  { id: 'price', terms: ['price', 'cost', '价格', '费用', '花费'] },
  { id: 'city', terms: ['city', '城市'] },
  { id: 'region', terms: ['region', 'area', '地区', '区域'] },
  { id: 'score', terms: ['score', '得分', '分数', '评分', '成绩'] },
  { id: 'weight-loss', terms: ['wt loss', 'weight loss', '体重下降', '体重减轻'] },
  { id: 'glucose', terms: ['glucose', 'blood glucose', 'blood sugar', '血糖', '葡萄糖'] },
  { id: 'cholesterol', terms: ['cholesterol', 'total cholesterol', '胆固醇', '总胆固醇'] },
  { id: 'hemoglobin', terms: ['hemoglobin', 'haemoglobin', 'hb', 'hgb', '血红蛋白'] },
  { id: 'length-of-stay', terms: ['length of stay', 'los', 'hospital stay', '住院天数', '住院时间', '住院日'] },
  { id: 'hba1c', terms: ['hba1c', 'glycated hemoglobin', 'glycated haemoglobin', '糖化血红蛋白', '糖化'] },
  { id: 'pain', terms: ['pain', 'pain score', 'pain vas', '疼痛', '疼痛评分', '疼痛得分'] },
  { id: 'nausea', terms: ['nausea', '恶心'] },
  { id: 'headache', terms: ['headache', '头痛', '头疼'] },
  { id: 'psa', terms: ['preop psa', 'psa', '前列腺特异抗原'] },
  { id: 'prostate-volume', terms: ['pvol', 'prostate volume', '前列腺体积'] },
  { id: 'tumour-volume', terms: ['tvol', 'tumor volume', 'tumour volume', '肿瘤体积'] },
  { id: 'clutch', terms: ['clutch completion', '窝卵完成', '产卵完成'] },
  { id: 'visits', terms: ['ftv', 'physician visits', 'doctor visits', '就诊次数', '看医生次数'] },
  { id: 'recurrence', terms: ['recurrence', 'relapse', '复发'] },
]

/** How the levels of a column of sex are written, and the words that people use for them. */
export const sexWords = [
  {
    spellings: ['female', 'f', 'woman', 'w', '女', '女性', '雌', '雌性', '母'],
    words: ['female', 'woman', 'women', 'girl', '女性', '女生', '女人', '女', '雌性', '雌'],
  },
  {
    spellings: ['male', 'm', 'man', '男', '男性', '雄', '雄性', '公'],
    words: ['male', 'man', 'men', 'boy', '男性', '男生', '男人', '男', '雄性', '雄'],
  },
]

/** How the arms of a trial are written, and the words that people use for them. */
export const armWords = [
  {
    spellings: ['control', 'controls', 'control group', '对照', '对照组'],
    words: ['control', 'control group', '对照组'],
  },
  { spellings: ['placebo', '安慰剂', '安慰剂组'], words: ['placebo', '安慰剂组', '安慰剂'] },
  {
    spellings: ['experimental', 'intervention', '试验组', '干预组', '实验组'],
    words: ['experimental', '试验组', '实验组', '干预组'],
  },
]

/** Units that end a column's name without belonging to what it is called. */
export const unitWords = new Set(
  'mm cm m km g kg mg ug ng ml l dl s sec secs ms min mins h hr hrs hour hours day days week weeks month months yr yrs year years pct percent mmhg bpm mmol usd eur cny celsius'.split(
    ' ',
  ),
)
