interface Shape {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Roles of which a slice may have further files, under names of their own. */
  readonly parts: readonly string[];
  /** Whether the name of a slice begins with what is done: `draft-plan`. */
  readonly beginsWithVerb: boolean;
}

type Area = 'write' | 'evidence' | 'read' | 'automation';

const SHAPES: Readonly<Record<Area, Shape>> = {
  write: {
    required: ['command', 'controller', 'decide', 'handler', 'unit.spec'],
    optional: ['answer', 'dto', 'int.spec'],
    parts: [],
    beginsWithVerb: true,
  },
  evidence: { required: ['command', 'decide', 'handler', 'unit.spec'], optional: ['int.spec'], parts: ['unit.spec'], beginsWithVerb: true },
  read: {
    required: ['controller', 'projection', 'reader', 'unit.spec'],
    optional: ['answer', 'dto', 'int.spec', 'view', 'view.unit.spec', 'csv', 'csv.unit.spec'],
    parts: ['projection', 'projection.unit.spec', 'answer', 'query', 'query.unit.spec', 'controller', 'reader', 'dto'],
    beginsWithVerb: false,
  },
  automation: { required: ['act', 'policy', 'unit.spec'], optional: ['int.spec'], parts: ['policy'], beginsWithVerb: false },
};

/** What can be done with a case: the first word of a folder in write/ and evidence/. A new one is added here on purpose. */
const VERBS = [
  ...['receive', 'triage', 'register', 'correct', 'assign', 'escalate', 'acknowledge', 'draft', 'revise', 'extend', 'inform', 'add'],
  ...['resolve', 'close', 'reopen', 'withdraw', 'record', 'link', 'waive', 'revoke', 'place', 'lift', 'request', 'approve'],
  ...['issue', 'confirm'],
];

/**
 * What is wrong with the shape of the slices.
 *
 * @param files paths of all files below the domain's source folder, such as `write/draft-plan/draft-plan.command.ts`
 * @returns one line per problem; none when every slice has its files and no others
 */
export function shapeProblems(files: readonly string[]): readonly string[] {
  return [...slicesOf(files)].flatMap(([slice, names]) => sliceProblems(slice, names));
}

/** The names of all slices of one area, such as `draft-plan`. */
export function sliceNames(files: readonly string[], area: Area): readonly string[] {
  return [...slicesOf(files).keys()].filter((slice) => slice.startsWith(`${area}/`)).map((slice) => slice.slice(area.length + 1));
}

/** The file names of each folder `<area>/<slice>`. */
function slicesOf(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const slices = new Map<string, string[]>();
  for (const file of files) {
    const [area, slice, ...rest] = file.split('/');
    if (!isArea(area) || slice === undefined || rest.length === 0) continue;
    const key = `${area}/${slice}`;
    slices.set(key, [...(slices.get(key) ?? []), rest.join('/')]);
  }
  return slices;
}

const isArea = (name: string | undefined): name is Area => name !== undefined && name in SHAPES;

function sliceProblems(slice: string, files: readonly string[]): readonly string[] {
  const [area, name] = slice.split('/') as [Area, string];
  const shape = SHAPES[area];
  const missing = shape.required.map((role) => `${name}.${role}.ts`).filter((file) => !files.includes(file));
  return [
    ...(shape.beginsWithVerb && !VERBS.includes(name.split('-')[0] ?? '') ? [`${slice}: does not begin with a verb`] : []),
    ...missing.map((file) => `${slice}: ${file} is missing`),
    ...files.filter((file) => !belongs(file, name, shape)).map((file) => `${slice}: ${file} does not belong here`),
  ];
}

function belongs(file: string, slice: string, { required, optional, parts }: Shape): boolean {
  const ownFiles = [...required, ...optional].map((role) => `${slice}.${role}.ts`);
  return ownFiles.includes(file) || parts.some((role) => !file.includes('/') && file.endsWith(`.${role}.ts`));
}
