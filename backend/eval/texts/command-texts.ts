/** What the command says while it works, on stderr. */
export const commandTexts = {
  usage: {
    en: `npm run eval -- --suite questions.jsonl --data folder --models a,b --repeats 3 --out folder

  --suite file       one question a line: {id, file, question, constraints?, format?, answers: [[name, value]], level?, concepts?}
  --labels file      answers in a file of their own, as InfiAgent-DABench has them
  --data folder      where the files of the questions are
  --models a,b       whom to ask, provider/model each; builtin/analyst without it
  --repeats n        how often each question is asked, 1 to 100; 1 without it
  --out folder       where report.md, report.json and runs.jsonl go; the same folder goes on with an evaluation
  --limit n          only the first n questions
  --ids a,b          only these questions
  --parallel n       runs at once, 1 to 32; 2 without it
  --privacy {levels}   what the models may be told; summary without it
  --language en|zh-CN  that of the shell without it

Runs a suite of questions with known answers through the same engine as the page. Your own history is not touched.`,
    'zh-CN': `npm run eval -- --suite questions.jsonl --data 文件夹 --models a,b --repeats 3 --out 文件夹

  --suite 文件       每行一题：{id, file, question, constraints?, format?, answers: [[名称, 值]], level?, concepts?}
  --labels 文件      答案单独存放的文件，格式同 InfiAgent-DABench
  --data 文件夹      题目所用的数据文件所在的文件夹
  --models a,b       所用模型，写作 提供商/模型；默认 builtin/analyst
  --repeats n        每题提问次数，1 至 100；默认 1
  --out 文件夹       report.md、report.json 和 runs.jsonl 的位置；用同一文件夹可继续评测
  --limit n          只做前 n 题
  --ids a,b          只做这些题
  --parallel n       同时运行的数量，1 至 32；默认 2
  --privacy {levels}   可告知模型的内容；默认 summary
  --language en|zh-CN  默认为终端的语言

用与网页相同的引擎运行一组有标准答案的题目，不会动您自己的历史记录。`,
  },
  'option-missing': { en: '{option} is needed.', 'zh-CN': '缺少 {option}。' },
  'option-wrong': { en: '{option}: expected {expected}.', 'zh-CN': '{option}：应为 {expected}。' },
  'whole-number': { en: 'a whole number from {min} to {max}', 'zh-CN': '{min} 至 {max} 的整数' },
  'model-list': { en: 'models as provider/model, each once', 'zh-CN': '写作 提供商/模型 的模型，每个一次' },
  'id-list': { en: 'ids of questions', 'zh-CN': '题目的 id' },
  unreadable: { en: '{path} can’t be read: {reason}', 'zh-CN': '无法读取 {path}：{reason}' },
  'no-folder': { en: '{option}: there is no folder {path}.', 'zh-CN': '{option}：没有文件夹 {path}。' },
  faults: {
    en: 'The suite can’t be used; nothing was run. Faults: {count}',
    'zh-CN': '题目文件无法使用，没有运行任何题目。问题共 {count} 处',
  },
  'id-unknown': { en: '--ids: the suite has no question “{id}”.', 'zh-CN': '--ids：题目文件中没有“{id}”这一题。' },
  'model-unknown': {
    en: '--models: {reason} Models that can be asked: {models}',
    'zh-CN': '--models：{reason}可用的模型：{models}',
  },
  'log-broken': {
    en: 'Line {line} of {path} is no record of a run. Take it out, or choose another folder with --out.',
    'zh-CN': '{path} 的第 {line} 行不是运行记录。请删除该行，或用 --out 选择另一个文件夹。',
  },
  'suite-changed': {
    en: 'The folder holds {count} runs of another version of the suite, its tables, the privacy level or the number of attempts. They stay in runs.jsonl and do not count here.',
    'zh-CN':
      '该文件夹中有 {count} 次运行，所用的题目、数据表、隐私级别或尝试次数与现在不同。它们保留在 runs.jsonl 中，但不计入本次结果。',
  },
  'models-changed': {
    en: 'The folder holds runs of models that are not asked now: {models}. They stay in runs.jsonl and do not count here.',
    'zh-CN': '该文件夹中有本次未选模型的运行：{models}。它们保留在 runs.jsonl 中，但不计入本次结果。',
  },
  'going-on': { en: 'Going on: {done} of {all} runs are done.', 'zh-CN': '继续评测：{all} 次运行中已完成 {done} 次。' },
  starting: {
    en: 'Questions: {questions}, models: {models}, repeats: {repeats}; runs: {all}.',
    'zh-CN': '{questions} 题，{models} 个模型，每题 {repeats} 次；共 {all} 次运行。',
  },
  stopping: { en: 'Stopping…', 'zh-CN': '正在停止……' },
  stopped: {
    en: 'Stopped: {done} of {all} runs are done. The same command goes on from here.',
    'zh-CN': '已停止：{all} 次运行中已完成 {done} 次。用相同的命令即可继续。',
  },
  'not-asked': {
    en: 'Not complete: runs in which the model could not be asked: {count}. The same command tries them again.',
    'zh-CN': '评测尚未完成：有 {count} 次运行未能得到模型的回答。用相同的命令会重试。',
  },
  unavailable: { en: 'could not be asked: {reason}', 'zh-CN': '未能提问：{reason}' },
} as const
