import { z } from 'zod';
import { personal, personalPaths } from './index';

describe('personal fields of a schema', () => {
  it('are found in objects, arrays and optional parts', () => {
    const schema = z.strictObject({
      name: personal(z.string()),
      plain: z.string(),
      address: z.strictObject({ street: personal(z.string()).exactOptional(), country: z.enum(['nl', 'be']) }).exactOptional(),
      notes: z.array(z.strictObject({ text: personal(z.string()), stars: z.int() })).readonly(),
      words: z.array(personal(z.string())),
    });
    expect(personalPaths(schema)).toEqual(['name', 'address.street', 'notes.*.text', 'words.*']);
  });
  it('cannot hide in a kind of schema that is not searched', () => {
    expect(() => personalPaths(z.strictObject({ map: z.record(z.string(), personal(z.string())) }))).toThrow("kind 'record' at 'map'");
  });
  it('are accepted plain and sealed, and in no other form', () => {
    const schema = personal(z.string());
    expect(schema.parse('Sanne')).toBe('Sanne');
    expect(schema.parse({ $sealed: 'AAAA', of: 'e-1/name' })).toEqual({ $sealed: 'AAAA', of: 'e-1/name' });
    expect(schema.safeParse({ $sealed: 'AAAA', of: 'e-1/name', more: 1 }).success).toBe(false);
    expect(schema.safeParse(5).success).toBe(false);
  });
});
