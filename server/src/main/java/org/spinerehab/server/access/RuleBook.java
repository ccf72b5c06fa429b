package org.spinerehab.server.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.interceptor.auth.FhirQueryRuleTester;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRule;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRuleBuilderOperationNamed;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRuleBuilderOperationNamedAndScoped;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRuleBuilderRule;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRuleBuilderRuleOpClassifier;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRuleFinished;
import ca.uhn.fhir.rest.server.interceptor.auth.RuleBuilder;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.spinerehab.server.access.Scope.Interaction;
import org.spinerehab.server.access.Scope.Level;

/**
 * Turns a grant into HAPI's rules. What no rule allows is refused, so nobody deletes
 * anything. Rules are made once per grant, not once per request or token.
 */
final class RuleBook {

	/** Published knowledge: readable by everybody. */
	static final Set<String> PUBLISHED = Set.of("PlanDefinition", "ActivityDefinition", "Questionnaire",
			"StructureDefinition", "ValueSet", "CodeSystem", "ConceptMap", "NamingSystem", "SearchParameter",
			"OperationDefinition", "CapabilityStatement", "ImplementationGuide", "Library");

	private static final int KEPT = 10_000;

	private final Compartment compartment;

	private final Chains chains;

	private final Rights rights;

	private final String base;

	private final LoadingCache<Grant, List<IAuthRule>> rules;

	RuleBook(FhirContext context, Rights rights, String base) {
		this.compartment = new Compartment(context);
		this.chains = new Chains(context, rights.types());
		this.rights = rights;
		this.base = base;
		this.rules = Caffeine.newBuilder().maximumSize(KEPT).build(this::compile);
	}

	List<IAuthRule> rules(Grant grant) {
		return this.rules.get(grant);
	}

	private List<IAuthRule> compile(Grant grant) {
		List<IAuthRule> list = new ArrayList<>();
		list.add(new AccessRule("a patch is never applied", new NoPatch()));
		addRefusals(grant, list);
		add(list, (rule) -> rule.metadata());
		PUBLISHED.forEach((type) -> add(list, (rule) -> rule.read().resourcesOfType(type).withAnyId()));
		if (grant.self() != null) {
			add(list, (rule) -> rule.read().instance(new IdType(grant.self())));
		}
		if (grant.linking()) {
			list.add(new AccessRule("link by identifier", new LinkByIdentifier()));
		}
		if (!grant.isNothing()) {
			add(list, (rule) -> rule.transaction().withAnyOperation().andApplyNormalRules());
			list.add(new AccessRule("a draft for the token's patient", new DraftForOnePatient(grant)));
		}
		grant.openScopes().forEach((scope) -> addOpen(scope, list));
		if (grant.patient() != null) {
			IdType owner = Compartment.owner(grant.patient());
			grant.patientScopes().forEach((scope) -> addForPatient(scope, owner, list));
			list.add(new AccessRule("a history, judged as it is shown", new InstanceHistory(grant)));
		}
		return List.copyOf(list);
	}

	private void addRefusals(Grant grant, List<IAuthRule> list) {
		boolean wholeRecords = this.rights.readWholeRecords(grant.openScopes());
		list.add(new AccessRule("a search must not depend on data beyond the token",
				new SidewaysSearch(this.compartment, this.chains, grant, wholeRecords)));
	}

	private static void addOpen(Scope scope, List<IAuthRule> list) {
		if (scope.type().equals(Rights.EVERYTHING)) {
			list.addAll(everything((operation) -> operation.onInstancesOfType(Patient.class)));
			return;
		}
		addScope(scope, list, (type) -> {
			IAuthRuleFinished rule = (scope.query() != null) ? type.withFilter(scope.query()) : type.withAnyId();
			return rule;
		});
	}

	/** Of the directory, who treats the patient and where is read one by one. */
	private void addForPatient(Scope scope, IdType owner, List<IAuthRule> list) {
		if (scope.type().equals(Rights.EVERYTHING)) {
			list.addAll(everything((operation) -> operation.onInstance(owner)));
		}
		else if (Grants.DIRECTORY.contains(scope.type())) {
			if (scope.interactions().contains(Interaction.READ) && scope.query() == null) {
				Scope one = new Scope(Level.PATIENT, scope.type(), Set.of(Interaction.READ), null);
				list.addAll(scoped(one, (rule) -> rule.read().resourcesOfType(scope.type()).withAnyId()));
			}
		}
		else {
			List<IAuthRule> own = new ArrayList<>();
			addScope(scope, own, (type) -> {
				IAuthRuleFinished rule = type.inModifiedCompartment(Compartment.PATIENT, owner,
						this.compartment.withTask());
				return (scope.query() != null) ? rule.withTester(new FhirQueryRuleTester(scope.query())) : rule;
			});
			own.forEach((rule) -> list.add(new OwnPatientRule(owner.getIdPart(), this.base, rule)));
		}
	}

	private static List<IAuthRule> everything(
			Function<IAuthRuleBuilderOperationNamed, IAuthRuleBuilderOperationNamedAndScoped> whose) {
		return build((rule) -> whose.apply(rule.operation().named(Rights.EVERYTHING))
			.andRequireExplicitResponseAuthorization());
	}

	private static void addScope(Scope scope, List<IAuthRule> list,
			Function<IAuthRuleBuilderRuleOpClassifier, IAuthRuleFinished> whose) {
		if (scope.allowsAny(Interaction.READ, Interaction.SEARCH)) {
			list.addAll(scoped(scope, (rule) -> whose.apply(rule.read().resourcesOfType(scope.type()))));
		}
		if (scope.allowsAny(Interaction.CREATE, Interaction.UPDATE)) {
			list.addAll(scoped(scope, (rule) -> whose.apply(rule.write().resourcesOfType(scope.type()))));
		}
	}

	private static List<IAuthRule> scoped(Scope scope, Function<IAuthRuleBuilderRule, IAuthRuleFinished> rule) {
		return build(rule).stream().<IAuthRule>map((made) -> new ScopedRule(scope, made)).toList();
	}

	private static void add(List<IAuthRule> list, Function<IAuthRuleBuilderRule, IAuthRuleFinished> rule) {
		list.addAll(build(rule));
	}

	private static List<IAuthRule> build(Function<IAuthRuleBuilderRule, IAuthRuleFinished> rule) {
		return rule.apply(new RuleBuilder().allow()).build();
	}

}
