/** The service without its platforms: store, vault, cases, intake, offices and their clocks, given the channels. */
import { createAudit } from './audit/audit.ts'
import { createDistrust } from './cases/trust.ts'
import { createWaiting } from './cases/waiting.ts'
import { createWithdrawnList } from './cases/withdrawn-list.ts'
import type { Channel, Incoming } from './channel.ts'
import { createClocks } from './clocks.ts'
import { type Config, ConfigError } from './config.ts'
import { createEvidence } from './evidence/pipeline.ts'
import { wall } from './evidence/jail.ts'
import { removeLeftovers } from './evidence/run-tool.ts'
import { findTools } from './evidence/tools.ts'
import { categoryProblems, loadForms } from './forms.ts'
import { createInbox } from './inbox.ts'
import { openKeys } from './keys.ts'
import { type CallDeps, createCalls } from './intake/calls.ts'
import { createFarewell } from './intake/farewell.ts'
import { createFlood } from './intake/flood.ts'
import { createLimits } from './intake/limits.ts'
import { createSessions } from './intake/sessions.ts'
import { isDone } from './intake/is-done.ts'
import { createIntake } from './intake/turn.ts'
import type { Log } from './log.ts'
import { createMends } from './mends.ts'
import { createMetrics } from './metrics.ts'
import { createDeadlines } from './notify/deadlines.ts'
import { fileCaptions } from './notify/file-captions.ts'
import { createNews } from './notify/news.ts'
import { createEvening } from './notify/evening.ts'
import { createOutbox } from './notify/outbox.ts'
import { freeLeases } from './notify/outbox-leases.ts'
import { createOutboxWorker } from './notify/outbox-worker.ts'
import { createPings } from './notify/pings.ts'
import { renderNotice } from './notify/summary.ts'
import { createDesk } from './office/desk.ts'
import { createInvitations } from './office/invitations.ts'
import { createLinks } from './office/links.ts'
import { createRounds } from './office/rounds.ts'
import { createUnserved } from './office/unserved.ts'
import { createEmptier } from './store/emptier.ts'
import { createReady } from './ready.ts'
import { createSecretKnown } from './secret-known.ts'
import { serverSecret } from './server-secret.ts'
import { openStore } from './store/open.ts'
import { switchedOn } from './switched-on.ts'
import { createTurnAbout } from './turn-about.ts'
import { createTurnKeys } from './turn-keys.ts'
import { bothKnown, createVersionKnown } from './version-known.ts'

export interface ServiceOptions {
  config: Config
  channels: Channel[]
  log: Log
  now?: () => Date
}
export type Service = Awaited<ReturnType<typeof startService>>

