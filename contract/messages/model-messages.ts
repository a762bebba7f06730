/** What is said of a language model and its provider. */
export const modelMessages = {
  'model-unknown': {
    en: 'There is no model “{model}”. GET /api/models lists those that there are.',
    'zh-CN': '没有名为“{model}”的模型。可通过 GET /api/models 查看可用模型。',
  },
  'model-needs-key': {
    en: 'Set {variable} in the environment or in .env and restart the server to use {provider}.',
    'zh-CN': '要使用 {provider}，请在环境变量或 .env 中设置 {variable}，然后重启服务器。',
  },
  'model-needs-address': {
    en: 'Set {variable} to the http(s) address of {provider} in the environment or in .env and restart the server.',
    'zh-CN': '请在环境变量或 .env 中将 {variable} 设为 {provider} 的 http(s) 地址，然后重启服务器。',
  },
  'model-key-malformed': {
    en: 'The value of {variable} cannot be a key of {provider}: it holds spaces, line breaks or letters that no key has. Copy the key again and restart the server.',
    'zh-CN':
      '{variable} 的值不可能是 {provider} 的密钥：其中含有空格、换行或密钥中不会出现的字符。请重新复制密钥并重启服务器。',
  },
  'model-needs-account': {
    en: 'Guests use the built-in analyst. Create an account to use {provider}.',
    'zh-CN': '访客可使用内置分析师。注册账号后即可使用 {provider}。',
  },
  'model-rejected-key': {
    en: '{provider} rejected the key that is set on the server. The operator can check {variable}; you can use your own key under “Models and keys”.',
    'zh-CN': '{provider} 拒绝了服务器上设置的密钥。请联系管理员检查 {variable}，或在“模型与密钥”中使用自己的密钥。',
  },
  'model-no-balance': {
    en: '{provider} says that the account has no balance or quota left. Top it up, or choose another model.',
    'zh-CN': '{provider} 提示账户余额或配额不足。请充值，或换一个模型。',
  },
  'model-not-allowed': {
    en: '{provider} does not know the model “{model}” or does not allow it for this key. Choose another model.',
    'zh-CN': '{provider} 不存在模型“{model}”，或该密钥无权使用。请换一个模型。',
  },
  'model-busy': {
    en: '{provider} is busy (it answered {status}). Tried {tries} times; wait a little and run it again.',
    'zh-CN': '{provider} 繁忙（返回 {status}），已尝试 {tries} 次。请稍后重新运行。',
  },
  'model-unreachable': {
    en: '{provider} could not be reached. Check the network and the address set in {variable}.',
    'zh-CN': '无法连接 {provider}。请检查网络以及 {variable} 中设置的地址。',
  },
  'model-proxy-refused': {
    en: '{provider} could not be reached: the proxy set in MODEL_PROXY does not answer or refuses the connection. Tell the operator.',
    'zh-CN': '无法连接 {provider}：MODEL_PROXY 中设置的代理没有响应或拒绝了连接。请联系管理员。',
  },
  'model-cut-off': {
    en: 'The answer of {provider} broke off. What had come is kept; run it again.',
    'zh-CN': '{provider} 的回答中途断开。已收到的内容已保留；请重新运行。',
  },
  'model-stalled': {
    en: '{provider} sent nothing for {seconds} seconds. What had come is kept; run it again or choose another model.',
    'zh-CN': '{provider} 在 {seconds} 秒内没有任何回应。已收到的内容已保留；请重新运行或换一个模型。',
  },
  'model-too-slow': {
    en: '{provider} had not finished after {minutes} minutes. What had come is kept; ask for less at once or choose another model.',
    'zh-CN': '{provider} 在 {minutes} 分钟内未能完成回答。已收到的内容已保留；请缩小问题范围或换一个模型。',
  },
  'model-bad-answer': {
    en: '{provider} sent an answer that cannot be read. Check that the address in {variable} speaks its protocol.',
    'zh-CN': '{provider} 的回答无法解析。请确认 {variable} 中的地址使用的是正确的协议。',
  },
  'model-refused': {
    en: '{provider} refused the request: {detail}',
    'zh-CN': '{provider} 拒绝了请求：{detail}',
  },
} as const
