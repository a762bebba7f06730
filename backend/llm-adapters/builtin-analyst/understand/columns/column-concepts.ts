import { clinicalConcepts } from './concepts/clinical-concepts.ts'
import type { Concept } from './concepts/concept.ts'
import { fieldConcepts } from './concepts/field-concepts.ts'
import { laboratoryConcepts } from './concepts/laboratory-concepts.ts'

/** `parts` are narrower concepts whose columns a broader word may mean too. All terms are normalised text. */
export const columnConcepts: Concept[] = [
  ...clinicalConcepts,
  ...laboratoryConcepts,
  ...fieldConcepts,
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
  { id: 'weight', terms: ['weight', 'body weight', 'body mass', 'mass', '体重', '体质量', '重量'] },
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
  { id: 'month', terms: ['month', '月份', '哪个月', '每个月', '各个月', '各月', '每月'] },
  { id: 'ozone', terms: ['ozone', 'o3', '臭氧', '臭氧浓度'] },
  { id: 'temperature', terms: ['temperature', 'temp', '温度', '气温', '体温'] },
  { id: 'wind', terms: ['wind', 'wind speed', '风速', '风力'] },
  { id: 'solar', terms: ['solar r', 'solar', 'solar radiation', '太阳辐射', '日照', '辐射'] },
  {
    id: 'tooth-length',
    terms: [
      'len',
      'length',
      'tooth length',
      'tooth len',
      'teeth length',
      'length of teeth',
      '长度',
      '牙齿长度',
      '牙长',
    ],
  },
  { id: 'infection', terms: ['infection', 'infected', '感染', '感染情况'] },
  { id: 'emergency', terms: ['emergency admission', 'emergency', '急诊入院', '急诊', '入院方式'] },
  { id: 'time', terms: ['time', 'survival time', 'follow up time', '时间', '生存时间', '随访时间'] },
  { id: 'education', terms: ['education', '教育', '学历', '教育程度'] },
  { id: 'income', terms: ['income', 'salary', 'wage', '收入', '工资', '薪资'] },
  { id: 'price', terms: ['price', 'cost', '价格', '费用', '花费'] },
  { id: 'city', terms: ['city', '城市'] },
  { id: 'region', terms: ['region', 'area', '地区', '区域'] },
  { id: 'score', terms: ['score', '得分', '分数', '评分', '成绩'] },
]

/** Units that end a column's name without belonging to what it is called. */
export const unitWords = new Set(
  'mm cm m km g kg mg ug ng pg ml l dl s sec secs ms min mins h hr hrs hour hours day days week weeks month months yr yrs year years pct percent mmhg bpm mmol usd eur cny celsius'.split(
    ' ',
  ),
)
