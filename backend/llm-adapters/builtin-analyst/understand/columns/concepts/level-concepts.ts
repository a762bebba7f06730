/** How one kind of level is written in tables, and the words that people use for it. */
export type LevelConcept = {
  /** In a column of this kind the words name a level even where its code can't be told. */
  column?: string
  spellings: string[]
  words: string[]
}

const level = (spellings: string, words: string, column?: string): LevelConcept => ({
  spellings: spellings.split(',').map((one) => one.trim()),
  words: words.split(',').map((one) => one.trim()),
  ...(column && { column }),
})

export const levelConcepts: LevelConcept[] = [
  level(
    'female, f, woman, w, 女, 女性, 雌, 雌性, 母',
    'female, woman, women, girl, 女孩, 女童, 女性, 女生, 女人, 女的, 女, 雌性, 雌, 母企鹅, 母的',
    'sex',
  ),
  level(
    'male, m, man, 男, 男性, 雄, 雄性, 公',
    'male, man, men, boy, 男孩, 男童, 男性, 男生, 男人, 男的, 男, 雄性, 雄, 公企鹅, 公的',
    'sex',
  ),
  level('white, caucasian, 白人', 'white, caucasian, 白人', 'race'),
  level('black, african american, 黑人', 'black, 黑人', 'race'),
  level('asian, 亚裔, 亚洲人', 'asian, 亚裔', 'race'),
  level('hispanic, latino', 'hispanic, latino', 'race'),
  level(
    'dead, died, deceased, death, non survivor, nonsurvivor, 死亡, 死',
    'dead, died, deceased, death, non survivor, nonsurvivor, 死亡, 死的, 死了的, 去世',
  ),
  level(
    'alive, survived, survivor, living, 存活, 生存, 活',
    'alive, survived, survivor, living, 存活, 活的, 活着的, 活下来的',
  ),
  level('positive, 阳性', 'positive, 阳性'),
  level('negative, 阴性', 'negative, 阴性'),
  level(
    'control, ctrl, control group, 对照, 对照组',
    'control, controls, ctrl, control group, control arm, 对照, 对照组, 空白对照',
  ),
  level(
    'untreated, untrt, vehicle, mock',
    'untreated, untrt, control, controls, vehicle, 未处理, 未处理组, 对照, 对照组',
  ),
  level('treated, trt, treatment', 'treated, trt, 处理组, 处理, 给药组'),
  level('experimental, intervention, 试验组, 干预组, 实验组', 'experimental, intervention, 试验组, 实验组, 干预组'),
  level('placebo, 安慰剂, 安慰剂组', 'placebo, placebo group, placebo arm, 安慰剂, 安慰剂组'),
  level('new drug, new treatment, 新药', 'new drug, new treatment, 新药, 新药组'),
  level(
    'standard, standard of care, standard treatment, soc, 标准治疗',
    'standard, standard treatment, standard of care, 标准治疗, 标准治疗组',
  ),
  level('usual care, 常规治疗', 'usual care, 常规治疗, 常规护理'),
  level('insulin, 胰岛素', 'insulin, 胰岛素, 胰岛素组'),
  level('high, high dose, 高剂量', 'high dose, 高剂量, 高剂量组'),
  level('medium, medium dose, mid dose, 中剂量', 'medium dose, mid dose, 中剂量, 中剂量组'),
  level('low, low dose, 低剂量', 'low dose, 低剂量, 低剂量组'),
  level('wt, wild type, wildtype, 野生型', 'wt, wild type, wildtype, 野生型'),
  level('ko, knockout, knock out, 敲除', 'ko, knockout, knock out, 敲除, 敲除组'),
  level('oj, orange juice, 橙汁', 'oj, orange juice, 橙汁, 橙汁组'),
  level('vc, vitamin c, ascorbic acid, 维生素c', 'vc, vitamin c, ascorbic acid, 维c, 维生素c, 维c组'),
  level('geriatric, 老年', 'geriatric, 老年病区, 老年病房, 老年科'),
  level('surgical, surgery, 外科', 'surgical, 外科, 外科病区'),
  level('medical, internal medicine, 内科', 'medical, 内科, 内科病区'),
]

/** How "yes" and "no" are written in a column that has only these two. */
export const yesSpellings = ['yes', 'y', 'true', '1', '是', '有', '阳性', 'positive']
export const noSpellings = ['no', 'n', 'false', '0', '否', '无', '没有', '阴性', 'negative']
