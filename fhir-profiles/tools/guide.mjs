// Completes the ImplementationGuide that SUSHI writes: every artefact in one group, no settings of web pages.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const GROUPS = [
	['profiles', 'Profiles', 'What a plan, a goal, a request, a report, a signal and a review look like.',
		({ resourceType, type }) => resourceType === 'StructureDefinition' && type !== 'Extension'],
	['extensions', 'Extensions', 'What R4 has no element for: doses, days, limits, labels.',
		({ resourceType, type }) => resourceType === 'StructureDefinition' && type === 'Extension'],
	['terminology', 'Terminology', 'Codes, value sets and their map to SNOMED CT.',
		({ resourceType }) => ['CodeSystem', 'ValueSet', 'ConceptMap'].includes(resourceType)],
	['questionnaires', 'Questionnaires', 'What patients and clinicians are asked.',
		({ resourceType }) => resourceType === 'Questionnaire'],
	['templates', 'Templates', 'What is planned for each operation, and its parts that are no exercises.',
		({ resourceType, id }) => resourceType === 'PlanDefinition'
			|| (resourceType === 'ActivityDefinition' && !id.startsWith('ex-'))],
	['exercises', 'Exercises', 'The exercise library: purpose, steps, dose, care.',
		({ resourceType }) => resourceType === 'ActivityDefinition'],
	['capabilities', 'Capabilities', 'What a server and an app must do, how to search, how to draft.',
		({ resourceType }) => ['CapabilityStatement', 'OperationDefinition', 'SearchParameter'].includes(resourceType)],
	['examples', 'Examples', 'One made-up patient from the draft of a plan to the review of a fever.', () => true],
];

export function completeGuide(resources, id) {
	const file = join(resources, `ImplementationGuide-${id}.json`);
	const guide = JSON.parse(readFileSync(file, 'utf8'));
	const { resource } = guide.definition;
	for (const listed of resource) {
		const name = `${listed.reference.reference.replace('/', '-')}.json`;
		const isExample = listed.exampleBoolean || listed.exampleCanonical;
		const artefact = JSON.parse(readFileSync(join(resources, name), 'utf8'));
		listed.groupingId = isExample ? 'examples' : GROUPS.find(([, , , holds]) => holds(artefact))[0];
	}
	const grouping = GROUPS.map(([groupId, name, description]) => ({ id: groupId, name, description }));
	guide.definition = { grouping, resource };
	writeFileSync(file, JSON.stringify(guide, null, 2) + '\n');
}
