/** The container files agree with the package. No engine is needed: what the image would hold is laid out by hand. */
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { node } from '../src/cli/doctor/machine.ts'
import { parse } from 'yaml'
import { environmentSchema } from '../src/config/environment.ts'
import { prepareService } from './support/process.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..')
const read = (name: string): string => readFileSync(join(root, name), 'utf8')

interface Line {
  name: string
  rest: string
}
/** Instructions by stage, comments away and continuations joined. */
const stages = read('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split(/^(?=FROM )/m)
  .map((stage) =>
    stage
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Line => {
        const [name = ''] = line.split(' ', 1)
        return { name, rest: line.slice(name.length + 1).trim() }
      }),
  )
const [head = [], build = [], service = []] = stages
const all = stages.flat()
const of = (stage: readonly Line[], name: string): string[] =>
  stage.filter((line) => line.name === name).map(({ rest }) => rest)
const copies = (stage: readonly Line[]) =>
  of(stage, 'COPY').map((rest) => {
    const parts = rest.split(' ').filter((part) => !part.startsWith('--'))
    return { from: /--from=(\w+)/.exec(rest)?.[1], sources: parts.slice(0, -1), target: parts.at(-1) ?? '' }
  })
const env = Object.fromEntries(
  of(service, 'ENV').flatMap((rest) =>
    [...rest.matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/g)].map(([, name = '', quoted, plain = '']) => [
      name,
      quoted ?? plain,
    ]),
  ),
)

describe('Dockerfile', () => {
  it('has one stage that compiles and one that runs, both on a Node.js that the package accepts', () => {
    expect(stages.length).toBe(3)
    const [, image = '', version = ''] =
      /^NODE_IMAGE=(node:(\d+\.\d+\.\d+)-\S*slim)$/.exec(of(head, 'ARG')[0] ?? '') ?? []
    expect(image).not.toBe('')
    const least = /(\d+)/.exec(JSON.parse(read('package.json')).engines.node)?.[1]
    expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(Number(least))
    expect(node(version).level).toBe('ok')
    expect([...of(build, 'FROM'), ...of(service, 'FROM')].map((from) => from.split(' ')[0])).toEqual(
      Array(2).fill('${NODE_IMAGE}'),
    )
    expect(of(service, 'RUN').join()).not.toMatch(/\b(g\+\+|make|python3|npm)\b/)
  })

  it('copies what there is, and nothing that .dockerignore keeps back', () => {
    const kept = read('.dockerignore').split('\n')
    expect(kept.find((line) => !line.startsWith('#'))).toBe('*')
    for (const { sources } of copies(build))
      for (const source of sources) {
        expect(existsSync(join(root, source)), source).toBe(true)
        expect(kept, source).toContain(`!${source}`)
      }
    const copied = new Set(copies(build).flatMap(({ sources }) => sources))
    expect(kept.filter((line) => line.startsWith('!')).filter((line) => !copied.has(line.slice(1)))).toEqual([])
  })

  it('holds no secret, and no setting that the program does not know', () => {
    expect(
      all.filter(({ rest }) => /(TOKEN|PASSWORD|SECRET)\s*=\s*\S/.test(rest.replace(/SECRET_FILE=\S+/, ''))),
    ).toEqual([])
    const known = new Set([...Object.keys(environmentSchema.shape), 'NODE_OPTIONS'])
    expect(Object.keys(env).filter((name) => !known.has(name))).toEqual([])
    expect(env['KENTONGAN_DATA']).toBeDefined()
  })

  it('does not run as root, and keeps data, keys and secret in volumes apart', () => {
    expect(of(service, 'USER')).toEqual([expect.stringMatching(/^[1-9]\d{3,}:[1-9]\d{3,}$/)])
    // Whatever is copied after USER, or given to it, the service could change.
    expect(of(service, 'COPY').filter((rest) => rest.includes('--chown'))).toEqual([])
    const volumes: string[] = JSON.parse(of(service, 'VOLUME')[0] ?? '[]')
    expect(volumes).toEqual([env['KENTONGAN_DATA'], env['KENTONGAN_KEYS'], dirname(env['KENTONGAN_SECRET_FILE'] ?? '')])
  })
})

describe('compose.yaml', () => {
  const { services, volumes } = parse(read('compose.yaml'))

  it('runs the service with nothing to write to but its volumes and a small /tmp', () => {
    expect(services.kentongan).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      tmpfs: [expect.stringMatching(/^\/tmp:size=\d+m,.*noexec/)],
      ulimits: { core: 0 },
    })
    const mounts: string[] = services.kentongan.volumes
    const named = mounts.filter((mount) => !mount.startsWith('.')).map((mount) => mount.split(':'))
    expect(named.map(([, target]) => target)).toEqual(JSON.parse(of(service, 'VOLUME')[0] ?? '[]'))
    expect(Object.keys(volumes)).toEqual(expect.arrayContaining(named.map(([name]) => name)))
    expect(mounts).toContain(`./kentongan.yaml:${env['KENTONGAN_CONFIG']}:ro`)
  })

  it('publishes no port to the network', () => {
    const ports = Object.values(services).flatMap((one) => (one as { ports?: string[] }).ports ?? [])
    expect(ports).toEqual([`127.0.0.1:${env['PORT']}:${env['PORT']}`])
  })
})

it('holds all that the service reads: laid out by hand it starts, is found healthy, and stops on a signal', {
  timeout: 600_000,
}, async () => {
  const app = await mkdtemp(join(tmpdir(), 'kentongan-image-'))
  onTestFinished(() => rm(app, { recursive: true, force: true }))
  for (const { from, sources, target } of copies(service)) {
    expect(from).toBe('build')
    for (const source of sources) {
      const path = source.replace(/^\/app\//, '')
      const to = join(app, target, target.endsWith('/') ? path : '')
      await mkdir(dirname(to), { recursive: true })
      await (path === 'node_modules' ? symlink(join(root, path), to) : cp(join(root, path), to, { recursive: true }))
    }
  }
  const process = await prepareService({
    settings: { operator: { name: 'Koalisi Pemilu Contoh', contact: 'kontak@kentongan.example' } },
    env: { WEB_CHAT: 'on' },
    program: join(app, 'dist/src/cli.js'),
    programArgs: ['start'],
  })
  const health: string[] = JSON.parse(/CMD (\[.*\])$/.exec(of(service, 'HEALTHCHECK')[0] ?? '')?.[1] ?? '[]')
  const { port } = new URL(process.url)
  const ask = () =>
    run(globalThis.process.execPath, health.slice(1), { env: { PORT: port } }).then(
      () => 'healthy',
      () => 'unhealthy',
    )
  expect(health[0]).toBe('node')
  expect(await ask()).toBe('unhealthy')
  process.launch()
  await process.ready(90_000)
  expect(await ask()).toBe('healthy')
  expect(await (await fetch(`${process.url}/chat`)).text()).toContain('Kentongan')
  expect(await process.stop()).toBe(0)
})
