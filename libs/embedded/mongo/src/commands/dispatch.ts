import { Int32 } from 'bson';
import { Document } from '../bson/document';
import { encode } from '../bson/encode';
import { decode } from '../bson/validate';
import { CommandError, notImplemented } from '../errors';
import { OpCode } from '../wire/protocol';
import type { Request } from '../wire/request';
import type { Command, Engine, Reply } from './command';
import { checkGenericOptions, GENERIC_OPTIONS } from './generic-options';
import { KNOWN_COMMANDS } from './known-commands';
import { checkDatabase } from './namespace';
import { Options } from './options';
import { duplicateKeyOf } from './duplicate-key';
import { COMMANDS } from './registry';

const byName: ReadonlyMap<string, Command> = new Map(COMMANDS.flatMap((command) => command.names.map((name) => [name, command] as const)));
/** What a client may ask before it knows that it can speak OP_MSG. */
const LEGACY = new Set(['hello', 'isMaster', 'ismaster']);

/** The bytes of the reply to a request: what the command answers, or why it was refused. */
export async function answer(engine: Engine, request: Request): Promise<Buffer> {
  try {
    const reply = await run(engine, request);
    return encode(Document.of([...Object.entries(reply), ['ok', 1]]));
  } catch (error) {
    return encode(refusal(error instanceof CommandError ? error : new CommandError(1, String(error))));
  }
}

function run(engine: Engine, request: Request): Reply | Promise<Reply> {
  const body = decode(request.body);
  const [name = '', target = null] = body.first() ?? [];
  const database = request.database ?? body.get('$db');
  if (request.opCode === OpCode.query && !LEGACY.has(name)) throw new CommandError(352, `Unsupported OP_QUERY command: ${name}.`);
  const command = commandOf(name);
  if (typeof database !== 'string') throw new CommandError(40571, 'OP_MSG requests require a $db argument');
  checkDatabase(database);
  const options = optionsOf(command, name, body.without(name), request);
  return command.run({ engine, database, target, options, now: new Date() });
}

function commandOf(name: string): Command {
  const command = byName.get(name);
  if (command !== undefined) return command;
  if (KNOWN_COMMANDS.has(name)) throw notImplemented(`the command ${name}`);
  throw new CommandError(59, `no such command: '${name}'`);
}

function optionsOf({ options: table }: Command, name: string, given: Document, { sequences }: Request): Options {
  const lists = new Map(Array.from(sequences, ([option, documents]) => [option, documents.map(decode)] as const));
  const ignored = table === undefined ? Object.fromEntries(Array.from(given.names(), (option) => [option, 'ignored' as const])) : {};
  const options = Options.read(given, { ...ignored, ...table, ...GENERIC_OPTIONS }, name, lists);
  checkGenericOptions(options);
  return options;
}

function refusal(error: CommandError): Document {
  const { code, codeName, message } = error;
  return Document.of([['ok', 0], ['errmsg', message], ['code', new Int32(code)], ['codeName', codeName], ...duplicateKeyOf(error)]);
}
