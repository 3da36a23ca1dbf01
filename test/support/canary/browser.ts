/** The chat page in the canary test: a report under pressure that is sent later, one that is withdrawn, and nonsense. */
import { request } from 'node:http'
import { recording } from '../recordings.ts'
import { newId } from '../web-tab.ts'
import { type Cast, headers, openBrowser } from './cast.ts'
import { held, identity, masked, unsent } from './values.ts'

export async function fromTheBrowser({ world }: Cast): Promise<void> {
  const { url } = world.service
  const page = await openBrowser(url, identity.webAddress)
  const { says } = page
  const report = async (story: string, accused: string, first = newId()): Promise<string> => {
    await says('lapor', /Setuju\?/, first)
    await says('setuju', /ingin Anda sampaikan/)
    await says('2', /yang mana/)
    await says('1', /Siapa yang menekan/)
    await says('1', /bentuk tekanannya/)
    await says('1', /Ceritakan/)
    // Over a connection whose own network address can be recognised.
    await page.after(
      () => from(identity.loopback, url, identity.webAddress, `Kami dipaksa ${story}. Nomor saya ${masked.heldPhone}.`),
      /Lanjutkan menulis/,
    )
    await page.after(
      () => page.tab.upload(Uint8Array.from(recording(unsent.webRecording)), newId(), 'audio/amr'),
      /kami catat sebagai bukti/,
    )
    await says('selesai', /Siapa orangnya/)
    await says(`Pak ${accused}, camat di kecamatan Contoh`, /Kapan kejadiannya/)
    await says('kemarin', /Benar\?/)
    await says('ya', /mengetahuinya/)
    await says('hari itu juga', /Di mana kejadiannya/)
    await says('tembalang', /Dari mana Anda tahu/)
    await says('1', /khawatir/)
    let shown = await says('ya', /sudah bisa dikirim|masih dibersihkan|tidak bisa kami bersihkan/)
    while (!/sudah bisa dikirim/.test(shown))
      shown = await says(
        /masih dibersihkan/.test(shown) ? 'cek' : 'buang',
        /sudah bisa dikirim|masih dibersihkan|tidak bisa kami bersihkan/,
      )
    await says('kirim', /sekarang atau nanti/)
    const sent = await says('nanti', /4 angka terakhir/)
    return /^[\d ]{24}$/m.exec(sent)?.[0] ?? ''
  }
  await report(held.story, held.accused, identity.webMessage)
  await says('lewati', /hapus isi chat/)
  await says('nanti', /Jaga diri/)
  await says('menu', /Mau melakukan apa/)
  const receipt = await report(unsent.withdrawn, unsent.withdrawn)
  await says('lewati', /hapus isi chat/)
  await says('nanti', /Jaga diri/)
  await says('cek', /nomor rahasia/i)
  await says(receipt, /Mau melakukan apa dengan/)
  await says('tarik laporan', /tidak bisa dikembalikan/)
  await says('ya, tarik', /sudah ditarik/)
  // Nonsense, too, so that refusals are written.
  await page.tab.post(`{"${identity.webMessage}`, headers)
  await page.tab.post({ id: newId(), kind: identity.webMessage, text: held.story }, headers)
  await page.tab.upload(Uint8Array.from(recording(unsent.webRecording)), newId(), identity.userAgent)
  await fetch(`${url}/${identity.webAddress}`, { headers })
  page.close()
}

async function from(localAddress: string, url: string, address: string, text: string): Promise<void> {
  const body = JSON.stringify({ id: newId(), kind: 'text', text })
  await new Promise<void>((resolve, reject) => {
    const sending = request(
      `${url}/chat/messages`,
      {
        method: 'POST',
        localAddress,
        headers: { authorization: `Bearer ${address}`, 'content-type': 'application/json', ...headers },
      },
      (response) => response.resume().once('end', resolve),
    )
    sending.once('error', reject).end(body)
  })
}
