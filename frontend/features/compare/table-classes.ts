/** The look of the tables of this page: a first column and a head row that stay in sight. */
export const tableClass = 'w-full border-separate border-spacing-0 text-sm'
export const cellClass = 'border-b border-line px-3 py-1.5 align-top min-w-44'
const head = 'bg-surface border-b border-line-strong px-3 py-2 text-left align-bottom font-medium'
export const columnHeadClass = `${head} sticky top-0 z-1 max-w-72`
export const cornerClass = `${head} sticky top-0 left-0 z-2 border-r border-r-line max-sm:static`
export const rowHeadClass =
  'sticky left-0 z-1 bg-surface border-b border-r border-line px-3 py-1.5 text-left align-top font-medium min-w-32 max-w-72 break-words max-sm:min-w-28 max-sm:max-w-36'
