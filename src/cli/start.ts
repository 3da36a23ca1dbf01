/** `start`: the service. Settings are not read here but from the environment and kentongan.yaml. */
import { parseArgs } from 'node:util'
import { main } from '../main.ts'

export async function run(args: string[]): Promise<void> {
  // Nothing is asked for: `start --port 80` must not start on another port.
  parseArgs({ args })
  await main()
}
