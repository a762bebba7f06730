import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { fitScale, moveBy, type Point, type Size, type View, zoomAt } from './pan-zoom.ts'

const wheelStep = 0.0016

/** Zooming and moving of a picture in a window: wheel, pinch and drag; `view` is null while it fits the window. */
export function usePanZoom(room: RefObject<HTMLElement | null>, picture: Size) {
  const [view, setView] = useState<View | null>(null)
  const [roomSize, setRoomSize] = useState<Size>({ width: 0, height: 0 })
  const pointers = useRef(new Map<number, Point>())
  const fit = fitScale(picture, roomSize)
  const shown = view ?? { scale: fit, xPx: 0, yPx: 0 }

  useEffect(() => {
    const element = room.current
    if (!element) return
    const observer = new ResizeObserver(() =>
      setRoomSize({ width: element.clientWidth - 32, height: element.clientHeight - 32 }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [room])

  const zoom = useCallback(
    (factor: number, point?: Point) =>
      setView((before) => zoomAt(before ?? { scale: fit, xPx: 0, yPx: 0 }, factor, point)),
    [fit],
  )
  const move = (by: Point) => setView(moveBy(shown, by, { picture, room: roomSize }))

  useEffect(() => {
    const element = room.current
    if (!element) return
    const turn = (event: WheelEvent) => {
      event.preventDefault()
      zoom(Math.exp(-event.deltaY * wheelStep * (event.ctrlKey ? 5 : 1)), fromCentre(element, event))
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [room, zoom])

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const before = pointers.current.get(event.pointerId)
    if (!before) return
    const now = { x: event.clientX, y: event.clientY }
    const [other] = [...pointers.current].filter(([id]) => id !== event.pointerId).map(([, point]) => point)
    if (other) {
      const middle = { clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 }
      zoom(distance(now, other) / Math.max(1, distance(before, other)), fromCentre(event.currentTarget, middle))
    } else move({ x: now.x - before.x, y: now.y - before.y })
    pointers.current.set(event.pointerId, now)
  }

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      event.currentTarget.setPointerCapture(event.pointerId)
      pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
    },
    onPointerMove,
    onPointerUp: (event: PointerEvent) => pointers.current.delete(event.pointerId),
    onPointerCancel: (event: PointerEvent) => pointers.current.delete(event.pointerId),
  }
  const setScale = (scale: number) => zoom(scale / shown.scale)
  return { view: shown, isFitted: view === null, zoom, move, setScale, showFitted: () => setView(null), handlers }
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

function fromCentre(element: Element, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: clientX - left - width / 2, y: clientY - top - height / 2 }
}
