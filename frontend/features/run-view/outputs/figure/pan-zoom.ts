/** How a picture lies in its window: its centre from the window's centre, in pixels, and its size. */
export type View = { scale: number; xPx: number; yPx: number }
export type Size = { width: number; height: number }
export type Point = { x: number; y: number }

const smallestScale = 0.05
const largestScale = 16

/** The scale at which the whole picture is in sight; never enlarged beyond its own size. */
export function fitScale(picture: Size, room: Size): number {
  if (picture.width <= 0 || picture.height <= 0) return 1
  return Math.min(1, room.width / picture.width, room.height / picture.height)
}

/** The view after zooming by `factor`; what lies at `point` (from the window's centre) stays there. */
export function zoomAt(view: View, factor: number, point: Point = { x: 0, y: 0 }): View {
  const scale = Math.min(largestScale, Math.max(smallestScale, view.scale * factor))
  const change = scale / view.scale
  return {
    scale,
    xPx: point.x - (point.x - view.xPx) * change,
    yPx: point.y - (point.y - view.yPx) * change,
  }
}

/** The view moved, so that some of the picture always stays in sight. */
export function moveBy(view: View, by: Point, { picture, room }: { picture: Size; room: Size }): View {
  const reach = (length: number, roomLength: number) => Math.max(0, (length * view.scale + roomLength) / 2 - 40)
  const clamp = (value: number, limit: number) => Math.min(limit, Math.max(-limit, value))
  return {
    scale: view.scale,
    xPx: clamp(view.xPx + by.x, reach(picture.width, room.width)),
    yPx: clamp(view.yPx + by.y, reach(picture.height, room.height)),
  }
}
