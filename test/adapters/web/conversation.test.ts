import { afterEach, describe, expect, it } from 'vitest'
import { ChannelError, type Reply } from '../../../src/channel.ts'
import { type Answer, type Harness, startWeb } from '../../support/web-harness.ts'
import { gate, newId, openTab, texts } from '../../support/web-tab.ts'

let service: Harness
afterEach(() => service.close())

const echo: Answer = ({ content }) =>
  content.kind === 'text'
    ? [{ text: `1: ${content.text}` }, { text: `2: ${content.text}`, buttons: [{ id: 'a', label: 'A' }] }]
    : [{ text: content.kind }]

describe('a conversation', () => {
  it('hands over what was written and sends the replies down the stream, in order', async () => {
    service = await startWeb(echo, { limits: { fileBytes: 12_345_678 } })
    const tab = openTab(service.url)
    const stream = await tab.listen()
    const answer = await tab.post({ id: 'message-1', kind: 'text', text: 'halo', language: 'jv-ID' })
    expect(await answer.json()).toEqual({ ok: true })
    const lines = await stream.until((all) => all.length === 3)
    expect(lines[0]).toMatchObject({ type: 'hello', fileBytes: 12_345_678 })
    expect(lines.slice(1)).toEqual([
      { type: 'reply', seq: 1, id: 'message-1.0', text: '1: halo' },
      { type: 'reply', seq: 2, id: 'message-1.1', text: '2: halo', buttons: [{ id: 'a', label: 'A' }] },
    ])
    expect(service.received).toEqual([
      {
        address: { channel: 'web', id: tab.address },
        messageId: 'message-1',
        at: expect.any(Date),
        group: false,
        language: 'jv-ID',
        content: { kind: 'text', text: 'halo' },
      },
    ])
    stream.close()
  })

  it('passes on choices and files that the page refused', async () => {
    service = await startWeb(echo)
    const tab = openTab(service.url)
    await tab.post({ id: newId(), kind: 'choice', choice: 'a' })
    await tab.post({ id: newId(), kind: 'odd', what: 'too-big-file' })
    expect(service.received.map(({ content }) => content)).toEqual([
      { kind: 'choice', id: 'a' },
      { kind: 'odd', what: 'too-big-file' },
    ])
  })

  it('keeps replies for a page that is away, and only for its own address', async () => {
    service = await startWeb(echo)
    const [tab, other] = [openTab(service.url), openTab(service.url)]
    await tab.say('satu')
    await other.say('lain')
    const stream = await tab.listen()
    expect(texts(await stream.until((all) => all.length === 3))).toEqual(['1: satu', '2: satu'])
    stream.close()
  })

  it('resumes after the last event that the page has taken in', async () => {
    service = await startWeb(echo)
    const tab = openTab(service.url)
    await tab.say('satu')
    const first = await tab.listen()
    const [hello] = await first.until((all) => all.length === 3)
    first.close()
    await tab.say('dua')
    const second = await tab.listen(`${hello?.box}.2`)
    expect(texts(await second.until((all) => all.length === 3))).toEqual(['1: dua', '2: dua'])
    second.close()
    const restarted = await tab.listen('another-box.4')
    expect(
      texts(await restarted.until((all) => all.length === 3)),
      'a foreign sequence number acknowledges nothing',
    ).toEqual(['1: dua', '2: dua'])
    restarted.close()
  })

  it('gives a redelivered message the same replies under the same ids', async () => {
    service = await startWeb(echo)
    const tab = openTab(service.url)
    const stream = await tab.listen()
    await tab.say('satu', 'message-1')
    await tab.say('satu', 'message-1')
    const lines = await stream.until((all) => all.length === 5)
    expect(lines.map(({ id, seq }) => [id, seq])).toEqual([
      [undefined, undefined],
      ['message-1.0', 1],
      ['message-1.1', 2],
      ['message-1.0', 3],
      ['message-1.1', 4],
    ])
    stream.close()
    const again = await tab.listen()
    expect(
      (await again.until((all) => all.length === 3)).map(({ seq }) => seq),
      'the copies replace the originals',
    ).toEqual([undefined, 3, 4])
    again.close()
  })

  it('keeps the ids after a restart that lost every mailbox', async () => {
    service = await startWeb(echo)
    const tab = openTab(service.url)
    await tab.say('satu', 'message-1')
    await service.close()
    service = await startWeb(echo)
    const moved = openTab(service.url, tab.address)
    const stream = await moved.listen()
    await moved.say('satu', 'message-1')
    expect((await stream.until((all) => all.length === 3)).map(({ id }) => id)).toEqual([
      undefined,
      'message-1.0',
      'message-1.1',
    ])
    stream.close()
  })

  it('does not acknowledge a turn that failed, and takes the message again', async () => {
    let broken = true
    service = await startWeb((message) => {
      if (broken) throw new Error('canary-in-the-error')
      return echo(message)
    })
    const tab = openTab(service.url)
    const refused = await tab.say('satu', 'message-1')
    expect([refused.status, await refused.json()]).toEqual([503, { code: 'failed', message: expect.any(String) }])
    broken = false
    expect((await tab.say('satu', 'message-1')).status).toBe(200)
    expect(service.log()).not.toContain('canary-in-the-error')
  })

  it('gives up a message that meets a mistake of ours every time, and no other', async () => {
    service = await startWeb(
      (message) => {
        if (message.content.kind !== 'text') return []
        if (message.content.text === 'poison') throw new RangeError('canary-in-the-error')
        if (message.content.text === 'away') throw new ChannelError('unavailable', 'The platform is away.')
        return echo(message)
      },
      { passing: (error) => error instanceof ChannelError },
    )
    const tab = openTab(service.url)
    const statuses = async (text: string, id: string) => {
      const answers: number[] = []
      for (let n = 0; n < 4; n++) answers.push((await tab.say(text, id)).status)
      return answers
    }
    expect(await statuses('away', 'message-1'), 'what may pass is taken again for ever').toEqual([503, 503, 503, 503])
    expect(await statuses('poison', 'message-2')).toEqual([503, 503, 422, 422])
    expect((await openTab(service.url).say('poison', 'message-2')).status, 'of another chat').toBe(503)
    expect((await tab.say('satu')).status).toBe(200)
    expect(service.log()).toContain('A message was set aside after failing every time')
    expect(service.log()).not.toContain('canary-in-the-error')
  })

  it('gives what is sent outside a turn an id of its own', async () => {
    service = await startWeb(echo)
    const tab = openTab(service.url)
    const to = { channel: 'web', id: tab.address } as const
    const stream = await tab.listen()
    const later: Reply = { text: 'bukti diterima' }
    const [[first], [second]] = [await service.web.send(to, later), await service.web.send(to, later)]
    expect(first).not.toBe(second)
    await service.web.typing?.(to)
    expect((await stream.until((all) => all.length === 4)).map(({ type, id }) => [type, id])).toEqual([
      ['hello', undefined],
      ['reply', first],
      ['reply', second],
      ['typing', undefined],
    ])
    stream.close()
  })

  it('tells a sender that nobody has the page open', async () => {
    service = await startWeb(echo)
    await expect(service.web.send({ channel: 'web', id: 'nobody' }, { text: 'x' })).rejects.toMatchObject({
      name: 'ChannelError',
      reason: 'unavailable',
    })
  })

  it('lets a second tab of the same conversation take over', async () => {
    service = await startWeb(echo)
    const tab = openTab(service.url)
    const first = await tab.listen()
    const second = await tab.listen()
    await first.ended
    expect(first.lines.map(({ type }) => type)).toEqual(['hello', 'taken'])
    await tab.say('satu')
    expect(texts(await second.until((all) => all.length === 3))).toHaveLength(2)
    second.close()
  })

  it('erases: waiting replies are gone, the page is told, the key of the stored transcript changes', async () => {
    service = await startWeb(echo)
    const tab = openTab(service.url)
    await tab.say('satu')
    const to = { channel: 'web', id: tab.address } as const
    expect(await service.web.erase?.(to, ['x', 'y'])).toBe(0)
    await service.web.send(to, { text: 'sudah dihapus' })
    const stream = await tab.listen()
    const lines = await stream.until((all) => all.length === 3)
    expect(lines.map(({ type }) => type)).toEqual(['hello', 'clear', 'reply'])
    expect(lines[1]?.key).toBe(lines[0]?.key)
    expect(await service.web.erase?.({ channel: 'web', id: 'nobody' }, ['x', 'y'])).toBe(2)
    stream.close()
  })

  it('hands pictures for officials to their page alone', async () => {
    service = await startWeb(echo)
    const [tab, other] = [openTab(service.url), openTab(service.url)]
    const stream = await tab.listen()
    const bytes = Buffer.from('not really a picture')
    await service.web.send(
      { channel: 'web', id: tab.address },
      { text: 'bukti', files: [{ bytes, mime: 'image/png', name: 'bukti-1.png' }] },
    )
    const [, reply] = await stream.until((all) => all.length === 2)
    const [attachment] = reply?.attachments ?? []
    expect(attachment).toMatchObject({ mime: 'image/png', name: 'bukti-1.png' })
    const path = `/chat/attachments/${attachment?.id}`
    const answer = await tab.request(path)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
    expect((await other.request(path)).status).toBe(404)
    stream.close()
  })

  it('forgets a tab that left and says so to the service', async () => {
    service = await startWeb(echo)
    const tab = openTab(service.url)
    const stream = await tab.listen()
    await tab.request('/chat/leave', 'POST')
    await stream.ended
    expect(service.received.at(-1)?.content).toEqual({ kind: 'gone' })
    await expect(service.web.send({ channel: 'web', id: tab.address }, { text: 'x' })).rejects.toThrow()
  })

  it('waits for turns in flight when it stops, then takes no more', async () => {
    const [begun, finish] = [gate(), gate()]
    service = await startWeb(async () => {
      begun.open()
      await finish.passed
      return []
    })
    const tab = openTab(service.url)
    const stream = await tab.listen()
    const answer = tab.say('satu')
    await begun.passed
    const stopped = service.web.stop()
    expect(service.web.healthy()).toBe(false)
    expect((await tab.say('dua')).status).toBe(503)
    finish.open()
    await stopped
    expect((await answer).status).toBe(200)
    await stream.ended
  })
})

describe('the demo', () => {
  it('links the official that the page brings, and no one elsewhere', async () => {
    service = await startWeb(echo, { mode: 'demo' })
    const tab = openTab(service.url)
    const answer = await tab.request('/demo/official', 'POST')
    expect(await answer.json()).toEqual({ ok: true, office: 'Bawaslu Kota Semarang' })
    expect(service.linked).toEqual([tab.address])
    expect((await fetch(service.url)).status).toBe(200)
    await service.close()
    service = await startWeb(echo)
    expect((await openTab(service.url).request('/demo/official', 'POST')).status).toBe(404)
    const home = await fetch(service.url, { redirect: 'manual' })
    expect([home.status, home.headers.get('location')]).toEqual([302, '/chat'])
  })
})
