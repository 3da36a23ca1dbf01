/** The second life of the service in the canary test: by webhook, and what reporters answer is held for most of a day. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Cast, drive, openBrowser, press, say } from './cast.ts'
import { held, identity, later, masked, unsent } from './values.ts'
import { picture, withText, withTraces } from '../images.ts'

export async function secondLife(cast: Cast, code: string, receipt: string): Promise<void> {
  const { world, draft, bawaslu } = cast
  const { service, api } = world
  await service.stop()
  const path = join(service.folder, 'kentongan.yaml')
  const settings: object = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, JSON.stringify({ ...settings, delays: { answerMinutes: [1000, 1400] } }))
  await service.start({ TELEGRAM_MODE: 'webhook', PUBLIC_URL: service.url })
  await forged(service.url)
  await drive(
    bawaslu,
    say(`/tanya ${code} Siapa yang memesan ${later.second}?`, new RegExp(later.second)),
    press('Kirim', /tersimpan/),
    say(`/status ${code}`, /status/i),
    press('Perlu keterangan', /alasan/i),
    say(`Kami perlu tahu ${later.reason}`, new RegExp(later.reason)),
    press('Simpan', /SMG-/),
  )
  await fromTheBrowser(service.url, receipt)
  await drive(draft, say(`kemarin, ${unsent.webhookStory}`, /Benar\?/))
  // A file where a day was asked for, while the platform has trouble with files.
  api.fail('getFile', { kind: 'error', code: 500, description: `Internal: ${identity.firstName}` })
  await draft.sends(await withText(await withTraces(picture()).png().toBuffer()), {
    as: 'document',
    name: identity.fileName,
  })
  await draft.hears(/./)
  await api.settled(30_000)
}

/** Nobody but the platform may deliver. */
async function forged(url: string): Promise<void> {
  const update = { update_id: 1, message: { text: identity.webhookText, chat: { id: Number(identity.chat) } } }
  for (const headers of [{}, { 'x-telegram-bot-api-secret-token': identity.webhookText }])
    for (const body of [JSON.stringify(update), `{"${identity.webhookText}`])
      await fetch(`${url}/webhooks/telegram?${identity.webhookText}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': identity.userAgent, ...headers },
        body,
      })
}

/** The same case in another browser: read with the secret number, answered. */
async function fromTheBrowser(url: string, receipt: string): Promise<void> {
  const { says, close } = await openBrowser(url, identity.laterWebAddress)
  await says('/cek', /nomor rahasia/i)
  await says(receipt, new RegExp(later.second))
  await says('jawab', /Tulis jawaban/)
  await says(`Yang memesan ${held.reply}, tulis ke ${masked.laterEmail}`, /milik siapa/)
  await says('milik saya', /Kirim\?/)
  await says('kirim', /tersimpan/)
  close()
}
