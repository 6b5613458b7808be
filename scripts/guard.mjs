// If the automatic install failed, pnpm only warns and runs the script on the machine's own Node. This says so instead.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Kennishub needs Node 22.18 or newer and runs on ${process.version}. It brings its own Node 24 with its packages: ` +
      'check the network connection to the npm registry and run `npx -y pnpm@12 install`, then try again.',
  );
  process.exit(1);
}
