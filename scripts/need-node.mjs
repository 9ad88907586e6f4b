// Runs on any Node: says plainly what is missing before TypeScript files are handed to a Node that cannot run them.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Casus is built and tested with Node 24, which the npm package "node" brings along; this is ${process.version}.\n` +
      'Its install script did not run. Run: npm rebuild node esbuild, then the command again.\n' +
      '(The built command itself, dist/casus.js, runs on Node 20.19 and later.)',
  );
  process.exit(2);
}