/** Opens everything and starts receiving. Stop it with `stop`, which lets turns in flight finish. */
export async function startService({ config, channels, log, now = () => new Date() }: ServiceOptions) {
  const forms = loadForms(config.forms, {
    onMissingArgument: ({ key }) => log.error({ key }, 'a text lacks an argument'),
  })
  const { texts } = forms
  const strange = categoryProblems(config.offices, forms)
  if (strange.length > 0) throw new ConfigError(strange)
  const store = await openStore(config.databaseUrl, { alone: true })
  const { db } = store
  const opened = async () => {
    const secret = await serverSecret(config, db)
    return { secret, ...(await openKeys({ config, store, secret, now })) }
  }
  const { secret, epochs, brief, held, compare } = await opened().catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  const on = switchedOn(channels)
  const audit = createAudit({ db, secret, now })
  const shared = store.kind === 'postgresql'
  const sameSecret = createSecretKnown({ db, secret, log })
  const version = createVersionKnown({ store, log })
  const known = bothKnown(version, sameSecret)
  const links = createLinks({ db, secret, epochs, offices: config.offices, channels: on.names, shared })
  const deadlines = createDeadlines({ db, epochs, now })
  const news = createNews(config.offices, texts)
  const outbox = createOutbox({ db, epochs, links, now })
  const worker = createOutboxWorker({
    outbox,
    links,
    send: on.send,
    isOffice: (id) => config.offices.some((office) => office.id === id),
    fileRefused: news.fileRefused,
    withoutFiles: news.withoutFiles,
    onGone: (link) => desk.gone(link),
    onMoved: (link, to) => desk.moved(link, to),
    known,
    log,
  })
  const withdrawn = createWithdrawnList(config.keysDir, now)
  const cases: CallDeps['cases'] = {
    store,
    secret,
    now,
    config,
    enqueue: outbox.enqueue,
    forget: outbox.forget,
    onWithdrawn: withdrawn.note,
    onDistrust: createDistrust({ log, now }),
    keepDeadline: deadlines.keep,
    notice: (body, code, office, files) =>
      renderNotice(body, code, office, config, texts(office.language, body.form.id), files),
    captions: (code, office, files) => fileCaptions(code, files, texts(office.language)),
  }
  await removeLeftovers()
  if ((await wall()).length === 0) log.warn('files that people send are opened without a wall against the network')
  const emptier = createEmptier(store, log)
  const evidence = createEvidence({
    db,
    tools: await findTools(),
    epochs,
    now,
    log,
    limits: { bytes: config.limits.evidenceBytes },
    has: on.has,
    rests: () => !version.ready(),
    fetch: on.fetch,
    keep: on.keep,
    release: on.release,
    erased: emptier.soon,
  })
  const waiting = createWaiting({ db, log, now })
  const limits = createLimits(config.limits)
  const flood = createFlood(config.limits.draftsPerHour, (drafts) =>
    log.warn(
      { drafts },
      'unusually many reports are being begun: new ones are let in slowly. If these are real people, raise limits.draftsPerHour',
    ),
  )
  const sessions = createSessions({ db, epochs, brief })
  const pings = createPings({ db, epochs, now })
  const evening = createEvening({
    db,
    rows: pings.rows,
    has: on.has,
    send: on.send,
    isOffice: async (address) => (await links.find(address)) !== undefined,
    texts,
    now,
    log,
  })
  const mends = createMends({ log, now })
  const unserved = createUnserved({ config, links, log, now })
  const calls = createCalls({
    cases,
    config,
    limits,
    flood,
    pings,
    erased: emptier.soon,
    news,
    attachEvidence: evidence.attach,
    wakeOutbox: worker.wake,
    untold: outbox.untold,
    onUntold: unserved.missed,
    onWaiting: waiting.arrived,
  })
  const farewell = createFarewell({ sessions, now })
  const intake = createIntake({
    db,
    shared,
    sessions,
    calls: { perform: (...asked) => mends.during(() => calls.perform(...asked)) },
    isDone: (call) => isDone({ db, secret }, call),
    limits,
    channel: on.of,
    languages: config.languages,
    pings,
    again: farewell.again,
    erased: emptier.soon,
    now,
    log,
    forms,
    ...createTurnAbout(
      config,
      forms.all.map(({ definition }) => definition.id),
    ),
    evidence,
  })
  const invitations = createInvitations({ db, audit, now })
  const desk = createDesk({
    cases,
    config,
    links,
    outbox,
    audit,
    invitations,
    hasDraft: async (address) => (await sessions.load(address, 'id', now())).state.draft !== null,
    texts,
    category: forms.category,
    send: on.send,
    erase: ({ address, messageId }) => on.erase(address, [messageId]),
    farewell,
    lost: () => metrics.chatLost(),
    abused: () => metrics.abused(),
    wake: worker.wake,
    log,
    now,
  })
  const rounds = createRounds({ db, config, outbox, links, deadlines, audit, texts, category: forms.category, now })
  const metrics = createMetrics({
    casesWaiting: waiting.count,
    outboxWaiting: outbox.waiting,
    channelsHealthy: () => Object.fromEntries(channels.map((channel) => [channel.name, channel.healthy()])),
    conditions: () =>
      channels.flatMap(({ name, condition }) =>
        condition === undefined ? [] : [{ channel: name, now: condition.now(), all: condition.all }],
      ),
  })
  const inbox = createInbox({
    findLink: links.find,
    quietInGroups: (channel) => on.of(channel).quietInGroups === true,
    desk,
    intake,
  })
  const receive = (message: Incoming): Promise<void> =>
    metrics.turn(() =>
      mends.during(() => {
        known.assert()
        return inbox(message)
      }),
    )

  const turnKeys = createTurnKeys({ epochs, held, outbox, pings, deadlines, evidence, now, log })

  const clocks = createClocks({
    store,
    secret,
    config,
    cases,
    audit,
    news,
    withdrawn,
    sessions,
    links,
    waiting,
    invitations,
    rounds,
    evening,
    brief,
    known,
    turnKeys,
    compare: shared ? [...compare, { name: 'server secret and version', run: () => known.look() }] : [],
    wakeOutbox: worker.wake,
    now,
    log,
  })

  await audit.noteSecret('service')
  if (shared) await known.look()
  await evidence.start({ alone: !shared })
  if (!shared) await freeLeases(db, now())
  await unserved.look()
  for (const office of await links.withRefusedGroups())
    log.warn(
      { office },
      'a group is linked to an office that does not allow groups (any more): nothing is sent there, its commands are refused',
    )
  worker.wake()
  clocks.start()
  for (const channel of channels) await channel.start(receive)

  return {
    config,
    store,
    links,
    outbox,
    invitations,
    audit,
    desk,
    pings,
    turnKeys,
    evening,
    metrics,
    receive,
    ready: createReady({ store, held, known: sameSecret, ...(shared && { version }), channels }),
    /** Notices out, files cleaned, turns answered: for tests and for a graceful stop. */
    async idle() {
      await Promise.all([intake.idle(), desk.idle()])
      await evidence.idle()
      await worker.idle()
    },
    /** What fails cuts off nothing else, and is thrown at the end. */
    async stop() {
      const steps: (() => unknown)[][] = [
        // A regular task would ask platforms that answer no more; a file that is cut off comes again from its row.
        [...channels.map((channel) => () => channel.stop()), () => clocks.stop(), () => evidence.stop()],
        [() => intake.idle(), () => desk.idle()],
        [() => worker.stop()],
        [() => intake.stop()],
        [() => emptier.stop()],
        [() => store.close()],
      ]
      const failed: unknown[] = []
      for (const step of steps)
        for (const result of await Promise.allSettled(step.map(async (end) => end())))
          if (result.status === 'rejected') failed.push(result.reason)
      if (failed.length > 0) throw failed[0]
    },
  }
}
