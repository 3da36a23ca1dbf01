/**
 * A story and an answer that are longer than one message, on platforms that part them: all of it is taken, in order, with
 * the number that a phone cut in two hidden, and reaches the office in as many messages as that needs. (WhatsApp Web
 * parts by the same function; its own test shows that nothing is lost there.)
 */
import { expect, onTestFinished, test } from 'vitest'
import { createCloudPlayer, startCloud } from '../support/golden/cloud.ts'
import { chooseLanguage } from '../support/golden/language.ts'
import { createServicePlayer, startLive } from '../support/golden/service.ts'
import { type Player, readScript, replay } from '../support/golden/transcript.ts'

/** Sentences that can be told apart, `length` characters of them. */
function told(what: string, length: number): string[] {
  const sentences: string[] = []
  for (let n = 1; sentences.join(' ').length < length; n += 1)
    sentences.push(`${what} ke-${n}: warga yang datang diberi amplop oleh panitia di balai.`)
  return sentences
}
const story = told('Kejadian', 3900)
const answer = told('Jawaban', 5800)
/** As a phone cuts it: 4,096 characters, in the middle of a number. */
const first = `${answer.join(' ').slice(0, 4096 - 25)}. HP saya nomor 0812-0000`
const second = `-4471 untuk panitia. ${answer.at(-1)}`

const script = readScript(`# Long words
office> /petugas {INVITE}
> lapor
> setuju
> 1
> 3
> 2
> ${story.slice(0, 30).join(' ')}
> ${story.slice(30).join(' ')}
> selesai
> lurah di Kelurahan Contoh
> kemarin sore
> ya
> 1
> tembalang
> 1
> tidak
> kirim
> {LAST4}
> cek sendiri
> nanti
office> /tanya {CODE} ${'Apa yang dikatakan panitia kepada warga di balai? '.repeat(20)}
office> kirim
> cek
> {RECEIPT}
> jawab
> ${first}
> ${second}
> kirim`)

async function goesThrough(player: Player): Promise<void> {
  const played = await replay(script, player)
  const office = played
    .split(/\n(?=\S)/)
    .filter((line) => line.startsWith('office< ') || line.startsWith('  '))
    .join('\n')
  const heard = office.replaceAll(/\noffice< |\s+/g, ' ')
  let at = 0
  const inOrder = (sentence: string): void => {
    const next = heard.indexOf(sentence.slice(0, sentence.indexOf(':')), at)
    expect(next, sentence).toBeGreaterThanOrEqual(at)
    at = next
  }
  for (const sentence of [...story, ...answer.slice(0, 45)]) inOrder(sentence)
  expect(heard).toContain('untuk panitia.')
  expect(office).not.toMatch(/0812|4471/)
  expect(played).toContain('Apa yang dikatakan panitia kepada warga di balai? '.repeat(20).trim())
}

test('on Telegram', async () => {
  const live = await startLive()
  onTestFinished(live.stop)
  await goesThrough(await createServicePlayer(live, script))
  expect(live.complaints).toEqual([])
})

test("through WhatsApp's Cloud API", async () => {
  const live = await startCloud()
  onTestFinished(live.stop)
  const player = await createCloudPlayer(live)
  await chooseLanguage(player, script)
  await goesThrough(player)
  expect(live.complaints).toEqual([])
})
