import type { Line } from './line.ts'
import { createPerson, type Person } from './person.ts'
import { openChat, type ShownMessage, type World } from './world.ts'

export interface Group {
  /** `…@g.us`. */
  readonly id: string
  /** This person in the group: their acts happen there, and `hears` listens there. */
  member(person: Person): Person
  screen(): ShownMessage[]
}

/** A group with the bot in it. */
export function createGroup(world: World, line: Line, id: string, title: string, members: Person[]): Group {
  const addresses = members.map(({ address }) => address)
  const chat = openChat(world, id, title, addresses)
  line.queue({ type: 'members', chat: id, title, members: [...addresses, world.bot.lid] })
  return {
    id,
    member: ({ address, name }) => createPerson(world, line, chat, address, name),
    screen: () => [...chat.messages.values()],
  }
}
