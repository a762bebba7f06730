import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import Markdown, { keepSafeAddress } from './markdown.tsx'

afterEach(cleanup)

const html = (text: string) => render(<Markdown text={text} />).container

it('WEB-4: images are never made, whatever their address', () => {
  const page = html(
    '![secret](https://elsewhere.example/?q=1) ![x](data:image/png;base64,AAAA) <img src="https://a.example/b">',
  )
  expect(page.querySelector('img')).toBeNull()
  expect(page.innerHTML).not.toContain('elsewhere.example')
})

it('WEB-4: raw HTML stays text', () => {
  const page = html('<script>alert(1)</script>\n\n<b onclick="x()">bold</b>')
  expect(page.querySelector('script, b')).toBeNull()
})

it('WEB-4: a javascript link is plain text, an ordinary one opens apart from the page', () => {
  const page = html('[bad](javascript:alert(1)) [odd](data:text/html,x) [good](https://example.org/a)')
  const links = [...page.querySelectorAll('a')]
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://example.org/a'])
  expect(links[0]?.rel).toContain('noopener')
})

it.each([' JavaScript:alert(1)', 'java\nscript:alert(1)', 'vbscript:x', '//evil.example', 'file:///etc/passwd'])(
  'WEB-4: %j is no address to follow',
  (address) => expect(keepSafeAddress(address)).toBe(''),
)
