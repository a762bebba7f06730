/** What is said of a request itself: its form, who sends it, what it names. */
export const requestMessages = {
  'request-invalid': {
    en: 'The request is not in the expected form: {detail}',
    'zh-CN': '请求格式不正确：{detail}',
  },
  'body-too-large': {
    en: 'The request is larger than what is accepted here. Send less at a time; upload tables as files.',
    'zh-CN': '请求内容过大。请减少一次发送的内容；表格请以文件形式上传。',
  },
  'live-subscriptions-full': {
    en: 'One connection follows at most {limit} runs. Close a few, or open another page.',
    'zh-CN': '一个连接最多同时跟踪 {limit} 个运行。请关闭一些，或打开新的页面。',
  },
  'sign-in-required': {
    en: 'Please sign in, or start as a guest, and try again.',
    'zh-CN': '请先登录，或以访客身份开始，然后重试。',
  },
  'origin-refused': {
    en: 'This request came from another site and was refused. Open the page at its own address.',
    'zh-CN': '该请求来自其他网站，已被拒绝。请从本站自己的地址打开页面。',
  },
  'not-found': {
    en: 'This does not exist, or it is not yours.',
    'zh-CN': '内容不存在，或不属于您。',
  },
  'id-taken': {
    en: 'The id {id} is already in use for something else. Leave it out, or choose another.',
    'zh-CN': '标识 {id} 已被占用。请省略它，或换一个。',
  },
  'request-given-up': {
    en: 'The request was given up before its turn came. Ask again.',
    'zh-CN': '该请求在轮到处理之前已被放弃。请重新请求。',
  },
  'too-many-requests': {
    en: 'Too many requests. Wait {seconds} seconds and try again.',
    'zh-CN': '请求过于频繁。请等待 {seconds} 秒后重试。',
  },
  'storage-unavailable': {
    en: 'The server cannot write to its storage just now. Nothing was lost; try again in a moment, and tell the operator if it stays.',
    'zh-CN': '服务器暂时无法写入存储。没有数据丢失；请稍后重试，若仍然如此请联系管理员。',
  },
  'internal-error': {
    en: 'Something went wrong on the server. Try again; if it stays, give the operator this number: {requestId}',
    'zh-CN': '服务器出现内部错误。请重试；若仍然如此，请把此编号告诉管理员：{requestId}',
  },
} as const
