/** The `kentongan` command as processes beside the running service, and an exported case opened without a line of ours. */
import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Decrypter } from 'age-encryption'
import sharp from 'sharp'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { packageRoot } from '../../src/load.ts'
import { openStore } from '../../src/store/open.ts'
import type { Person } from '../support/bot-api.ts'
import { CANARY, picture, withTraces } from '../support/images.ts'
import { BAWASLU, INSPEKTORAT, newWorld, official, type World } from '../support/proof.ts'
import { smallDisk } from '../support/small-disk.ts'
import { goThrough, type Report, type Story } from '../support/reporter.ts'

const disk = smallDisk('64k')
const run = promisify(execFile)
const CLI = join(packageRoot(), 'dist/src/cli.js')
const said: Story = {
  category: { group: 'Jabatan & fasilitas', item: 'Uang/barang/bansos', id: 'UANG_BARANG' },
  story: ['Lurah membagikan sembako wedhusgembel di balai kelurahan.'],
  accused: 'lurah di Kelurahan Contoh',
  online: false,
  source: { typed: '1', ids: ['self'] },
  fear: { label: 'Tidak', id: 'no' },
}

interface Ended {
  code: number | null
  out: string
  err: string
}

/** Runs the built command with nothing of the tester's environment; `stdin` is written to it. */
async function kentongan(
  args: string[],
  { stdin = '', cwd = tmpdir(), env = {} }: { stdin?: string; cwd?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { PATH: process.env['PATH'] ?? '', ...env } })
  const ended: Ended = { code: null, out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.err += text))
  child.stdin.on('error', () => undefined).end(stdin)
  ended.code = await new Promise((resolve) => child.once('close', resolve))
  return ended
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'kentongan-cli-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

const lines = (out: string): unknown[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('a command that lacks the variables of the service says that it made a database of its own; JSON stays JSON', async () => {
  const cwd = await folder()
  const first = await kentongan(['offices', '--json'], { cwd })
  expect(first.err).toMatch(/^There was no database at \S+kentongan\.db yet, .*KENTONGAN_DATA/)
  expect(JSON.parse(first.out)).not.toEqual([])
  expect((await kentongan(['offices', '--json'], { cwd })).err).toBe('')
})

test('after an upgrade commands leave the database to the start of the service, and say so', async () => {
  const cwd = await folder()
  const made = await kentongan(['waiting'], { cwd })
  const store = await openStore(`file:${/at (\S+kentongan\.db) yet/.exec(made.err)?.[1]}`)
  onTestFinished(() => store.close())
  const [newest] = await store.db.$queryRaw<{ name: string }[]>`
    SELECT max("migration_name") AS "name" FROM "_prisma_migrations"`
  await store.db.$executeRaw`DELETE FROM "_prisma_migrations" WHERE "migration_name" = ${newest?.name}`
  await store.db.$executeRaw`ALTER TABLE "Evidence" DROP COLUMN "facts"`
  const older = `is still that of an older Kentongan (it lacks ${newest?.name})`
  for (const args of [['waiting'], ['purge'], ['backup', '--out', join(cwd, 'backup.db')]])
    expect(await kentongan(args, { cwd })).toMatchObject({ code: 1, out: '', err: expect.stringContaining(older) })
  expect((await kentongan(['doctor'], { cwd })).out).toContain(older)
  expect(await store.db.$queryRaw`SELECT name FROM pragma_table_info('Evidence') WHERE name = 'facts'`).toEqual([])
})

test('chats of an office that left the configuration can be unlinked', async () => {
  const cwd = await folder()
  const made = await kentongan(['offices', '--json'], { cwd })
  const store = await openStore(`file:${/at (\S+kentongan\.db) yet/.exec(made.err)?.[1]}`)
  onTestFinished(() => store.close())
  const bytes = new Uint8Array(32)
  await store.db.officeLink.create({
    data: { id: 'link', officeId: 'kantor-lama', tag: bytes, sealed: bytes, linkedOn: '2024-02-01' },
  })
  expect((await kentongan(['offices', 'unlink', 'kantor-lama'], { cwd })).out).toMatch(/^kantor-lama: 1 chats unlinked/)
  expect(await store.db.officeLink.count()).toBe(0)
  expect(await kentongan(['offices', 'unlink', 'kantor-lama'], { cwd })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/There is no office "kantor-lama"/),
  })
})

