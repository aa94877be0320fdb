import { once } from 'node:events';
import { rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

// A Linux socket can have a name without a file, and then nothing is left of it when its holder dies.
const HAS_FILE = process.platform !== 'linux';

/**
 * Does something while no other process holds the same lock. The lock is a listening socket: the system gives it back when its holder dies, however
 * that happens, and those who wait are connected to it, so they notice at once.
 *
 * @param {string} name at most 40 characters
 * @param {() => void} onWait called each time somebody else turns out to hold the lock
 * @param {() => Promise<void>} work
 */
export async function withLock(name, onWait, work) {
  const holder = await acquire(HAS_FILE ? path.join(tmpdir(), name) : `\0${name}`, onWait);
  try {
    await work();
  } finally {
    holder.release();
  }
}

async function acquire(address, onWait) {
  for (;;) {
    const holder = await listen(address);
    if (holder) return holder;
    await untilReleased(address, onWait);
  }
}

/** @returns the holder, or undefined when the socket is there already */
async function listen(address) {
  const waiting = new Set();
  const server = net.createServer((socket) => {
    waiting.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => waiting.delete(socket));
  });
  try {
    await once(server.listen(address), 'listening');
  } catch (error) {
    if (error.code === 'EADDRINUSE') return undefined;
    throw error;
  }
  const release = () => {
    server.close();
    for (const socket of waiting) socket.destroy();
  };
  return { release };
}

/** Waits for the holder's end; the file that a dead one left behind is removed. */
async function untilReleased(address, onWait) {
  const socket = net.connect(address);
  try {
    await once(socket, 'connect');
  } catch (error) {
    if (error.code === 'ECONNREFUSED' && HAS_FILE) rmSync(address, { force: true });
    if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') return;
    throw error;
  }
  onWait();
  // The connection of a holder that was killed is reset: that ends the wait like any other end.
  await new Promise((resolve) =>
    socket
      .on('error', () => socket.destroy())
      .on('close', resolve)
      .resume(),
  );
}
