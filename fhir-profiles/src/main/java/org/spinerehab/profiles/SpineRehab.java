package org.spinerehab.profiles;

/**
 * Canonical addresses, code systems and identifier systems of the FHIR package
 * {@code org.spinerehab.fhir}. The JSON in the package is the truth; a test keeps these
 * constants in step with it.
 */
public final class SpineRehab {

	/** Canonical base of every artefact. */
	public static final String CANONICAL = "https://w3id.org/spine-rehab/fhir";

	/** Id of the FHIR package. */
	public static final String PACKAGE_ID = "org.spinerehab.fhir";

	/** Version of the FHIR package and of every artefact in it. */
	public static final String PACKAGE_VERSION = "0.1.0";

	/** Class path location of the FHIR package. */
	public static final String PACKAGE_LOCATION = "/org.spinerehab.fhir.tgz";

	/** Class path folder of the single artefacts, {@code <Type>-<id>.json}. */
	public static final String RESOURCE_FOLDER = "/org/spinerehab/fhir/";

	// Profiles

	public static final String CARE_PLAN = CANONICAL + "/StructureDefinition/spine-rehab-careplan";

	public static final String GOAL = CANONICAL + "/StructureDefinition/spine-rehab-goal";

	public static final String REHAB_REQUEST = CANONICAL + "/StructureDefinition/rehab-request";

	public static final String OBSERVATION = CANONICAL + "/StructureDefinition/spine-rehab-observation";

	public static final String DAILY_ACTIVITY = CANONICAL + "/StructureDefinition/daily-activity";

	public static final String PAIN_SCORE = CANONICAL + "/StructureDefinition/pain-score";

	/** Score of a questionnaire, with the range and unit of its instrument. */
	public static final String PRO_SCORE = CANONICAL + "/StructureDefinition/pro-score";

	/** Test done in the clinic: walking, standing up, strength of a muscle group. */
	public static final String FUNCTIONAL_TEST = CANONICAL + "/StructureDefinition/functional-test";

	public static final String RED_FLAG = CANONICAL + "/StructureDefinition/red-flag";

	public static final String PATIENT_REPORT = CANONICAL + "/StructureDefinition/patient-report";

	public static final String SIGNAL = CANONICAL + "/StructureDefinition/signal";

	public static final String REVIEW_TASK = CANONICAL + "/StructureDefinition/review-task";

	/** Walking aid of a plan, on DeviceRequest. */
	public static final String DEVICE_REQUEST = CANONICAL + "/StructureDefinition/spine-rehab-device-request";

	/** The operation of a plan, on Procedure; its day is post-operative day 0. */
	public static final String SURGERY = CANONICAL + "/StructureDefinition/spine-surgery";

	// Extensions

	/** Dose of an exercise or walk, on ServiceRequest, ActivityDefinition and action. */
	public static final String EXERCISE_DOSE_EXTENSION = CANONICAL + "/StructureDefinition/exercise-dose";

	/**
	 * First and last post-operative day, a Range in days, on action, ServiceRequest and
	 * DeviceRequest.
	 */
	public static final String POST_OP_DAYS_EXTENSION = CANONICAL + "/StructureDefinition/post-op-days";

	/** Step target of a week, on PlanDefinition.action. */
	public static final String STEP_TARGET_EXTENSION = CANONICAL + "/StructureDefinition/step-target";

	/** Number of a restriction, a Quantity, on action and ServiceRequest. */
	public static final String LIMIT_EXTENSION = CANONICAL + "/StructureDefinition/limit";

	/** One step that makes an exercise harder, on ActivityDefinition (rule N26). */
	public static final String EXERCISE_LEVEL_EXTENSION = CANONICAL + "/StructureDefinition/exercise-level";

	/** Phase an exercise starts in after an operation, on ActivityDefinition. */
	public static final String EXERCISE_START_EXTENSION = CANONICAL + "/StructureDefinition/exercise-start";

	/** Who must be there with a fall risk, on ActivityDefinition. */
	public static final String FALL_RISK_CARE_EXTENSION = CANONICAL + "/StructureDefinition/fall-risk-care";

	/** One entry of an education sheet, on ActivityDefinition. */
	public static final String EDUCATION_ENTRY_EXTENSION = CANONICAL + "/StructureDefinition/education-entry";

	/** A fact that changed a plan or an item, on CarePlan and its requests. */
	public static final String TAILORED_BY_EXTENSION = CANONICAL + "/StructureDefinition/tailored-by";

	/** What all factors together do to a plan, on CarePlan. */
	public static final String TAILORING_EXTENSION = CANONICAL + "/StructureDefinition/tailoring";

	/** Answer kept word for word, on QuestionnaireResponse (rule N18). */
	public static final String SET_ASIDE_EXTENSION = CANONICAL + "/StructureDefinition/set-aside";

	/** Label of a signal, a Coding of {@link #CHECK_IN_LABELS}, on Flag. */
	public static final String SIGNAL_LABEL_EXTENSION = CANONICAL + "/StructureDefinition/signal-label";

	/** Whole days late, on Flag (rule N19). */
	public static final String LATE_DAYS_EXTENSION = CANONICAL + "/StructureDefinition/late-days";

	/**
	 * IANA zone of the sender (rule N4): the R4 core extension {@code tz-code}, a code,
	 * on the element {@code QuestionnaireResponse.authored} (not on the resource).
	 */
	public static final String TIME_ZONE_EXTENSION = "http://hl7.org/fhir/StructureDefinition/tz-code";

	// Code systems

	public static final String CODES = CANONICAL + "/CodeSystem/spine-rehab-codes";

