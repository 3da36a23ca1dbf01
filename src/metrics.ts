/** A few gauges for the operator. Counts of the whole service only: a label per chat or office would be a diary. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export interface MetricSources {
  outboxWaiting(): Promise<{ linked: number; unlinked: number }>
  channelsHealthy(): Record<string, boolean>
  /** Of channels whose connection has states: the one it is in, and all there are. */
  conditions?(): { channel: string; now: string; all: readonly string[] }[]
  casesWaiting(): Promise<number>
}

export function createMetrics(sources: MetricSources) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'kentongan_' })
  const turns = new Counter({ name: 'kentongan_turns_total', help: 'Messages answered.', registers: [registry] })
  const failures = new Counter({
    name: 'kentongan_turn_failures_total',
    help: 'Messages whose turn failed and will come again.',
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'kentongan_turn_seconds',
    help: 'From receiving a message to its last reply.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  const lost = new Counter({
    name: 'kentongan_office_chats_lost_total',
    help: 'Linked chats that removed or blocked the bot.',
    registers: [registry],
  })
  const abuse = new Counter({
    name: 'kentongan_abuse_marks_total',
    help: 'Cases that officials marked as abuse. Changes nothing but this number.',
    registers: [registry],
  })
  const waiting = new Gauge({
    name: 'kentongan_outbox_waiting',
    help: 'Notices not delivered yet, by whether a chat of the office is linked.',
    labelNames: ['chat'],
    registers: [registry],
    async collect() {
      const { linked, unlinked } = await sources.outboxWaiting()
      waiting.set({ chat: 'linked' }, linked)
      waiting.set({ chat: 'none' }, unlinked)
    },
  })
  const cases = new Gauge({
    name: 'kentongan_cases_waiting',
    help: 'Cases that no office may receive: their escrow holder must hear of them.',
    registers: [registry],
    async collect() {
      cases.set(await sources.casesWaiting())
    },
  })
  const healthy = new Gauge({
    name: 'kentongan_channel_healthy',
    help: '1 when the channel is receiving.',
    labelNames: ['channel'],
    registers: [registry],
    collect() {
      for (const [channel, ok] of Object.entries(sources.channelsHealthy())) healthy.set({ channel }, ok ? 1 : 0)
    },
  })
  const condition = new Gauge({
    name: 'kentongan_channel_state',
    help: '1 for the state in which the connection of the channel is.',
    labelNames: ['channel', 'state'],
    registers: [registry],
    collect() {
      for (const { channel, now, all } of sources.conditions?.() ?? [])
        for (const state of all) condition.set({ channel, state }, state === now ? 1 : 0)
    },
  })
  return {
    registry,
    /** An official marked a case as abuse. */
    abused: (): void => abuse.inc(),
    /** A chat of an office can never be reached again. */
    chatLost: () => lost.inc(),
    /** Times one turn. */
    async turn<T>(work: () => Promise<T>): Promise<T> {
      const done = seconds.startTimer()
      try {
        const result = await work()
        turns.inc()
        return result
      } catch (error) {
        failures.inc()
        throw error
      } finally {
        done()
      }
    },
  }
}
export type Metrics = ReturnType<typeof createMetrics>
