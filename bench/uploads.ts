/** What others feel while people upload files of nearly 20 MB, which the service fetches, cleans and seals. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import sharp from 'sharp'
import { onStage } from './conversations.ts'
import { type Row, spread } from './numbers.ts'

/** Longest that the files may take after everybody was answered, milliseconds. */
const PATIENCE = 180_000

export async function whileUploading(
  dir: string,
  profile: string | undefined,
  { people, seconds, side }: { people: number; seconds: number; side: number },
): Promise<Row[]> {
  const picture = join(dir, 'noise.jpg')
  return onStage(
    dir,
    profile,
    async ({ platform }) => {
      const { turns, since, bytes } = await platform.ask('uploads', picture, people, 30, seconds)
      const ready = await allReady(join(dir, 'kentongan.db'), people)
      const { count, p50, p99 } = spread(turns.filter(({ kind }) => kind === 'answer').map(({ ms }) => ms))
      const megabytes = (bytes / 1_000_000).toFixed(1)
      return [
        { what: 'others while files come, p50', value: p50, unit: 'ms', note: `30 messages a second, ${count} turns` },
        { what: '  p99', value: p99, unit: 'ms', note: `${people} people upload ${megabytes} MB each` },
        {
          what: '  all files cleaned and sealed',
          value: (ready - since) / 1000,
          unit: 's',
          note: 'after they were sent',
        },
      ]
    },
    async () => writeFileSync(picture, await noise(side)),
  )
}

/** A photograph that cannot be compressed: about 2.8 bytes a pixel. */
const noise = (side: number): Promise<Buffer> =>
  sharp({
    create: {
      width: side,
      height: side,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer()

/** Resolves with the moment at which the last file was kept. A file that is refused would make an idle measure. */
async function allReady(database: string, people: number): Promise<number> {
  const db = new Database(database, { readonly: true })
  try {
    const end = Date.now() + PATIENCE
    for (;;) {
      const states = db.prepare('SELECT state FROM "Evidence"').pluck().all()
      if (states.filter((state) => state === 'ready').length >= people) return Date.now()
      if (Date.now() > end || states.some((state) => state !== 'ready' && state !== 'pending'))
        throw new Error(`Not every file was kept: ${states.join(', ')}`)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  } finally {
    db.close()
  }
}
