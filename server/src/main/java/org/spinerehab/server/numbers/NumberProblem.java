package org.spinerehab.server.numbers;

/**
 * Why a number cannot be used.
 *
 * @param path FHIRPath of the place
 * @param message what is wrong
 * @param remedy what to send instead
 */
record NumberProblem(String path, String message, String remedy) {

	static NumberProblem at(String code, String property, String message, String remedy) {
		return new NumberProblem(concept(code) + ".property.where(code='" + property + "')", message, remedy);
	}

	static String concept(String code) {
		return "CodeSystem.concept.where(code='" + code + "')";
	}

	String sentence() {
		return this.message + " " + this.remedy;
	}

}
