import { connectionMessages } from './connection-messages.ts'
import { datasetMessages } from './dataset-messages.ts'
import { exportMessages } from './export-messages.ts'
import { modelMessages } from './model-messages.ts'
import { promptMessages } from './prompt-messages.ts'
import { requestMessages } from './request-messages.ts'
import { runMessages } from './run-messages.ts'
import { signInMessages } from './sign-in-messages.ts'
import { templateMessages } from './template-messages.ts'

/** Every sentence that the server says to a person, in both languages; `{name}` is filled in when it is shown. */
export const messageCatalog = {
  ...requestMessages,
  ...datasetMessages,
  ...modelMessages,
  ...connectionMessages,
  ...promptMessages,
  ...templateMessages,
  ...runMessages,
  ...exportMessages,
  ...signInMessages,
} as const
