// Holds SBOM files against the schema of CycloneDX that they name:
//
//	node .github/periksa-sbom.mjs FOLDER-OF-NPM FILE…
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [folder, ...daftar] = process.argv.slice(2);
const { Validation } = createRequire(resolve(folder, 'node_modules', 'x.js'))('@cyclonedx/cyclonedx-library');
if (daftar.length === 0) throw new Error('no files');
for (const f of daftar) {
  const isi = readFileSync(f, 'utf8');
  const bom = JSON.parse(isi);
  const salah = await new Validation.JsonStrictValidator(bom.specVersion).validate(isi);
  if (salah !== null) throw new Error(`${f}: ${JSON.stringify(salah)}`);
  console.log(`${f}: valid CycloneDX ${bom.specVersion}, ${bom.components.length} components`);
}
