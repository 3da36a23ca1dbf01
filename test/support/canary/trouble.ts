/** What goes wrong in the canary test: the platform quotes people in its refusals, and the database is locked. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { CANARY as EXIF } from '../images.ts'
import { type Cast, drive, say } from './cast.ts'
import { answers, identity, unsent } from './values.ts'

/** The platform quotes the person in its refusals, hangs up, and the database is locked by somebody else. */
export async function trouble({ world, draft }: Cast): Promise<void> {
  const { api, service } = world
  const description = `Bad Request: ${identity.firstName} ${identity.chat} said ${answers.story}`
  for (const [method, code_] of [
    ['editMessageText', 400],
    ['sendMessage', 500],
    ['sendMessage', 400],
    ['answerCallbackQuery', 400],
    ['getUpdates', 502],
  ] as const) {
    api.fail(method, { kind: 'error', code: code_, description })
    await drive(draft, say('bantuan', /./))
  }
  api.fail('sendMessage', { kind: 'drop', moment: 'after', chat: draft.id })
  await drive(draft, say('bantuan', /KEMBALI untuk mundur/))
  api.fail('getFile', { kind: 'error', code: 400, description })
  await draft.sends(Buffer.from(EXIF), { as: 'document', name: identity.fileName })
  await draft.hears(/berkas|Bukti/i)
  const other = new Database(join(service.dataDir, 'kentongan.db'))
  other.exec('BEGIN EXCLUSIVE')
  const logged = service.output().length
  await draft.says(`kemarin ${unsent.story}`)
  await service.printed(/"msg":"A turn failed/, logged)
  other.exec('ROLLBACK')
  other.close()
  await draft.hears(/Kapan|Benar/)
  await api.settled(30_000)
}
