/** What can be wrong with a suite. These words are for the shell alone, so they are not in the catalog that the page loads. */
export const suiteFaultTexts = {
  'not-json': { en: 'this line is no JSON object', 'zh-CN': '这一行不是 JSON 对象' },
  'field-unknown': {
    en: 'the field “{field}” is unknown; the fields are: {fields}',
    'zh-CN': '没有名为“{field}”的字段；可用字段：{fields}',
  },
  'field-missing': { en: 'the field “{field}” is missing', 'zh-CN': '缺少字段“{field}”' },
  'text-expected': {
    en: 'the field “{field}” must be a text that is not empty',
    'zh-CN': '字段“{field}”应为非空文字',
  },
  'texts-expected': { en: 'the field “{field}” must be a list of texts', 'zh-CN': '字段“{field}”应为文字列表' },
  'id-expected': {
    en: 'the field “id” must be a text or a whole number',
    'zh-CN': '字段“id”应为文字或整数',
  },
  'id-twice': { en: 'the id “{id}” is on line {other} already', 'zh-CN': 'id“{id}”在第 {other} 行已经出现过' },
  'answers-expected': {
    en: 'the field “{field}” must be a list of [name, value], at least one; a value is a text, a number, true, false, or a list of these',
    'zh-CN': '字段“{field}”应为 [名称, 值] 的列表，至少一项；值可以是文字、数、true、false，或由它们组成的列表',
  },
  'answer-name': {
    en: 'the name “{name}” of an answer can’t be asked for: 1 to 200 characters without @, [, ] and line breaks',
    'zh-CN': '答案名称“{name}”无法使用：应为 1 至 200 个字符，且不含 @、[、] 和换行',
  },
  'answer-twice': { en: 'the answer “{name}” is given twice', 'zh-CN': '答案“{name}”出现了两次' },
  'answers-and-labels': {
    en: 'there are answers on this line and in the file of labels: give one of them',
    'zh-CN': '这一行和标签文件中都有答案：只能保留一处',
  },
  'label-missing': {
    en: 'there is no answer to “{id}”, neither here nor in a file of labels',
    'zh-CN': '“{id}”没有答案：这一行和标签文件中都没有',
  },
  'label-unknown': { en: 'the suite has no question “{id}”', 'zh-CN': '题目文件中没有“{id}”这一题' },
  'file-outside': {
    en: 'the file “{file}” is not inside the folder of the data',
    'zh-CN': '文件“{file}”不在数据文件夹内',
  },
  'file-missing': {
    en: 'there is no file “{file}” in the folder of the data',
    'zh-CN': '数据文件夹中没有文件“{file}”',
  },
  'question-too-long': {
    en: 'question, constraints and format have {length} characters together; at most {limit} can be asked',
    'zh-CN': '题目、约束和格式共 {length} 个字符，最多 {limit} 个',
  },
  'no-questions': { en: 'there are no questions', 'zh-CN': '没有题目' },
} as const