describe('beside a running service', () => {
  let world: World
  let bawaslu: Person
  let report: Report
  /** The command with the settings of that service. */
  const beside = (...args: string[]) =>
    kentongan(args, {
      cwd: world.service.folder,
      env: {
        KENTONGAN_CONFIG: join(world.service.folder, 'kentongan.yaml'),
        KENTONGAN_DATA: world.service.dataDir,
        WEB_CHAT: 'off',
      },
    })

  beforeAll(async () => {
    world = await newWorld()
    const { api, service } = world
    await service.start()
    bawaslu = await official(world, BAWASLU, 'Pak Petugas')
    const reporter = api.person({ name: 'Pelapor' })
    report = await goThrough(api, reporter, said)
    await bawaslu.hears(/^INFORMASI AWAL/)
    await bawaslu.says(`/tanya ${report.code} Apakah ada barang yang dibagikan?`)
    await bawaslu.presses('Kirim')
    await bawaslu.hears(/tersimpan/)
    await reporter.says('cek')
    await reporter.says(report.receipt ?? '')
    await reporter.presses('Tambah bukti')
    await reporter.hears(/Kirim buktinya/)
    await reporter.sends(await withTraces(picture(160, 120)).jpeg().toBuffer())
    await reporter.hears(/Bukti diterima/)
    // Until it is cleaned, "done" asks for a little patience.
    const store = await openStore(`file:${join(service.dataDir, 'kentongan.db')}`)
    const cleaned = async () => (await store.db.evidence.count({ where: { state: 'pending' } })) === 0
    await vi.waitUntil(cleaned, { timeout: 60_000, interval: 100 })
    await store.close()
    await reporter.presses('Selesai')
    // What the photo recorded is for the reporter to say.
    await reporter.hears(/tercatat waktu/)
    await reporter.presses('Tidak')
    await bawaslu.hears(/menambah 1 berkas/)
  })

  test('invite: a code that links one chat, as words and as JSON', async () => {
    const { code, out } = await beside('invite', '--office', INSPEKTORAT, '--json')
    expect(code).toBe(0)
    const invitation = JSON.parse(out)
    expect(invitation).toEqual({ code: expect.stringMatching(/^\S{20,}$/), expires: expect.any(String) })
    expect(Date.parse(invitation.expires) - Date.now()).toBeGreaterThan(23 * 3_600_000)
    const inspector = world.api.person({ name: 'Bu Inspektur' })
    await inspector.says(`/petugas ${invitation.code}`)
    await inspector.hears(/terhubung dengan Inspektorat Kota Semarang/)
    // The case that waited for a chat.
    await inspector.hears(new RegExp(`^INFORMASI AWAL ${report.code}`))
    expect((await beside('invite', '--office', BAWASLU)).out).toMatch(/\/petugas \S+/)
    expect(await beside('invite', '--office', 'nobody')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/There is no office "nobody"\. Offices: bawaslu-kota, inspektorat-kota/),
    })
    expect((await beside('invite')).code).toBe(1)
  })

  test('offices: listed, tested, unlinked', async () => {
    const listed = await beside('offices', '--json')
    expect(JSON.parse(listed.out)).toContainEqual(
      expect.objectContaining({ id: BAWASLU, name: 'Bawaslu Kota Semarang', chats: 1, keys: 1 }),
    )
    expect((await beside('offices')).out).toMatch(/^bawaslu-kota +chats: 1, keys: 1 +Bawaslu Kota Semarang$/m)
    expect((await beside('offices', 'test', BAWASLU)).out).toMatch(/1 chats of Bawaslu/)
    // The service looks every half a minute by itself; when an official writes, at once.
    await bawaslu.says('/bantuan')
    await bawaslu.hears(/^Ini pesan uji/, 90_000)
    expect((await beside('offices', 'unlink', BAWASLU)).out).toMatch(/1 chats unlinked/)
    await bawaslu.hears(/^Pengelola memutus chat ini/, 90_000)
    expect(JSON.parse((await beside('offices', '--json')).out)).toContainEqual(
      expect.objectContaining({ id: BAWASLU, chats: 0 }),
    )
    expect(await beside('offices', 'juggle')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no "offices juggle"/),
    })
  })

  test('an exported case opens with the office key, tar and age alone', async () => {
    const place = await folder()
    const bundle = join(place, 'case.tar')
    // The picture is cleaned beside the conversation.
    await expect
      .poll(
        async () => {
          await rm(bundle, { force: true })
          await beside('export', report.code ?? '', '--out', bundle)
          await run('tar', ['-xf', bundle, '-C', place])
          return JSON.parse(await readFile(join(place, 'case.json'), 'utf8'))
        },
        { timeout: 60_000, interval: 200 },
      )
      .toMatchObject({ format: 'kentongan-case/1', code: report.code, evidence: [{ file: 'evidence/1.age' }] })
    expect((await stat(bundle)).mode & 0o777).toBe(0o600)
    const { stdout } = await run('tar', ['-tf', bundle])
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining(['case.json', `identities/${BAWASLU}.age`, `identities/${INSPEKTORAT}.age`, 'report.age']),
    )
    // Nothing in clear.
    expect((await readFile(bundle)).includes('wedhusgembel')).toBe(false)

    const secretLines = (text: string) => text.split('\n').filter((line) => line.startsWith('AGE-SECRET-KEY-'))
    const decrypt = async (keys: string[], name: string): Promise<Buffer> => {
      const age = new Decrypter()
      for (const key of keys) age.addIdentity(key)
      return Buffer.from(await age.decrypt(await readFile(join(place, name))))
    }
    const office = secretLines(world.keys.get(BAWASLU) ?? '')
    const ofCase = secretLines((await decrypt(office, `identities/${BAWASLU}.age`)).toString())
    expect(ofCase).toHaveLength(2)
    const body = JSON.parse((await decrypt(ofCase, 'report.age')).toString())
    expect(JSON.stringify(body)).toContain('Lurah membagikan sembako wedhusgembel di balai kelurahan.')
    const message = JSON.parse((await decrypt(ofCase, 'messages/0001.age')).toString())
    expect(message).toMatchObject({ text: 'Apakah ada barang yang dibagikan?' })
    const note = JSON.parse((await decrypt(ofCase, 'evidence/1.note.age')).toString())
    const picture1 = (await decrypt(ofCase, 'evidence/1.age')).subarray(0, note.bytes)
    expect(createHash('sha256').update(picture1).digest('hex')).toBe(note.sha256)
    expect(await sharp(picture1).metadata()).toMatchObject({ format: 'jpeg', width: 160, height: 120 })
    expect(picture1.includes(CANARY)).toBe(false)
    // The other office's key opens its own copy only.
    const stranger = secretLines(world.keys.get(INSPEKTORAT) ?? '')
    await expect(decrypt(stranger, `identities/${BAWASLU}.age`)).rejects.toThrow()

    // And with our own command.
    const identity = join(place, 'office.identity')
    await writeFile(identity, world.keys.get(BAWASLU) ?? '')
    const out = join(place, 'opened')
    expect(await beside('open', bundle, '--identity', identity, '--out', out)).toMatchObject({ code: 0, err: '' })
    expect(await readFile(join(out, 'report.json'), 'utf8')).toContain('wedhusgembel')
    expect((await readFile(join(out, 'evidence-1.jpg'))).equals(picture1)).toBe(true)
    expect((await stat(join(out, 'report.json'))).mode & 0o777).toBe(0o600)
    // A second case in the same folder would leave files of the first among its own.
    expect(await beside('open', bundle, '--identity', identity, '--out', out)).toMatchObject({
      code: 1,
      out: '',
      err: `${out} is not empty, and files of another case would lie among those of this one: choose another --out.\n`,
    })
    const before = await readFile(bundle)
    expect(await beside('export', report.code ?? '', '--out', bundle)).toMatchObject({
      code: 1,
      err: `${bundle} is there already and is not overwritten: choose another --out.\n`,
    })
    expect((await readFile(bundle)).equals(before)).toBe(true)
    expect(await beside('export', 'SMG-22222', '--out', bundle)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/There is no case/),
    })
    expect(await beside('open', bundle, '--identity', bundle)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/not an identity file/),
    })
  })

  test('a case that was changed in the database is exported and opened with a word about it', async () => {
    const place = await folder()
    const [bundle, identity, out] = ['case.tar', 'office.identity', 'opened'].map((name) => join(place, name)) as [
      string,
      string,
      string,
    ]
    await writeFile(identity, world.keys.get(BAWASLU) ?? '', { mode: 0o600 })
    const store = await openStore(`file:${world.service.dataDir}/kentongan.db`)
    onTestFinished(() => store.close())
    const { id, sender } = await store.db.message.findFirstOrThrow({ where: { sequence: 1 } })
    await store.db.message.update({ where: { id }, data: { sender: 'reporter' } })
    const forged = { code: 1, err: expect.stringMatching(/^Not written by whom they name: messages 1\./) }
    expect(await beside('export', report.code ?? '', '--out', bundle)).toMatchObject({
      ...forged,
      out: expect.stringContaining('sealed for'),
    })
    const opened = await beside('open', bundle, '--identity', identity)
    expect(opened).toMatchObject({ code: 1, err: expect.stringMatching(/messages 1\./) })
    expect(opened.out).not.toContain('Apakah ada barang')
    expect(await beside('open', bundle, '--identity', identity, '--out', out)).toMatchObject(forged)
    expect(await readFile(join(out, 'CHANGED-messages.ndjson'), 'utf8')).toContain('Apakah ada barang')
    expect(await readFile(join(out, 'messages.ndjson'), 'utf8')).not.toContain('Apakah ada barang')
    expect(await readFile(join(out, 'CHANGED.txt'), 'utf8')).toMatch(/messages 1/)
    await store.db.message.update({ where: { id }, data: { sender } })

    const { evidenceId, index, data } = await store.db.evidenceChunk.findFirstOrThrow()
    const where = { evidenceId_index: { evidenceId, index } }
    await store.db.evidenceChunk.update({
      where,
      data: { data: new Uint8Array(data).fill((data.at(-1) ?? 0) ^ 1, -1) },
    })
    const [damaged, rest] = [join(place, 'damaged.tar'), join(place, 'rest')]
    expect(await beside('export', report.code ?? '', '--out', damaged)).toMatchObject({ code: 0 })
    expect(await beside('open', damaged, '--identity', identity, '--out', rest)).toMatchObject({
      code: 1,
      err: 'Cannot be opened, changed or damaged: files 1.\n',
    })
    expect((await readdir(rest)).toSorted()).toEqual(['CHANGED.txt', 'messages.ndjson', 'report.json'])
    expect(await readFile(join(rest, 'report.json'), 'utf8')).toContain('wedhusgembel')
    await store.db.evidenceChunk.update({ where, data: { data } })
  })

  test('purge erases what is past its time, and nothing else', async () => {
    // It does the same by itself, on the hour.
    await world.service.stop()
    expect((await beside('purge')).out).toBe('0 cases erased.\n')
    const refused = await beside('purge', '--dry-run')
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toMatch(/'--dry-run'[^]*Usage: npx kentongan\n {2}purge/)
    expect((await beside('purge', '--help')).out).toMatch(/^Usage: npx kentongan\n {2}purge /)
    const store = await openStore(`file:${world.service.dataDir}/kentongan.db`)
    onTestFinished(() => store.close())
    await store.db.case.updateMany({ data: { status: 'closed', closedOn: '2020-01-01' } })
    expect((await beside('purge')).out).toBe('1 cases erased.\n')
    expect(await store.db.case.count()).toBe(0)
    expect(await store.db.evidenceChunk.count()).toBe(0)
  })

  test('audit: what was done is listed and whole, and not whole once somebody changed it', async () => {
    const { out } = await beside('audit')
    expect(out).toMatch(/^1 {2}\S+ {2}invite {2}bawaslu-kota {2}operator$/m)
    expect(out).toMatch(/ask {2}bawaslu-kota {2}\(erased case\) {2}\S+$/m)
    expect(out).toMatch(/test {2}bawaslu-kota {2}operator$/m)
    expect(out).toMatch(/export {2}\(erased case\) {2}operator$/m)
    expect(out).toMatch(/purge {2}operator$/m)
    expect(out).toMatch(/erase {2}1 {2}service$/m)
    expect(out).not.toContain(report.code)
    const verified = await beside('audit', 'verify')
    expect(verified.out).toMatch(/^\d+ entries, none changed or missing\. Head: \d+-[0-9a-f]{32}$/m)
    const head = /Head: (\S+)/.exec(verified.out)?.[1] ?? ''
    expect((await beside('audit', 'verify', '--head', head)).code).toBe(0)
    expect(await beside('audit', 'verify', '--head', head.replace(/^/, '9'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/not whole.*\nThe end is missing/),
    })
    expect(await beside('audit', 'verify', '--head', '12')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/whole audit/),
    })
    const store = await openStore(`file:${world.service.dataDir}/kentongan.db`)
    onTestFinished(() => store.close())
    await store.db.auditEntry.update({ where: { sequence: 1 }, data: { officeId: INSPEKTORAT } })
    expect(await beside('audit', 'verify')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/Entry 1 was changed/),
    })
    expect((await beside('audit', 'juggle')).err).toMatch(/no "audit juggle"/)
  })
})

