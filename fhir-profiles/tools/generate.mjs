// FSH -> fsh-generated: seeds R4 core, runs SUSHI without any registry, merges the translations, writes the manifest and
// index of our package.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { completeGuide } from './guide.mjs';
import { indexEntry, seedR4Core } from './r4-core.mjs';
import { mergeTranslations } from './translations.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const home = join(root, 'target', 'fsh-home');
const generated = join(root, 'fsh-generated');
const resources = join(generated, 'resources');
const PUBLISHED = new Set(['ActivityDefinition', 'CapabilityStatement', 'CodeSystem', 'ConceptMap', 'ImplementationGuide',
	'OperationDefinition', 'PlanDefinition', 'Questionnaire', 'SearchParameter', 'StructureDefinition', 'ValueSet']);

function runSushi() {
	const app = join(root, 'node_modules', 'fsh-sushi', 'dist', 'app.js');
	const env = { ...process.env, HOME: home, USERPROFILE: home, FPL_REGISTRY: 'http://127.0.0.1:9' };
	const { status } = spawnSync(process.execPath, [app, 'build', root, '-s'], { env, stdio: 'inherit' });
	if (status !== 0) {
		process.exit(status ?? 1);
	}
}

function writePackageMetadata() {
	const files = readdirSync(resources).sort()
		.map((name) => [name, JSON.parse(readFileSync(join(resources, name), 'utf8'))])
		.filter(([, resource]) => PUBLISHED.has(resource.resourceType))
		.map(([name, resource]) => indexEntry(name, resource));
	const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const manifest = {
		name: 'org.spinerehab.fhir', version, canonical: 'https://w3id.org/spine-rehab/fhir', type: 'IG',
		title: 'Spine rehabilitation', description: 'Rehabilitation after lumbar spine surgery: plans, check-ins, signals',
		author: 'spine-rehab', license: 'Apache-2.0', fhirVersions: ['4.0.1'],
		dependencies: { 'hl7.fhir.r4.core': '4.0.1' }, directories: { lib: 'package', example: 'example' },
	};
	const folder = join(generated, 'package');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2) + '\n');
	writeFileSync(join(folder, '.index.json'), JSON.stringify({ 'index-version': 2, files }, null, 2) + '\n');
}

rmSync(generated, { recursive: true, force: true });
rmSync(join(home, '.fhir'), { recursive: true, force: true });
seedR4Core(join(root, 'node_modules', '@medplum', 'definitions', 'dist', 'fhir', 'r4'), join(home, '.fhir', 'packages'));
runSushi();
for (const extra of ['data', 'includes', 'fsh-index.txt']) {
	rmSync(join(generated, extra), { recursive: true, force: true });
}
mergeTranslations(resources, join(root, 'input', 'translations'));
completeGuide(resources, 'org.spinerehab.fhir');
writePackageMetadata();
