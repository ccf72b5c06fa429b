package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;

/**
 * Facts the clinician sends with {@code $apply}. They beat what is stored (clinical.md
 * 3.3).
 */
enum EnteredFacts {

	/** Body mass index in kg/m². */
	BMI("bmi", Fact.BMI, "10", "90", "BMI %s"),
	/** Whether diabetes is known. */
	DIABETES("diabetes", Fact.DIABETES, "Diabetes"),
	/** Lowest MRC grade before surgery. */
	WEAKNESS("weakest-muscle", Fact.WEAKNESS, "0", "5", "MRC %s before surgery"),
	/** Months the nerve was pressed. */
	COMPRESSION("compression-months", Fact.COMPRESSION, "0", "600", "%s months"),
	/** Number of fused levels. */
	FUSED_LEVELS("fused-levels", Fact.FUSED_LEVELS, "0", "10", "%s levels"),
	/** Whether the fall questions found a risk. */
	FALL_RISK("fall-risk", Fact.FALL_RISK, "Fall risk"),
	/** Whether the patient smokes. */
	SMOKER("smoker", Fact.SMOKING, "Smokes"),
	/** Confidence in moving, 0 to 10. */
	CONFIDENCE("confidence", Fact.CONFIDENCE, "0", "10", "Confidence %s of 10"),
	/** Whether the patient lives alone. */
	LIVES_ALONE("lives-alone", Fact.LIVES_ALONE, "Lives alone"),
	/** Whether 10 metres are walked safely without both hands. */
	WALKS_10_METRES("walks-10-metres", Fact.WALKS_10_METRES, "10 m without both hands"),
	/** Seconds of the timed up and go. */
	TUG("tug-seconds", Fact.TUG, "0", "600", "Timed up and go %s s");

	private static final String ENTERED = ", entered";

	private final String parameter;

	private final String factor;

	private final BigDecimal least;

	private final BigDecimal most;

	private final String words;

	private final boolean yesOrNo;

	EnteredFacts(String parameter, String factor, String words) {
		this(parameter, factor, BigDecimal.ZERO, BigDecimal.ONE, words, true);
	}

	EnteredFacts(String parameter, String factor, String least, String most, String words) {
		this(parameter, factor, new BigDecimal(least), new BigDecimal(most), words, false);
	}

	EnteredFacts(String parameter, String factor, BigDecimal least, BigDecimal most, String words, boolean yesOrNo) {
		this.parameter = parameter;
		this.factor = factor;
		this.least = least;
		this.most = most;
		this.words = words;
		this.yesOrNo = yesOrNo;
	}

	/** All facts that were sent. */
	static List<Fact> of(Parameters sent) {
		List<Fact> facts = new ArrayList<>();
		for (EnteredFacts one : values()) {
			sent.getParameter()
				.stream()
				.filter((parameter) -> parameter.getName().equals(one.parameter) && parameter.hasValue())
				.findFirst()
				.ifPresent((parameter) -> facts.add(one.fact(parameter)));
		}
		return facts;
	}

	private Fact fact(ParametersParameterComponent parameter) {
		String text = String.valueOf(parameter.getValue().primitiveValue());
		BigDecimal value = (this.yesOrNo ? yesOrNo(text) : number(text))
			.filter((number) -> number.compareTo(this.least) >= 0 && number.compareTo(this.most) <= 0)
			.orElseThrow(() -> new Unappliable("Parameters.parameter.where(name='parameters').resource",
					text + " cannot be the value of " + this.parameter + ".",
					"Send " + this.parameter
							+ (this.yesOrNo ? " as true or false"
									: " as a number from " + this.least + " to " + this.most)
							+ ", or leave it out if it is not known."));
		return new Fact(this.factor, value, words(text, value) + ENTERED, null);
	}

	private String words(String text, BigDecimal value) {
		String said = String.format(this.words, text);
		return (this.yesOrNo && value.signum() == 0)
				? "No: " + said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1) : said;
	}

	private static Optional<BigDecimal> yesOrNo(String text) {
		return switch (text) {
			case "true" -> Optional.of(BigDecimal.ONE);
			case "false" -> Optional.of(BigDecimal.ZERO);
			default -> Optional.empty();
		};
	}

	private static Optional<BigDecimal> number(String text) {
		try {
			return Optional.of(new BigDecimal(text));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

}
