import { describe, expect, it } from 'vitest'
import { readOutputEvent } from './output-event.ts'
import { parseMessage, serializeRequest } from './wire-message.ts'

const signing = { key: 'key', session: 'session' }

describe('messages of a kernel', () => {
  it('SBX-53: are read when they are signed with the key, and only then', () => {
    const { frames } = serializeRequest('status', { execution_state: 'idle' }, signing)
    expect(parseMessage([Buffer.from('topic'), ...frames], 'key')).toMatchObject({
      type: 'status',
      parentId: null,
      content: { execution_state: 'idle' },
    })
    expect(parseMessage(frames, 'another key')).toBeNull()
    const forged = frames.map((frame, index) => (index === 5 ? Buffer.from('{"execution_state":"busy"}') : frame))
    expect(parseMessage(forged, 'key')).toBeNull()
    expect(parseMessage(frames.slice(0, 4), 'key')).toBeNull()
    expect(parseMessage([], 'key')).toBeNull()
  })

  it('SBX-54: show nothing when their content is not of the expected shape', () => {
    const message = (type: string, content: Record<string, unknown>) =>
      readOutputEvent({ type, content, parentId: null, metadata: {}, sizeBytes: 0 })
    expect(message('stream', { name: 'stdin', text: 'x' })).toBeNull()
    expect(message('error', { ename: 1 })).toBeNull()
    expect(message('display_data', { data: ['x'] })).toBeNull()
    expect(message('comm_open', {})).toBeNull()
  })

  it('SBX-54: keep media types that are media types: bytes for binary, text for JSON and SVG', () => {
    const data = {
      'image/png': 'AQI=',
      'image/svg+xml': '<svg/>',
      'application/json': { a: 1 },
      ename: 'x',
      'no type': 'x',
    }
    const content = { data, transient: { display_id: 'd' } }
    const event = readOutputEvent({ type: 'display_data', content, parentId: null, metadata: {}, sizeBytes: 0 })
    expect(event).toEqual({
      type: 'display',
      data: { 'image/png': Buffer.from([1, 2]), 'image/svg+xml': '<svg/>', 'application/json': '{"a":1}' },
      displayId: 'd',
      update: false,
    })
  })
})
