const copied = [
  'font',
  'letterSpacing',
  'lineHeight',
  'padding',
  'border',
  'boxSizing',
  'wordBreak',
  'tabSize',
] as const

/** Where a place in the words of a field is on the screen: its left edge, the top and the bottom of its line, in pixels. */
export function findCaretPoint(field: HTMLTextAreaElement, position: number) {
  const mirror = document.createElement('div')
  const style = getComputedStyle(field)
  for (const name of copied) mirror.style[name] = style[name]
  Object.assign(mirror.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    width: `${field.clientWidth}px`,
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
  })
  const mark = document.createElement('span')
  mark.textContent = field.value.slice(position) || '.'
  mirror.append(field.value.slice(0, position), mark)
  document.body.append(mirror)
  const box = field.getBoundingClientRect()
  const line = Number.parseFloat(style.lineHeight) || 20
  const topPx = box.top + mark.offsetTop - field.scrollTop
  const point = { leftPx: box.left + mark.offsetLeft, topPx, bottomPx: topPx + line }
  mirror.remove()
  return point
}
