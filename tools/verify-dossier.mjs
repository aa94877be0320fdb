#!/usr/bin/env node
// node tools/verify-dossier.mjs FILE [--key K] [--checkpoint C]: verifies a dossier of a case offline. One file of plain Node 20 that shares no code with what it
// verifies: SHA-256, Ed25519, JSON in canonical form (RFC 8785), Merkle trees (RFC 6962), signed notes and checkpoints (C2SP).
/* eslint max-lines: ['error', 250] -- one file, for whoever verifies with it reads it first */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';

const HELP = `Usage: node verify-dossier.mjs FILE [--key K] [--checkpoint C [--consistency P]]

  FILE              a dossier: the answer of GET /audit/complaints/{id}/dossier
  --key K           the verifier key (name+id+key), or the file that holds it: from the auditor's own papers, not from the dossier
  --checkpoint C    a checkpoint that the auditor kept: the log has to go on from it
  --consistency P   for a checkpoint that the dossier does not go back to: the answer of GET /audit/checkpoints/{size}/consistency?from=

Exit code 0, and what was verified; 1, and what is wrong; 2 when nothing could be verified.
`;
const GENESIS = '0'.repeat(64);
const PARTS = ['events', 'opened', 'chain', 'inclusion', 'checkpoint', 'consistency', 'history'];
const ED25519_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** What is wrong with a dossier. */
class Wrong extends Error {}

function insist(isSo, otherwise) {
  if (!isSo) throw new Wrong(otherwise);
}

const sha256 = (...chunks) => chunks.reduce((hash, chunk) => hash.update(chunk), createHash('sha256')).digest();
const isContainer = (value) => typeof value === 'object' && value !== null;
const isObject = (value) => isContainer(value) && !Array.isArray(value);
const base64 = (text) => Buffer.from(String(text), 'base64');

