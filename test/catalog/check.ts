import { comparedWithItself, comparedWithPackages, knownNow, printed } from './findings.ts';
import { readPackages } from './sdk-packages.ts';

/**
 * Compares the catalog with the vendors' newest packages, and itself with its list of checked pages. Prints what it
 * finds; fails nothing. Packed packages (`.tgz`) can be given in place of the newest.
 */
async function check(): Promise<void> {
  const known = knownNow();
  const packages = await readPackages(process.argv.slice(2));
  if (packages === undefined) {
    console.log('The package registry cannot be reached: codes and fields were not compared.\n');
  } else {
    console.log(`Compared with ${packages.map(({ name }) => name).join(', ')}:`);
    console.log(`${printed(comparedWithPackages(packages, known))}\n`);
  }
  console.log('In the catalog itself:');
  console.log(printed(comparedWithItself(known, new Date().toISOString().slice(0, 7))));
}

await check();
