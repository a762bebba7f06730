import type { LucideIcon } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { Fragment, type ReactNode } from 'react'

export type MenuItem = {
  label: string
  picture?: LucideIcon
  onSelect: () => void
  isDangerous?: boolean
  isDisabled?: boolean
}

type MenuProps = {
  /** The button that opens it: one element that takes a ref. */
  children: ReactNode
  /** Parted by lines. */
  groups: MenuItem[][]
}

const itemClass =
  'flex cursor-default items-center gap-2 rounded-md px-2.5 py-1.5 text-sm outline-none select-none data-disabled:opacity-50 data-highlighted:bg-sunken'

/** Things to do with what the button belongs to; arrows, letters and Escape work as in any menu. */
export function Menu({ children, groups }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{children}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-40 min-w-44 rounded-lg border border-line-strong bg-surface p-1 text-ink shadow-lg"
        >
          {groups.map((items, place) => (
            <Fragment key={items[0]?.label}>
              {place > 0 && <DropdownMenu.Separator className="my-1 h-px bg-line" />}
              {items.map((item) => (
                <DropdownMenu.Item
                  key={item.label}
                  disabled={item.isDisabled ?? false}
                  onSelect={item.onSelect}
                  className={`${itemClass} ${item.isDangerous ? 'text-danger' : ''}`}
                >
                  {item.picture && <item.picture aria-hidden="true" className="size-4 shrink-0" strokeWidth={1.6} />}
                  {item.label}
                </DropdownMenu.Item>
              ))}
            </Fragment>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
