/** What is said of users' own connections to vendors. */
export const connectionMessages = {
  'connection-address-refused': {
    en: '{provider}: this address cannot be used. It is unknown, or it leads into a private network. Give a public address, or ask the operator to add it to MODEL_HOSTS_ALLOWED.',
    'zh-CN':
      '{provider}：无法使用该地址。该地址不存在，或指向内部网络。请填写公网地址，或请管理员将其加入 MODEL_HOSTS_ALLOWED。',
  },
} as const
