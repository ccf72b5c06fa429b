// Merges input/translations/<language>.json into the generated resources: as R4 translation extension on the element it
// translates, and as designation of the concept for our own codes. A text whose English changed is left out and named.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation';
const UNITS = ['http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
	'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption'];
const CANONICAL = 'https://w3id.org/spine-rehab/fhir';

export function mergeTranslations(resources, translations) {
	const files = readdirSync(translations).sort().map((name) => JSON.parse(readFileSync(join(translations, name), 'utf8')));
	for (const name of readdirSync(resources).sort()) {
		const path = join(resources, name);
		const resource = JSON.parse(readFileSync(path, 'utf8'));
		const before = JSON.stringify(resource);
		for (const file of files) {
			mergeInto(resource, new Texts(file));
		}
		if (JSON.stringify(resource) !== before) {
			writeFileSync(path, JSON.stringify(resource, null, 2) + '\n');
		}
	}
}

class Texts {

	constructor({ language, texts }) {
		this.language = language;
		this.texts = texts;
	}

	of(owner, key, english) {
		const entry = this.texts[owner]?.[key];
		if (entry && entry.en !== english) {
			console.warn(`stale ${this.language}: ${owner} ${key}: ${english}`);
			return undefined;
		}
		return entry?.text;
	}

}

function mergeInto(resource, texts) {
	const owner = `${resource.resourceType}/${resource.id}`;
	if (resource.resourceType === 'ActivityDefinition') {
		for (const element of ['title', 'purpose', 'description', 'usage']) {
			translate(resource, element, texts.language, texts.of(owner, element, resource[element]));
		}
	}
	if (resource.resourceType === 'PlanDefinition') {
		mergeActions(resource.action ?? [], texts);
	}
	if (resource.resourceType === 'Questionnaire') {
		translate(resource, 'title', texts.language, texts.of(owner, 'title', resource.title));
		mergeItems(resource.item ?? [], owner, texts);
	}
	if (resource.resourceType === 'CodeSystem') {
		for (const concept of resource.concept ?? []) {
			const value = texts.of(owner, concept.code, concept.display);
			if (value) {
				(concept.designation ??= []).push({ language: texts.language, value });
			}
		}
	}
}

// An action means the same in every template, so its texts are found by its id alone.
function mergeActions(actions, texts) {
	for (const action of actions) {
		for (const element of ['title', 'description']) {
			translate(action, element, texts.language, texts.of('Action', `${action.id} ${element}`, action[element]));
		}
		mergeActions(action.action ?? [], texts);
	}
}

function mergeItems(items, owner, texts) {
	for (const item of items) {
		translate(item, 'text', texts.language, texts.of(owner, item.linkId, item.text));
		for (const { valueCoding } of item.answerOption ?? []) {
			translateCoding(valueCoding, `${item.linkId}=${valueCoding?.code}`, owner, texts);
		}
		for (const { url, valueCoding } of item.extension ?? []) {
			if (UNITS.includes(url)) {
				translate(valueCoding, 'display', texts.language, texts.of('Unit', valueCoding.display, valueCoding.display));
			}
		}
		mergeItems(item.item ?? [], owner, texts);
	}
}

// An answer's own words come first, else those of its code.
function translateCoding(coding, key, owner, texts) {
	if (coding?.display) {
		const code = coding.system?.startsWith(`${CANONICAL}/`) ? coding.system.slice(CANONICAL.length + 1) : coding.system;
		const content = texts.of(owner, key, coding.display) ?? texts.of(code, coding.code, coding.display);
		translate(coding, 'display', texts.language, content);
	}
}

function translate(element, name, language, content) {
	if (!content) {
		return;
	}
	const extension = [...(element[`_${name}`]?.extension ?? []),
		{ url: TRANSLATION, extension: [{ url: 'lang', valueCode: language }, { url: 'content', valueString: content }] }];
	const entries = Object.entries(element).filter(([key]) => key !== `_${name}`);
	for (const key of Object.keys(element)) {
		delete element[key];
	}
	for (const [key, value] of entries) {
		element[key] = value;
		if (key === name) {
			element[`_${name}`] = { ...element[`_${name}`], extension };
		}
	}
}
