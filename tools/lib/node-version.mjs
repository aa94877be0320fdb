// Imported first by every tool, so that an old Node ends with one clear line instead of a syntax error.
const LOWEST_MINOR = { 20: 19, 22: 12 };

const [major, minor] = process.versions.node.split('.').map(Number);
if (!(major >= 24 || minor >= LOWEST_MINOR[major])) {
  console.error(`Redress needs Node 20.19, 22.12, 24 or later; this is Node ${process.versions.node}.`);
  process.exit(1);
}
