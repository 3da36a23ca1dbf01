/** What the players of all channels share: with which files they play, how time passes, what is looked at after an act. */
import { PAUSE_SECONDS } from '../conversation.ts'
import { picture, withTraces } from '../images.ts'
import { archive, recording } from '../recordings.ts'
import { type Act, type Party, type Player, type Said, TAKEN } from './transcript.ts'

/** The office whose chat `office>` is. */
const OFFICE = 'bawaslu-kota'

export type Deed = Exclude<Act, { act: 'waits' }>
type FileAct = Extract<Act, { act: 'photo' | 'sends' }>

export interface Stage {
  service: { invitations: { create(office: string): Promise<{ code: string }> } }
  clock: { now: Date }
  /** Does it; resolves when everything that comes of it is there. */
  perform(by: Party, act: Deed): Promise<unknown>
  /** What somebody was shown since the last look. */
  look(to: Party): Said[]
  /** Nobody did anything for so long. */
  waited?(by: Party, minutes: number): Promise<void>
}

export async function createPlayer({ service, clock, perform, look, waited }: Stage): Promise<Player> {
  const pass = (seconds: number): void => {
    clock.now = new Date(clock.now.getTime() + seconds * 1000)
  }
  return {
    values: { INVITE: (await service.invitations.create(OFFICE)).code },
    async act(by, act) {
      if (act.act === 'waits') {
        pass(act.minutes * 60)
        await waited?.(by, act.minutes)
        return []
      }
      pass(PAUSE_SECONDS)
      await perform(by, act)
      return by === 'reporter' ? [...look('reporter'), ...look('office')] : [...look('office'), ...look('reporter')]
    },
  }
}

/** What is sent at such an act, and how; `voice` is how this platform calls a voice note. */
export async function playedFiles<Voice extends object>(voice: Voice) {
  const photo = await picture(64, 48).jpeg().toBuffer()
  const traced = await withTraces(picture(64, 48), 1, TAKEN.exif).jpeg().toBuffer()
  return (act: FileAct) => {
    if (act.act === 'photo')
      return {
        bytes: act.broken ? photo.subarray(0, 120) : photo,
        how: act.caption === undefined ? {} : { caption: act.caption },
      }
    if (act.what === 'voice') return { bytes: recording(), how: { ...voice, mime: 'audio/amr' } }
    return act.what === 'archive'
      ? { bytes: archive, how: { as: 'document', mime: 'application/zip' } as const }
      : { bytes: traced, how: { as: 'document', mime: 'image/jpeg' } as const }
  }
}