/** RFC 8785: the numbers and texts of JSON.stringify, members sorted by UTF-16 code units. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

const leafHash = (content) => sha256(Buffer.of(0), canonical(content));
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right);

const half = (number) => Math.floor(number / 2);

/** RFC 9162, 2.1.3.2 and 2.1.4.2: walks up from a node of a level with the last node `last`; whether the path has the right length. */
function climbs([node, last], path, { asRight, asLeft }) {
  for (const hash of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      asRight(hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else asLeft(hash);
    [node, last] = [half(node), half(last)];
  }
  return last === 0;
}

/** Whether the path leads from leaf number `index` to the root of a tree of `size` leaves. */
function isIncluded({ leaf, index, size, root }, path) {
  let above = leaf;
  const asRight = (hash) => (above = nodeHash(hash, above));
  const asLeft = (hash) => (above = nodeHash(above, hash));
  const isLeaf = Number.isInteger(index) && index >= 0 && index < size;
  return isLeaf && climbs([index, size - 1], path, { asRight, asLeft }) && above.equals(root);
}

/** Whether the later tree begins with the earlier one. */
function isExtension(earlier, later, proof) {
  if (earlier.size === later.size) return proof.length === 0 && earlier.root.equals(later.root);
  const [first, ...path] = Number.isInteger(Math.log2(earlier.size)) ? [earlier.root, ...proof] : proof;
  let [node, last] = [earlier.size - 1, later.size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [before, after] = [first, first];
  const asRight = (hash) => ([before, after] = [nodeHash(hash, before), nodeHash(hash, after)]);
  const asLeft = (hash) => (after = nodeHash(after, hash));
  return climbs([node, last], path, { asRight, asLeft }) && before.equals(earlier.root) && after.equals(later.root);
}

/** {name, id, publicKey} of a verifier key `name+id+base64(1 ‖ key)`. */
function verifierKey(text) {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const typed = base64(encoded);
  const isKey = name !== undefined && typed.length === 33 && typed[0] === 1;
  insist(isKey && sha256(`${name}\n`, typed).subarray(0, 4).toString('hex') === id, 'the verifier key is none');
  const der = Buffer.concat([ED25519_HEAD, typed.subarray(1)]);
  return { name, id: Buffer.from(id, 'hex'), publicKey: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
}

/** The lines of a signed note. */
function signedLines(note, key, called) {
  const end = String(note).lastIndexOf('\n\n');
  const text = String(note).slice(0, end + 1);
  const signatures = String(note)
    .slice(end + 2)
    .split('\n')
    .map((line) => line.split(' '));
  const isSigned = signatures.some(([dash, name, encoded]) => {
    const bytes = base64(encoded);
    const isOurs = dash === '\u2014' && name === key.name && bytes.subarray(0, 4).equals(key.id);
    return isOurs && verify(null, Buffer.from(text), key.publicKey, bytes.subarray(4));
  });
  insist(end > 0 && isSigned, `${called} does not bear a good signature of ${key.name}`);
  return text.split('\n');
}

function checkpointOf(note, key, called) {
  const [origin, size, root] = signedLines(note, key, called);
  insist(origin === key.name && /^[1-9]\d{0,9}$/.test(size) && base64(root).length === 32, `${called} is none of ${key.name}`);
  return { size: Number(size), root: base64(root) };
}

function checkManifest(dossier, key) {
  const { manifest, key: _, signature, ...parts } = dossier;
  insist(isObject(manifest) && manifest.version === 1, 'the dossier is of another version');
  insist(isDeepStrictEqual(Object.keys(parts).sort(), [...PARTS].sort()), 'the dossier has other parts than a dossier has');
  for (const part of PARTS)
    insist(manifest.parts?.[part] === sha256(canonical(parts[part])).toString('hex'), `${part} is not what the manifest says`);
  const [title, digest] = signedLines(signature, key, 'the manifest');
  insist(title === `${key.name}/dossier` && manifest.origin === key.name, 'the manifest is of another installation');
  insist(base64(digest).equals(sha256(canonical(manifest))), 'the manifest is not the one that was signed');
}

function checkEvent({ position: _, ...event }, revision, { stream, prevHash }) {
  const { hash, ...covered } = event.metadata ?? {};
  insist(event.revision === revision && event.stream === stream, `event ${revision} is missing, or out of its place`);
  insist(covered.schemaVersion === event.schemaVersion, `event ${revision} names two versions`);
  insist(covered.prevHash === prevHash, `event ${revision} does not follow from the one before it`);
  const computed = sha256(Buffer.from(prevHash, 'hex'), canonical({ ...event, metadata: covered })).toString('hex');
  insist(computed === hash, `event ${revision} was changed: its hash does not fit`);
  return hash;
}

function checkEvents({ manifest, events, chain }) {
  const stream = events[0]?.stream;
  insist(events.length > 0 && events.length === manifest.events, 'there are not as many events as the manifest says');
  insist(String(stream).endsWith(`-${manifest.case}`), 'the events are of another case');
  let prevHash = GENESIS;
  for (const [revision, event] of events.entries()) prevHash = checkEvent(event, revision, { stream, prevHash });
  insist(chain.head === prevHash && chain.events === events.length, 'the chain ends in another event');
}

function checkInclusion({ events, inclusion }, { size, root }) {
  insist(inclusion.length === events.length, 'not every event has a proof that it was signed');
  for (const [at, { position: _, ...event }] of events.entries()) {
    const { revision, index, proof } = inclusion[at];
    const isProven = revision === at && isIncluded({ leaf: leafHash(event), index, size, root }, proof.map(base64));
    insist(isProven, `event ${at} is not in the log that was signed`);
  }
  const isInOrder = inclusion.every(({ index }, at) => at === 0 || index > inclusion[at - 1].index);
  insist(isInOrder, 'the events are in another order than in the log');
}

/** Whether opened data is the stored data with something in place of what is sealed. */
function isOpenedForm(stored, opened) {
  if (typeof stored?.$sealed === 'string') return opened !== undefined;
  if (!isContainer(stored) || !isContainer(opened)) return Object.is(stored, opened);
  const names = Object.keys(stored);
  const isSameShape = Array.isArray(stored) === Array.isArray(opened) && names.length === Object.keys(opened).length;
  return isSameShape && names.every((name) => isOpenedForm(stored[name], opened[name]));
}

function checkOpened({ manifest, events, opened }) {
  insist(opened.length === (manifest.isOpened ? events.length : 0), 'not every event is opened');
  for (const [at, { revision, data }] of opened.entries())
    insist(revision === at && isOpenedForm(events[at].data, data), `the opened form of event ${at} is not that of the stored one`);
}

function checkHistory({ events, history }) {
  for (const { revision } of [...history.nl, ...history.en])
    insist(events[revision] !== undefined, `the history tells of event ${revision}, which is not here`);
}

/** What the interface answers about two sizes is as good as what the dossier holds: it is held against two roots that were signed. */
function checkEarlier({ consistency }, { later, earlier, extra }) {
  insist(
    earlier.size <= later.size,
    `${earlier.size} events were signed, and the dossier knows of ${later.size}: it was made before, or the last ones are gone`,
  );
  const fetched = extra?.from === earlier.size && extra?.size === later.size ? extra : {};
  const { proof } = earlier.size === later.size ? { proof: [] } : (consistency.find(({ size }) => size === earlier.size) ?? fetched);
  insist(
    proof,
    `the dossier does not go back to ${earlier.size} events: GET /audit/checkpoints/${later.size}/consistency?from=${earlier.size}, and give its answer with --consistency`,
  );
  insist(isExtension(earlier, later, proof.map(base64)), `the log does not go on from the ${earlier.size} events that were signed`);
}

/** Verifies everything; the lines that say what was verified. Throws Wrong. */
function verifyDossier(dossier, { keyText, note, extra }) {
  insist(isObject(dossier), 'the file holds no dossier');
  const key = verifierKey(keyText ?? String(dossier.key));
  checkManifest(dossier, key);
  checkEvents(dossier);
  const later = checkpointOf(dossier.checkpoint, key, 'the checkpoint of the dossier');
  checkInclusion(dossier, later);
  checkOpened(dossier);
  checkHistory(dossier);
  const earlier = note === undefined ? undefined : checkpointOf(note, key, 'the given checkpoint');
  if (earlier) checkEarlier(dossier, { later, earlier, extra });
  return report(dossier, { isKeyGiven: keyText !== undefined, later, earlier });
}

const report = ({ manifest, events }, { isKeyGiven, later, earlier }) => [
  `Case ${manifest.case}, ${events.length} events, made at ${manifest.madeAt} by ${manifest.origin}.`,
  'Every part is as it was signed; every event follows from the one before it, and is in the log that was signed.',
  manifest.isOpened
    ? 'What was sealed is opened: that it is what was sealed, the signature of the installation vouches for.'
    : 'What is personal is sealed.',
  'Vouched for by the signature alone: that the case had no further events then, and the sentences of its history.',
  earlier
    ? `The log of ${later.size} events goes on from the ${earlier.size} of the given checkpoint.`
    : `Not verified: whether the log of ${later.size} events goes on from one that was signed earlier (--checkpoint).`,
  ...(isKeyGiven ? [] : ['Verified against itself only: the key came from the dossier (--key).']),
];

function main() {
  const text = { type: 'string' };
  const options = { key: text, checkpoint: text, consistency: text, help: { type: 'boolean', default: false } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help || positionals.length !== 1) {
    process.stdout.write(HELP);
    return values.help ? 0 : 2;
  }
  const keyText = values.key && existsSync(values.key) ? readFileSync(values.key, 'utf8') : values.key;
  const [note, answer] = [values.checkpoint, values.consistency].map((file) =>
    file === undefined ? undefined : readFileSync(file, 'utf8'),
  );
  const extra = answer === undefined ? undefined : JSON.parse(answer);
  const lines = verifyDossier(JSON.parse(readFileSync(positionals[0], 'utf8')), { keyText, note, extra });
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  const isWrong = error instanceof Wrong || error instanceof SyntaxError || error instanceof TypeError;
  process.stderr.write(`${isWrong ? 'NOT VERIFIED: ' : ''}${error.message}\n`);
  process.exitCode = isWrong ? 1 : 2;
}
