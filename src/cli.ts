#!/usr/bin/env node
/** The `kentongan` command. One file per command in `cli/`; this one picks it and turns errors into sentences. */
import './no-debug.ts'
import { ConfigError } from './config.ts'
import { LoadError } from './load.ts'
import { errorKind } from './log.ts'
import { errorCode, OperatorError } from './operator-error.ts'

interface Command {
  /** Resolves to the exit code; nothing means 0. */
  run(args: string[]): Promise<number | void>
}

/** Loaded on demand: `try mask` must not wait for the database's query compiler. */
const COMMANDS: Record<string, { help: string; load: () => Promise<Command> }> = {
  start: {
    help: 'start                                  run the service (the same as npm start)',
    load: () => import('./cli/start.ts'),
  },
  invite: {
    help: 'invite --office <id> [--json]          a one-time code that links a chat to an office',
    load: () => import('./cli/invite.ts'),
  },
  offices: {
    help: 'offices [--json]                       offices and their linked chats\n  offices unlink <id>                    unlink all chats of an office\n  offices test <id>                      send a test message to the chats of an office',
    load: () => import('./cli/offices.ts'),
  },
  doctor: {
    help: 'doctor [--json]                        what is wrong or weak with this installation, and how to mend it',
    load: () => import('./cli/doctor.ts'),
  },
  keygen: {
    help: 'keygen [--out <file>]                  a key for an office or for the escrow',
    load: () => import('./cli/keygen.ts'),
  },
  export: {
    help: 'export <case code> --out <file>        a sealed bundle of a case',
    load: () => import('./cli/export.ts'),
  },
  open: {
    help: 'open <bundle> --identity <file>        open a bundle with the key of an office [--out <folder>]',
    load: () => import('./cli/open.ts'),
  },
  waiting: {
    help: 'waiting                                cases that no office may receive',
    load: () => import('./cli/waiting.ts'),
  },
  secret: {
    help: 'secret                                 whether a previous server secret is still needed\n  secret --lost                          the secret of the database is gone for good; the loaded one takes its place',
    load: () => import('./cli/secret.ts'),
  },
  audit: {
    help: 'audit [list]                           what officials, operators and the service did\n  audit verify [--head <head>]           whether that log is whole',
    load: () => import('./cli/audit.ts'),
  },
  purge: {
    help: 'purge                                  erase now what is past its time',
    load: () => import('./cli/purge.ts'),
  },
  backup: {
    help: 'backup --out <file>                    a copy of the cases, without conversations and keys; while the service runs',
    load: () => import('./cli/backup.ts'),
  },
  restore: {
    help: 'restore <file> --withdrawn <codes>     put a backup in the place of the database; withdrawn cases are erased again',
    load: () => import('./cli/restore.ts'),
  },
  whatsapp: {
    help: "whatsapp check [--json]                whether today's WhatsApp Web works with our library",
    load: () => import('./cli/whatsapp.ts'),
  },
  try: {
    help: 'try mask | try date                    NDJSON on stdin, NDJSON on stdout',
    load: () => import('./cli/try.ts'),
  },
}

const usage = (): string =>
  `Usage: npx kentongan <command>\n\n${Object.values(COMMANDS)
    .map(({ help }) => `  ${help}`)
    .join('\n')}\n`

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(usage())
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) {
    process.stderr.write(`There is no command "${name}".\n\n${usage()}`)
    return 2
  }
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`Usage: npx kentongan\n  ${command.help}\n`)
    return 0
  }
  try {
    return (await (await command.load()).run(args)) ?? 0
  } catch (error) {
    // node:util parseArgs names the option it did not expect.
    const unread = error instanceof TypeError && errorCode(error)?.startsWith('ERR_PARSE_ARGS')
    process.stderr.write(
      unread ? `${error.message}\n\nUsage: npx kentongan\n  ${command.help}\n` : `${sentence(error)}\n`,
    )
    return 1
  }
}

/** What the operator reads: the sentence of an error made for them, otherwise only its kind, for messages quote data. */
function sentence(error: unknown): string {
  if (error instanceof ConfigError || error instanceof OperatorError || error instanceof LoadError) return error.message
  return `The command failed: ${JSON.stringify(errorKind(error))}`
}

// Whoever reads the output may stop reading it (`| head`): what was begun is ended all the same.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => {
    if (errorCode(error) !== 'EPIPE') throw error
  })

// Not process.exit: output to a pipe would be cut.
process.exitCode = await main(process.argv.slice(2))
