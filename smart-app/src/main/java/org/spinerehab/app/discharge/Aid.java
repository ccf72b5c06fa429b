package org.spinerehab.app.discharge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/**
 * A walking aid of a plan (clinical.md 3.1).
 */
enum Aid {

	/** No walking aid. */
	NONE("None", null, null),
	/** High support. */
	WALKER("Walker", "705406009", "Walker (physical object)"),
	/** For extra balance. */
	CANE("Cane", "87405001", "Cane, device (physical object)"),
	/** Keeps weight off a leg. */
	CRUTCHES("Forearm crutches", "363753007", "Crutches (physical object)");

	/** Name of the item within a plan. */
	static final String KEY = "device";

	private static final String SNOMED = "http://snomed.info/sct";

	private final String title;

	private final @Nullable String code;

	private final @Nullable String display;

	Aid(String title, @Nullable String code, @Nullable String display) {
		this.title = title;
		this.code = code;
		this.display = display;
	}

	/** Its name on a page; one that is not in the list goes by its words. */
	public String title() {
		return this.title;
	}

	static Optional<Aid> of(CodeableConcept concept) {
		return Stream.of(values()).filter((aid) -> aid.code != null && concept.hasCoding(SNOMED, aid.code)).findFirst();
	}

	static Optional<Aid> named(String title) {
		return Stream.of(values()).filter((aid) -> aid.title.equals(title)).findFirst();
	}

	CodeableConcept concept() {
		return new CodeableConcept(new Coding(SNOMED, this.code, this.display)).setText(this.title);
	}

	/**
	 * The aid the template proposes.
	 *
	 * @param title its name, {@code None} without one
	 * @param how how to use it, in the patient's words
	 * @param because the facts that speak for it
	 * @param also what else the clinician is told of it
	 */
	record Proposed(String title, String how, List<String> because, List<String> also) {

		static final Proposed NONE = new Proposed(Aid.NONE.title, "", List.of(), List.of());

		/**
		 * Notes by nobody are the draft's, notes with an author are a surgeon's change.
		 */
		static boolean isOfTheDraft(Annotation note) {
			return !note.hasAuthor();
		}

	}

}
