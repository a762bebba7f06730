/** What is said of users' own connections to vendors. */
export const connectionMessages = {
  'connection-needs-account': {
    en: 'Guests can’t keep keys. Create an account to use your own.',
    'zh-CN': '访客无法保存密钥。注册账号后即可使用自己的密钥。',
  },
  'connection-vendor-unknown': {
    en: 'There is no vendor “{vendor}”. GET /api/vendors lists those that there are.',
    'zh-CN': '没有名为“{vendor}”的服务商。可通过 GET /api/vendors 查看全部服务商。',
  },
  'connection-needs-address': {
    en: '{provider} has a different address for each account. Give yours.',
    'zh-CN': '{provider} 的每个账户地址不同，请填写您的地址。',
  },
  'connection-address-wrong': {
    en: 'This can’t be an address of {provider}. Give one that begins with http:// or https://, without a name, a password, “?” or “#” in it.',
    'zh-CN':
      '这不是 {provider} 的有效地址。请填写以 http:// 或 https:// 开头的地址，其中不要包含用户名、密码、“?”或“#”。',
  },
  'connection-needs-key': {
    en: '{provider} needs a key. Give yours under “Models and keys”.',
    'zh-CN': '{provider} 需要密钥。请在“模型与密钥”页面填写您的密钥。',
  },
  'connection-key-malformed': {
    en: 'This can’t be a key of {provider}: it holds spaces, line breaks or letters that no key has. Copy the key again.',
    'zh-CN': '这不可能是 {provider} 的密钥：其中含有空格、换行或密钥中不会出现的字符。请重新复制密钥。',
  },
  'connection-key-bound': {
    en: 'The kept key is for another address. Give the key for this address too.',
    'zh-CN': '已保存的密钥属于另一个地址。请同时填写该地址的密钥。',
  },
  'connection-key-lost': {
    en: 'The kept key of “{connection}” can’t be read any more. Give it anew under “Models and keys”.',
    'zh-CN': '“{connection}”已保存的密钥无法读取。请在“模型与密钥”页面重新填写。',
  },
  'connection-name-of-vendor': {
    en: '“{id}” stands for that vendor’s own address. Choose another name for this connection.',
    'zh-CN': '“{id}”专指该服务商自己的地址。请为此连接换一个名称。',
  },
  'connection-named-by-vendor': {
    en: 'A connection to the vendor’s own address is named “{id}”.',
    'zh-CN': '使用服务商自己地址的连接，其名称应为“{id}”。',
  },
  'connection-limit': {
    en: 'An account keeps at most {limit} connections. Delete one that you don’t use.',
    'zh-CN': '每个账号最多保存 {limit} 个连接。请删除不再使用的连接。',
  },
  'connection-address-refused': {
    en: '{provider}: this address can’t be used. It is unknown, it leads into a private network, or it is not encrypted (http). Give a public https address, or ask the operator to add it to MODEL_HOSTS_ALLOWED.',
    'zh-CN':
      '{provider}：无法使用该地址。该地址不存在、指向内部网络，或未加密（http）。请填写公网的 https 地址，或请管理员将其加入 MODEL_HOSTS_ALLOWED。',
  },
  'connection-rejected-key': {
    en: '{provider} rejected your key. Check it under “Models and keys”.',
    'zh-CN': '{provider} 拒绝了您的密钥。请在“模型与密钥”页面检查。',
  },
  'connection-unreachable': {
    en: '{provider} could not be reached. Check the address under “Models and keys”.',
    'zh-CN': '无法连接 {provider}。请在“模型与密钥”页面检查地址。',
  },
  'connection-bad-answer': {
    en: '{provider} sent an answer that can’t be read. Check under “Models and keys” that vendor and address belong together.',
    'zh-CN': '{provider} 的回答无法解析。请在“模型与密钥”页面确认服务商与地址相符。',
  },
  'connection-works': {
    en: 'It works: {provider} offers {count} models.',
    'zh-CN': '连接正常：{provider} 提供 {count} 个模型。',
  },
  'connection-works-unlisted': {
    en: 'It works: {provider} offers {count} models, but doesn’t list {models}. Check the name, or try it.',
    'zh-CN': '连接正常：{provider} 提供 {count} 个模型，但其列表中没有 {models}。请检查名称，或直接试用。',
  },
  'connection-works-answered': {
    en: 'It works: {provider} answered with the model {model}.',
    'zh-CN': '连接正常：{provider} 的模型 {model} 已作出回答。',
  },
  'connection-needs-model': {
    en: '{provider} has no list of models. Add the name of one, then test again.',
    'zh-CN': '{provider} 不提供模型列表。请先添加一个模型名，然后再次测试。',
  },
  'connection-timed-out': {
    en: '{provider} did not answer within {seconds} seconds. Check the address, or try again later.',
    'zh-CN': '{provider} 在 {seconds} 秒内没有回应。请检查地址，或稍后再试。',
  },
} as const
