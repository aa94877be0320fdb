import { createHash, createPrivateKey, sign } from 'node:crypto';
import { leafHash } from '../merkle/hashes';
import { signedCheckpoint, verifiedCheckpoint } from './checkpoint';
import { installationSigner } from './installation-signer';
import { verifiedText } from './signed-note';
import { parseVerifierKey, verifierKeyText } from './verifier-key';

/** The secret of an installation, as far as it matters here: the key and the name come from different bytes. */
const secretOf = (byte: number) => ({ keyFor: (purpose: string) => Buffer.alloc(32, purpose === 'checkpoint' ? byte : byte + 1) });
const signer = installationSigner(secretOf(7));
const state = { size: 120, root: leafHash('a tree') };
const { note } = signedCheckpoint(state, signer);

describe('the signer of an installation', () => {
  it('follows from its secret', () => {
    expect(signer.verifier.name).toBe('redress/0808080808080808');
    expect(verifierKeyText(installationSigner(secretOf(7)).verifier)).toBe(verifierKeyText(signer.verifier));
    expect(verifierKeyText(installationSigner(secretOf(9)).verifier)).not.toBe(verifierKeyText(signer.verifier));
  });

  it('has a verifier key as in C2SP signed-note', () => {
    const text = verifierKeyText(signer.verifier);
    const [name = '', id, encoded = ''] = text.split('+', 2).concat(text.slice(text.indexOf('+', text.indexOf('+') + 1) + 1));
    const typed = Buffer.from(encoded, 'base64');
    expect([typed.length, typed[0]]).toEqual([33, 1]);
    expect(id).toBe(createHash('sha256').update(`${name}\n`).update(typed).digest('hex').slice(0, 8));
    const parsed = parseVerifierKey(`${text}\n`);
    expect(parsed && verifierKeyText(parsed)).toBe(text);
  });

  it.each(['', 'redress/0808080808080808', 'redress/1+00000000+AQ==', 'a name+00000000+AAAA'])('has no key such as %j', (text) => {
    expect(parseVerifierKey(text)).toBeNull();
  });

  it('has no key of another name or id', () => {
    const [name = '', id = '', ...key] = verifierKeyText(signer.verifier).split('+');
    expect(parseVerifierKey([`${name}9`, id, ...key].join('+'))).toBeNull();
    expect(parseVerifierKey([name, '00000000', ...key].join('+'))).toBeNull();
  });
});

describe('a checkpoint', () => {
  it('is a signed note of origin, size and root', () => {
    const seed = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]);
    const text = `redress/0808080808080808\n120\n${state.root.toString('base64')}\n`;
    const signature = sign(null, Buffer.from(text), createPrivateKey({ key: seed, format: 'der', type: 'pkcs8' }));
    const line = Buffer.concat([signer.verifier.id, signature]).toString('base64');
    expect(note).toBe(`${text}\n— redress/0808080808080808 ${line}\n`);
  });

  it('is verified with the key of its signer', () => {
    expect(verifiedCheckpoint(note, signer.verifier)).toEqual({ ...state, note });
    expect(verifiedCheckpoint(note, installationSigner(secretOf(9)).verifier)).toBeNull();
  });

  it.each([
    ['another size', note.replace('\n120\n', '\n119\n')],
    ['another origin', note.replaceAll('0808080808080808', '0808080808080809')],
    ['no signature', note.slice(0, note.indexOf('\n\n') + 2)],
    ['no empty line', note.replace('\n\n', '\n')],
    ['nothing', ''],
  ])('is none with %s', (_, other) => {
    expect(verifiedCheckpoint(other, signer.verifier)).toBeNull();
  });

  it('may bear signatures of witnesses too', () => {
    expect(verifiedText(`${note}— witness.example AAAAAAAA\n`, signer.verifier)).toBe(note.slice(0, note.indexOf('\n\n') + 1));
  });
});