test('keygen: a key file for nobody else, never overwritten; the public line on stdout', async () => {
  const cwd = await folder()
  const made = await kentongan(['keygen', '--out', 'bawaslu.identity'], { cwd })
  expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^age1pq1[0-9a-z]+\n$/) })
  const file = await readFile(join(cwd, 'bawaslu.identity'), 'utf8')
  expect((await stat(join(cwd, 'bawaslu.identity'))).mode & 0o777).toBe(0o600)
  expect(file).toContain(made.out.trim())
  expect(made.out + made.err).not.toContain('AGE-SECRET-KEY')
  expect(await kentongan(['keygen', '--out', 'bawaslu.identity'], { cwd })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/is there already/),
  })
  expect(await readFile(join(cwd, 'bawaslu.identity'), 'utf8')).toBe(file)
})

test.skipIf(disk === undefined)('keygen on a full disk leaves no half key that is taken for a whole one', async () => {
  const out = join(disk?.folder ?? '', 'office.identity')
  disk?.fill()
  expect(await kentongan(['keygen', '--out', out])).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/cannot be written \(ENOSPC\).*make room/),
  })
  disk?.empty()
  expect(await kentongan(['keygen', '--out', out])).toMatchObject({ code: 0 })
})

describe('whatsapp check', () => {
  const check = (env: Record<string, string>) => kentongan(['whatsapp', 'check', '--json'], { env })

  test('asks for nothing but the browser: it is there to decide with, on a machine where nothing is set', async () => {
    const ended = await check({ WHATSAPP_CHROMIUM: '/bin/false', WEB_CHAT: 'demo', PORT: 'later', PUBLIC_URL: '' })
    expect(ended).toMatchObject({ code: 1, err: '' })
    expect(JSON.parse(ended.out)).toMatchObject({
      ok: false,
      findings: [{ level: 'bad', says: expect.stringMatching(/^The browser did not start/) }],
    })
  })

  test.each([
    { env: { WHATSAPP_CHROMIUM_ARGS: '--no-sandbox' }, says: /WHATSAPP_CHROMIUM_ARGS: use a JSON array/ },
    { env: { WHATSAPP_WEB_VERSION: '2.3000' }, says: /WHATSAPP_WEB_CACHE is missing/ },
    { env: { WHATSAPP_CHROMIUN: '/bin/false' }, says: /Did you mean WHATSAPP_CHROMIUM\?/ },
    { env: { WHATSAPP_CHROMIUM: '/bin/false\r' }, says: /WHATSAPP_CHROMIUM begins or ends with a blank/ },
  ])('says what is wrong with its own settings: $env', async ({ env, says }) => {
    const ended = await check(env)
    expect(ended).toMatchObject({ code: 1, out: '', err: expect.stringMatching(says) })
    expect(ended.err).not.toMatch(/operator|kentongan\.yaml/)
  })
})

