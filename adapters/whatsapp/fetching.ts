/** Files of people, out of the page. What is lost is told apart from what only has to wait: whoever sent it is told. */
import { Readable } from 'node:stream'
import { ChannelError, type FileRef } from '../../src/channel.ts'
import { FILE_LIMIT } from './incoming.ts'
import type { Page } from './library.ts'
import { PageError } from './page-error.ts'

export interface FetchingParts {
  page(): Page | undefined
  /** Connected as far as was heard: a page that is not answers all the same. */
  connected(): boolean
}

export function createFetching({ page, connected }: FetchingParts) {
  async function download(ref: string): Promise<Uint8Array> {
    const open = page()
    if (open === undefined) throw away()
    const bytes = await open.download(ref, (size) => size > FILE_LIMIT).catch((error: unknown) => error)
    if (bytes === 'gone') throw new ChannelError('refused', 'WhatsApp: the file is not there any more.')
    if (bytes === 'too-big') throw tooBig()
    if (bytes instanceof Uint8Array) return bytes
    if (!connected() || (bytes instanceof PageError && bytes.kind !== 'failed')) throw away()
    // The phone of whoever sent it may have to upload it once more, which is soon or never: no reason of a channel's,
    // for which it would be asked for as long as somebody waits.
    throw new PageError('failed', 'download')
  }

  return async ({ ref, bytes: announced }: FileRef): Promise<Readable> => {
    if ((announced ?? 0) > FILE_LIMIT) throw tooBig()
    const bytes = await download(ref)
    if (bytes.length > FILE_LIMIT) throw tooBig()
    return Readable.from([bytes], { objectMode: false })
  }
}

const tooBig = () => new ChannelError('refused', 'WhatsApp: the file is too big.')
const away = () => new ChannelError('unavailable', 'WhatsApp: the file cannot be had now.')
