/** What is said of accounts and signing in. */
export const signInMessages = {
  'sign-in-wrong': {
    en: 'The e-mail address or the password is wrong. Check both and try again.',
    'zh-CN': '邮箱或密码不正确。请检查后重试。',
  },
  'sign-up-email-taken': {
    en: 'There is an account with this e-mail address already. Sign in, or use another address.',
    'zh-CN': '该邮箱已注册。请直接登录，或换一个邮箱。',
  },
  'sign-up-email-invalid': {
    en: 'This is not an e-mail address. Check it for typing errors.',
    'zh-CN': '邮箱格式不正确。请检查是否输入有误。',
  },
  'password-too-short': {
    en: 'The password needs at least {limit} characters.',
    'zh-CN': '密码至少需要 {limit} 个字符。',
  },
  'password-too-long': {
    en: 'The password may have at most {limit} characters.',
    'zh-CN': '密码最多 {limit} 个字符。',
  },
  'sign-in-guest-already': {
    en: 'You are a guest already. Go on, or create an account.',
    'zh-CN': '您已是访客。可直接继续，或注册账号。',
  },
} as const
