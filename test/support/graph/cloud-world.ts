/** The whole service as a process, before the stand-in for the Graph API: offices with keys, officials at their phones. */
import { afterAll } from 'vitest'
import { type GraphApi, type GraphApiOptions, type Person, startGraphApi } from '../graph-api.ts'
import { BAWASLU, newWorld, type World } from '../proof.ts'
import type { ProcessOptions, ServiceProcess } from '../process.ts'

export const WEBHOOK = '/webhooks/whatsapp'
/** Without Telegram. */
export const NO_TELEGRAM = { TELEGRAM_BOT_TOKEN: '', TELEGRAM_API_ROOT: '' }

export interface CloudWorld extends World {
  graph: GraphApi
}

const graphs: GraphApi[] = []
afterAll(() => Promise.all(graphs.map((graph) => graph.stop())))

/** Not started. Where Meta delivers to, the test says. */
export async function newCloudWorld({
  graph: options = {},
  env = {},
  ...more
}: { graph?: GraphApiOptions; office?: object } & Partial<ProcessOptions> = {}): Promise<CloudWorld> {
  const graph = await startGraphApi(options)
  graphs.push(graph)
  const world = await newWorld({
    ...more,
    env: {
      WHATSAPP_CLOUD_TOKEN: graph.token,
      WHATSAPP_CLOUD_PHONE_ID: graph.phoneId,
      WHATSAPP_CLOUD_APP_SECRET: graph.appSecret,
      WHATSAPP_CLOUD_VERIFY_TOKEN: graph.verifyToken,
      WHATSAPP_CLOUD_API_ROOT: graph.url,
      ...env,
    },
  })
  return { ...world, graph }
}

/** Links a new chat to the office, as an official does; the service must be running. */
export async function cloudOfficial(
  { graph, service }: { graph: GraphApi; service: ServiceProcess },
  office = BAWASLU,
): Promise<Person> {
  const { code }: { code: string } = JSON.parse(await service.cli('invite', '--office', office, '--json'))
  const person = graph.person({ name: 'Bu Petugas' })
  person.says(`/petugas ${code}`)
  await person.hears(/terhubung/i, 60_000)
  return person
}