	public static final String EXERCISES = CANONICAL + "/CodeSystem/exercise";

	public static final String RED_FLAGS = CANONICAL + "/CodeSystem/red-flag";

	public static final String TRIAGE_RULES = CANONICAL + "/CodeSystem/triage-rule";

	public static final String LEG_STRENGTH_CHANGES = CANONICAL + "/CodeSystem/leg-strength-change";

	public static final String WOUND_STATES = CANONICAL + "/CodeSystem/wound-state";

	public static final String EXERCISE_ADHERENCES = CANONICAL + "/CodeSystem/exercise-adherence";

	public static final String WALK_DIFFICULTIES = CANONICAL + "/CodeSystem/walk-difficulty";

	public static final String LEG_SIDES = CANONICAL + "/CodeSystem/leg-side";

	public static final String LEG_WEAKNESSES = CANONICAL + "/CodeSystem/leg-weakness";

	public static final String LEG_FEELINGS = CANONICAL + "/CodeSystem/leg-feeling";

	public static final String LEG_FEELING_CHANGES = CANONICAL + "/CodeSystem/leg-feeling-change";

	public static final String LEG_AREAS = CANONICAL + "/CodeSystem/leg-area";

	public static final String NUMB_AREAS = CANONICAL + "/CodeSystem/numb-area";

	public static final String USUAL_CONTROLS = CANONICAL + "/CodeSystem/usual-control";

	public static final String WALKING_AIDS = CANONICAL + "/CodeSystem/walking-aid";

	public static final String LIMITS_KEPT = CANONICAL + "/CodeSystem/limits-kept";

	public static final String WORK_STATUSES = CANONICAL + "/CodeSystem/work-status";

	public static final String SMOKING = CANONICAL + "/CodeSystem/smoking";

	public static final String STEPS_SOURCES = CANONICAL + "/CodeSystem/steps-source";

	public static final String DOMINANT_HANDS = CANONICAL + "/CodeSystem/dominant-hand";

	public static final String OUT_OF_SCOPE = CANONICAL + "/CodeSystem/out-of-scope";

	public static final String PHQ_2_ANSWERS = CANONICAL + "/CodeSystem/phq-2-answer";

	public static final String REVIEW_STATUSES = CANONICAL + "/CodeSystem/review-status";

	public static final String CHECK_IN_LABELS = CANONICAL + "/CodeSystem/check-in-label";

	public static final String TRANSLATION_REVIEWS = CANONICAL + "/CodeSystem/translation-review";

	/** Scores with standard code, unit, range and direction. */
	public static final String SCORES = CANONICAL + "/CodeSystem/pro-score";

	/** How a review ended (rule N35). */
	public static final String REVIEW_OUTCOMES = CANONICAL + "/CodeSystem/review-outcome";

	/** Numbers of the triage rules. */
	public static final String TRIAGE_PARAMETERS = CANONICAL + "/CodeSystem/triage-parameter";

	/** What a fact about the patient does to a plan. */
	public static final String TAILORING_FACTORS = CANONICAL + "/CodeSystem/tailoring-factor";

	/** Expected recovery. */
	public static final String RECOVERY_BANDS = CANONICAL + "/CodeSystem/recovery-band";

	/** Which walking device. */
	public static final String DEVICE_RULES = CANONICAL + "/CodeSystem/device-rule";

	// Check-in and templates

	public static final String DAILY_CHECK_IN = CANONICAL + "/Questionnaire/daily-check-in";

	public static final String WEEKLY_CHECK_IN = CANONICAL + "/Questionnaire/weekly-check-in";

	public static final String DISCHARGE_BASELINE = CANONICAL + "/Questionnaire/discharge-baseline";

	public static final String MICRODISCECTOMY_TEMPLATE = CANONICAL + "/PlanDefinition/microdiscectomy-rehab";

	// Capabilities

	/** What a server of this guide must do. */
	public static final String SERVER_REQUIREMENTS = CANONICAL + "/CapabilityStatement/spine-rehab-server";

	/** What an app of this guide must do. */
	public static final String APP_REQUIREMENTS = CANONICAL + "/CapabilityStatement/spine-rehab-discharge-app";

	/** The drafting of a plan, {@code PlanDefinition/[id]/$apply}. */
	public static final String APPLY_OPERATION = CANONICAL + "/OperationDefinition/plandefinition-apply";

	/** Everything in the package, in groups. */
	public static final String GUIDE = CANONICAL + "/ImplementationGuide/" + PACKAGE_ID;

	public static final String LAMINECTOMY_TEMPLATE = CANONICAL + "/PlanDefinition/laminectomy-rehab";

	public static final String FUSION_TEMPLATE = CANONICAL + "/PlanDefinition/lumbar-fusion-rehab";

	// Identifier systems

	/** CarePlan; value is the UUID of the draft. */
	public static final String PLAN_IDS = CANONICAL + "/sid/plan";

	/** Goal and ServiceRequest; value is {@code <draft uuid>/<key>}. */
	public static final String PLAN_ITEM_IDS = CANONICAL + "/sid/plan-item";

	/** QuestionnaireResponse; value is a UUID the client makes per form. */
	public static final String CHECK_IN_IDS = CANONICAL + "/sid/check-in";

	/** Derived Observation; value is {@code <check-in>/<linkId>[/code]}. */
	public static final String REPORT_IDS = CANONICAL + "/sid/report";

	/** Flag. */
	public static final String SIGNAL_IDS = CANONICAL + "/sid/signal";

	/** Task. */
	public static final String REVIEW_IDS = CANONICAL + "/sid/review";

	private SpineRehab() {
	}

}
