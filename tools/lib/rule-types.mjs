import ts from 'typescript';
import { inProject } from './paths.mjs';
import { DOMAIN, pascalCase } from './slices.mjs';

/**
 * What the rules of slices can lead to, as their types say: `decideDraftPlan` answers a `Decision<PlanDrafted, 'not-triaged' | …>`.
 *
 * @param {readonly string[]} slices folders such as `write/draft-plan`
 * @returns {readonly { slice: string, events: readonly string[], reasons: readonly string[] }[]} in no particular order of events and reasons
 */
export function ruleTypes(slices) {
  const ruleFile = (slice) => inProject(DOMAIN, slice, `${nameOf(slice)}.decide.ts`);
  const program = ts.createProgram(slices.map(ruleFile), compilerOptions());
  const checker = program.getTypeChecker();
  return slices.map((slice) => {
    const file = checker.getSymbolAtLocation(program.getSourceFile(ruleFile(slice)));
    const rule = checker.tryGetMemberInModuleExports(`decide${pascalCase(nameOf(slice))}`, file);
    const [events, reasons] = decisionOf(rule, checker);
    return {
      slice,
      events: members(events).flatMap((event) => literals(checker.getTypeOfSymbol(event.getProperty('type')))),
      reasons: literals(reasons),
    };
  });
}

const nameOf = (slice) => slice.split('/').at(-1);

/** The type arguments of `Decision<Events, Reasons>`. */
function decisionOf(rule, checker) {
  const [signature] = checker.getSignaturesOfType(checker.getTypeOfSymbol(rule), ts.SignatureKind.Call);
  const { aliasSymbol, aliasTypeArguments } = signature.getReturnType();
  if (aliasSymbol?.name !== 'Decision') throw new Error(`${rule.name} does not say that it answers a Decision<Events, Reasons>`);
  return aliasTypeArguments;
}

const members = (type) => (type.isUnion() ? type.types : [type]);

/** The values of a literal type or a union of them; none of `never`. */
const literals = (type) => members(type).flatMap((member) => (member.isStringLiteral() ? [member.value] : []));

function compilerOptions() {
  const { config } = ts.readConfigFile(inProject('tsconfig.json'), ts.sys.readFile);
  return { ...ts.parseJsonConfigFileContent(config, ts.sys, inProject()).options, noEmit: true };
}
