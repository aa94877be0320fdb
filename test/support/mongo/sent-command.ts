import { deserialize, type Document } from 'bson';

/** A command as a driver sends it to a MongoDB. */
export interface SentCommand {
  /** `find`, `update`, `hello`, … */
  readonly name: string;
  /** The collection that it is about; the database when it is about none. */
  readonly about: string;
  /** All of it, with the documents that were sent beside it. */
  readonly body: Document;
}

/** The MongoDB wire protocol: numbers of operations and of kinds of sections, and how long what stands before the content is. */
const OP_MSG = 2013;
const OP_QUERY = 2004;
const BODY = 0;
const HEADER = 16;
const NUMBER = 4;

/** Cuts bytes into whole messages, and what is left of the next one. */
export const messagesIn = (bytes: Buffer): { readonly messages: readonly Buffer[]; readonly rest: Buffer } => {
  const messages: Buffer[] = [];
  let rest = bytes;
  while (rest.length >= NUMBER && rest.length >= rest.readInt32LE(0)) {
    const length = rest.readInt32LE(0);
    messages.push(rest.subarray(0, length));
    rest = rest.subarray(length);
  }
  return { messages, rest };
};

/** The command in a message. @throws Error when it is no message that carries one */
export const commandIn = (message: Buffer): SentCommand => {
  const operation = message.readInt32LE(12);
  if (operation === OP_MSG) return commandOf(bodyOf(message.subarray(HEADER + NUMBER)));
  if (operation === OP_QUERY) return commandOf(deserialize(message.subarray(message.indexOf(0, HEADER + NUMBER) + 1 + 2 * NUMBER)));
  throw new Error(`operation ${String(operation)} carries no command`);
};

const commandOf = (body: Document): SentCommand => {
  const [name = '', value] = Object.entries(body)[0] ?? [];
  return { name, about: typeof value === 'string' ? value : String(body.collection ?? body.$db), body };
};

/** The body section, and each sequence of documents as the field that it stands for. */
const bodyOf = (sections: Buffer): Document => {
  const body: Document = {};
  for (let at = 0; at < sections.length;) {
    const length = sections.readInt32LE(at + 1);
    const content = sections.subarray(at + 1, at + 1 + length);
    if (sections[at] === BODY) Object.assign(body, deserialize(content));
    else Object.assign(body, sequenceIn(content));
    at += 1 + length;
  }
  return body;
};

const sequenceIn = (content: Buffer): Document => {
  const nameEnd = content.indexOf(0, NUMBER);
  const documents: Document[] = [];
  for (let at = nameEnd + 1; at < content.length; at += content.readInt32LE(at))
    documents.push(deserialize(content.subarray(at, at + content.readInt32LE(at))));
  return { [content.toString('utf8', NUMBER, nameEnd)]: documents };
};