test.each(['--config', 'now'])('start %s: nothing is read there, so nothing is started', async (behind) => {
  // With a setting that stops the start, lest a service is left running.
  const ended = await kentongan(['start', behind], { env: { WEB_CHAT: 'perhaps' } })
  expect(ended).toMatchObject({ code: 1, out: '', err: expect.stringContaining(`'${behind}'`) })
  expect(ended.err).toMatch(/Usage: npx kentongan\n +start/)
})

test('try mask and try date: a line for a line, in order', async () => {
  const masked = await kentongan(['try', 'mask'], {
    stdin: '{"text":"Nama saya Sutinah, hubungi 0812-0000-1234."}\n\n{"text":"Lurah ikut kampanye.","question":null}\n',
  })
  expect(masked).toMatchObject({ code: 0, err: '' })
  const [first, second] = lines(masked.out) as {
    masked: string
    spans: { start: number; end: number; type: string; owner: string; action: string }[]
  }[]
  expect(first?.masked).toBe('Nama saya [nama disamarkan], hubungi [nomor telepon disamarkan].')
  expect(first?.spans).toContainEqual({ start: 10, end: 17, type: 'name', owner: 'reporter', action: 'mask' })
  expect(second).toEqual({ masked: 'Lurah ikut kampanye.', spans: [] })

  const dated = await kentongan(['try', 'date'], {
    stdin:
      '{"text":"kemarin sore","now":"2024-01-31T15:00:00+07:00"}\r\n{"text":"besok","now":"2024-01-31T15:00:00+07:00"}\n{"text":"kemarin","now":"2024-01-31T20:00:00"}',
  })
  expect(lines(dated.out)).toEqual([
    expect.objectContaining({ date: '2024-01-30', part: 'sore' }),
    { reject: 'future' },
    expect.objectContaining({ date: '2024-01-30' }),
  ])

  const broken = await kentongan(['try', 'date'], { stdin: '{"text":"wedhusgembel"}\n' })
  expect(broken).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^Line 1 is not of the form/) })
  expect(broken.err).not.toContain('wedhusgembel')

  // Every way to the rules leads through it; its failure says what the line says.
  const fails = 'String.prototype.normalize = function () { throw new RangeError(String(this)) }'
  const failed = await kentongan(['try', 'date'], {
    stdin: '{"text":"wedhusgembel","now":"2024-01-31"}\n',
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fails)}` },
  })
  expect(failed).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^Line 1 .*a fault of .*RangeError/) })
  expect(failed.err).not.toMatch(/wedhusgembel|not of the form/)
})

test('whoever stops reading the output hears nothing of it', async () => {
  const cwd = await folder()
  await writeFile(join(cwd, 'lines'), '{"text":"Lurah ikut kampanye."}\n'.repeat(5000))
  const { stdout, stderr } = await run('sh', ['-c', `"${process.execPath}" "${CLI}" try mask < lines | head -n 1`], {
    cwd,
  })
  expect([lines(stdout).length, stderr]).toEqual([1, ''])
})

test.each([
  { args: [], code: 2, says: /Usage: npx kentongan <command>/ },
  { args: ['--help'], code: 0, says: /offices test <id>/ },
  { args: ['dance'], code: 2, says: /There is no command "dance"/ },
  { args: ['constructor'], code: 2, says: /There is no command "constructor"/ },
  { args: ['keygen', '--loud'], code: 1, says: /--loud/ },
  { args: ['try'], code: 1, says: /try mask/ },
])('kentongan $args', async ({ args, code, says }) => {
  const ended = await kentongan(args)
  expect(ended.code).toBe(code)
  expect(ended.out + ended.err).toMatch(says)
  expect(ended.err).not.toMatch(/\n\s+at /)
})

test('npx kentongan works in the folder of the package', { timeout: 600_000 }, async () => {
  // As the build leaves it; without it the shell that npx starts may not run the file.
  await chmod(CLI, 0o755)
  const cache = await folder()
  await mkdir(join(cache, 'npm'), { recursive: true })
  const { stdout } = await run('npx', ['kentongan', '--help'], {
    cwd: packageRoot(),
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: cache,
      npm_config_cache: join(cache, 'npm'),
      npm_config_offline: 'true',
      npm_config_audit: 'false',
      npm_config_fund: 'false',
    },
  })
  expect(stdout).toMatch(/^Usage: npx kentongan <command>/)
})
