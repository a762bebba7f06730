/** What is said of templates that users write, and of files of them. */
export const templateMessages = {
  'template-fault-nested': {
    en: '“[[” inside “[[”: optional parts cannot be nested. Close the first one with “]]” before the next begins.',
    'zh-CN': '“[[”中又出现“[[”：可选部分不能嵌套。请先用“]]”结束前一个。',
  },
  'template-fault-not-opened': {
    en: '"]]" without "[[". Add the "[[" where the optional part begins, or take the "]]" out.',
    'zh-CN': '有 "]]" 而没有 "[["。请在可选部分开始处补上 "[["，或删去 "]]"。',
  },
  'template-fault-not-closed': {
    en: '"[[" without "]]". Add the "]]" where the optional part ends.',
    'zh-CN': '有 "[[" 而没有 "]]"。请在可选部分结束处补上 "]]"。',
  },
  'template-fault-braces': {
    en: '"{{" and "}}" do not enclose a name near: {near}. Write {{name}} with the name of a field.',
    'zh-CN': '此处的 "{{" 与 "}}" 之间不是名称：{near}。请写成 {{name}} 的形式，其中为字段名。',
  },
  'template-fault-unknown': {
    en: '{{{name}}} is no field of the template. Add a field with this name, or correct the name.',
    'zh-CN': '模板中没有字段 {{{name}}}。请添加同名字段，或更正名称。',
  },
  'template-fault-unused': {
    en: 'the variable "{name}" is not used in this text. Write {{{name}}} where its value belongs, or remove the field.',
    'zh-CN': '正文中没有用到字段 "{name}"。请在需要填入其值的位置写上 {{{name}}}，或删除该字段。',
  },
  'template-fault-empty': {
    en: '{{{name}}} may be empty. Put the words around it in [[…]], make the field required, or give it a default.',
    'zh-CN': '{{{name}}} 可能为空。请把相关文字放进 [[…]]，或将该字段设为必填，或设置默认值。',
  },
  'template-fault-name-twice': {
    en: 'the name is used twice: {name}. Give each field a name of its own.',
    'zh-CN': '名称重复：{name}。每个字段的名称不能相同。',
  },
  'template-fault-name-reserved': {
    en: 'The name {name} cannot be used. Choose another.',
    'zh-CN': '不能使用名称 {name}，请换一个。',
  },
  'template-fault-order': {
    en: 'min, default and max are not in order: the default must lie between the two.',
    'zh-CN': '最小值、默认值与最大值的大小关系不对：默认值应介于两者之间。',
  },
  'template-fault-choice-twice': {
    en: 'The choice “{value}” is listed twice.',
    'zh-CN': '选项“{value}”重复。',
  },
  'template-fault-no-choice': {
    en: 'the default is no choice: {value}',
    'zh-CN': '默认值不在选项之中：{value}',
  },
  'own-template-invalid': {
    en: 'The template cannot be kept. {place}: {fault}',
    'zh-CN': '模板无法保存。{place}：{fault}',
  },
  'own-template-limit': {
    en: 'You have {limit} templates, as many as can be kept. Delete some that you no longer need.',
    'zh-CN': '您已有 {limit} 个模板，达到上限。请删除不再需要的模板。',
  },
  'own-template-too-large': {
    en: 'The template is larger than {limitKb} kB. Shorten its texts or lists of choices.',
    'zh-CN': '模板超过 {limitKb} kB。请精简其中的文字或选项。',
  },
  'own-template-changed': {
    en: 'This template was changed elsewhere meanwhile (version {version}). Nothing was saved: look at the new version, then save again.',
    'zh-CN': '该模板已在别处被修改（版本 {version}）。尚未保存：请先查看新版本，然后再保存。',
  },
  'own-template-taken': {
    en: 'You have a template named {id} already. Choose another name.',
    'zh-CN': '您已有名为 {id} 的模板，请换一个名称。',
  },
  'template-file-too-large': {
    en: 'The file is larger than {limitKb} kB. Split it into several files.',
    'zh-CN': '文件超过 {limitKb} kB。请拆分为多个文件。',
  },
  'template-file-slow': {
    en: 'Reading the file took too long, so it was given up, and nothing was changed. Split it, or look for brackets and references that do not belong there.',
    'zh-CN': '读取文件耗时过长，已放弃，没有任何更改。请拆分文件，或检查其中是否有多余的括号和引用。',
  },
  'template-file-broken': {
    en: 'The file was not read, and nothing was changed.\n{faults}',
    'zh-CN': '文件未能读取，没有任何更改。\n{faults}',
  },
  'template-file-line': {
    en: 'Line {line}: {fault}',
    'zh-CN': '第 {line} 行：{fault}',
  },
  'template-file-more': {
    en: 'and {count} more',
    'zh-CN': '以及另外 {count} 处',
  },
  'template-file-no-list': {
    en: 'a list of templates is expected, each beginning with “- id: …”.',
    'zh-CN': '应为模板列表，每项以“- id: …”开头。',
  },
  'template-file-alias': {
    en: 'references (“&name”, “*name”, “<<”) are not taken; write the text out.',
    'zh-CN': '不支持引用（“&name”、“*name”、“<<”），请直接写出内容。',
  },
  'template-file-key-twice': {
    en: 'the key “{key}” is given twice.',
    'zh-CN': '键“{key}”重复。',
  },
  'template-file-id-twice': {
    en: 'the id “{id}” is used twice in this file.',
    'zh-CN': '标识“{id}”在文件中重复出现。',
  },
  'template-file-id': {
    en: 'an “id” of small letters, digits and hyphens is expected, 50 at most.',
    'zh-CN': '需要“id”，由小写字母、数字和连字符组成，最多 50 个字符。',
  },
  'template-file-too-deep': {
    en: 'this is nested too deeply for a template.',
    'zh-CN': '嵌套层数过多，不是模板应有的形式。',
  },
  'template-file-too-many': {
    en: 'more than {limit} templates in one file. Split it.',
    'zh-CN': '一个文件中的模板超过 {limit} 个，请拆分。',
  },
} as const
