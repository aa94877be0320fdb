import { once } from 'node:events';
import type { Socket } from 'node:net';
import { messagesIn } from './messages';
import { replyTo } from './reply';
import { parseRequest, type Request } from './request';

/** Answers a request with the bytes of a document; it does not throw. */
export type Answer = (request: Request) => Promise<Buffer>;

/**
 * Serves one connection until it ends: one request after the other, the next when the answer to the one before has been handed to the network. A peer that does
 * not speak the protocol is cut off.
 */
export async function serveConnection(socket: Socket, answer: Answer): Promise<void> {
  socket.setNoDelay(true);
  try {
    for await (const message of messagesIn(socket as AsyncIterable<Buffer>)) {
      const request = parseRequest(message);
      const reply = await answer(request);
      if (request.wantsReply) await send(socket, replyTo(request, reply));
    }
  } catch {
    // The peer is gone, or not understood: either way there is nobody to tell.
  } finally {
    socket.destroy();
  }
}

async function send(socket: Socket, bytes: Buffer): Promise<void> {
  if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
}
