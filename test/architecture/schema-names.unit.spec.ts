import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** The classes that bodies and answers are written with, as they are named in the files. */
const schemas = ['apps', 'libs']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(root, folder, file)),
  )
  .filter((file) => /\.(answer|dto)\.ts$/.test(file))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^export class (\w+)/gm)].map(([, name]) => name));

it('no two schemas of the OpenAPI document have one name: the later would silently stand for both', () => {
  expect(schemas).toContain('RegisterComplaintDto');
  expect(schemas.filter((name, index) => schemas.indexOf(name) !== index)).toEqual([]);
});
