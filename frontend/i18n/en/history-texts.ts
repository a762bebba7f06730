export const historyTexts = {
  history: {
    title: 'History',
    search: 'Search in questions',
    status: 'Status',
    allStatuses: 'All statuses',
    model: 'Model',
    allModels: 'All models',
    none: 'Nothing has been run yet.',
    noneFound: 'No run matches.',
    compared: 'Comparison · {{n}} runs',
    signIn: 'Sign in or start as a guest to see your history.',
  },
}
