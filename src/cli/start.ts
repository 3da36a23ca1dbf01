import { main } from '../main.ts'

export const run = (): Promise<void> => main()
