package org.spinerehab.server.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import ca.uhn.fhir.rest.server.interceptor.auth.FhirQueryRuleTester;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRule;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRuleBuilderRule;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRuleBuilderRuleOp;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRuleBuilderRuleOpClassifier;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRuleFinished;
import ca.uhn.fhir.rest.server.interceptor.auth.RuleBuilder;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.hl7.fhir.r4.model.IdType;
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

	private final String base;

	private final LoadingCache<Grant, List<IAuthRule>> rules;

	RuleBook(Compartment compartment, String base) {
		this.compartment = compartment;
		this.base = base;
		this.rules = Caffeine.newBuilder().maximumSize(KEPT).build(this::compile);
	}

	List<IAuthRule> rules(Grant grant) {
		return this.rules.get(grant);
	}

	private List<IAuthRule> compile(Grant grant) {
		List<IAuthRule> list = new ArrayList<>();
		list.add(new AccessRule("a patch is never applied", new NoPatch()));
		list.add(new AccessRule("the audit is granted by name", new AuditByName(grant)));
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
			addEverything(grant, owner, list);
		}
		return List.copyOf(list);
	}

	private void addRefusals(Grant grant, List<IAuthRule> list) {
		if (!grant.readsEverything()) {
			list.add(new AccessRule("a search must not depend on data beyond the token",
					new SidewaysSearch(this.compartment, grant)));
		}
		if (grant.writesForOnePatientOnly()) {
			list.add(new AccessRule("nothing is written about another patient",
					new OtherPatient(String.valueOf(grant.patient()), this.base)));
		}
	}

	private static void addOpen(Scope scope, List<IAuthRule> list) {
		addScope(scope, list, (type) -> {
			IAuthRuleFinished rule = (scope.query() != null) ? type.withFilter(scope.query()) : type.withAnyId();
			return rule;
		});
	}

	private void addForPatient(Scope scope, IdType owner, List<IAuthRule> list) {
		addScope(scope, list, (type) -> {
			IAuthRuleFinished rule = type.inModifiedCompartment(Compartment.PATIENT, owner,
					this.compartment.withTask());
			return (scope.query() != null) ? rule.withTester(new FhirQueryRuleTester(scope.query())) : rule;
		});
	}

	private static void addScope(Scope scope, List<IAuthRule> list,
			Function<IAuthRuleBuilderRuleOpClassifier, IAuthRuleFinished> whose) {
		if (scope.allowsAny(Interaction.READ, Interaction.SEARCH)) {
			list.addAll(scoped(scope, (rule) -> whose.apply(types(rule.read(), scope))));
		}
		if (scope.allowsAny(Interaction.CREATE, Interaction.UPDATE)) {
			list.addAll(scoped(scope, (rule) -> whose.apply(types(rule.write(), scope))));
		}
	}

	/**
	 * Who reads all of a patient also reads, one by one, who treated the patient and
	 * where.
	 */
	private static void addEverything(Grant grant, IdType owner, List<IAuthRule> list) {
		if (grant.patientScopes().stream().noneMatch((scope) -> scope.allows(Interaction.READ, Scope.ANY))) {
			return;
		}
		add(list,
				(rule) -> rule.operation()
					.named("$everything")
					.onInstance(owner)
					.andRequireExplicitResponseAuthorization());
		for (String type : Grants.DIRECTORY) {
			Scope one = new Scope(Level.PATIENT, type, Set.of(Interaction.READ), null);
			list.addAll(scoped(one, (rule) -> rule.read().resourcesOfType(type).withAnyId()));
		}
	}

	private static IAuthRuleBuilderRuleOpClassifier types(IAuthRuleBuilderRuleOp rule, Scope scope) {
		return Scope.ANY.equals(scope.type()) ? rule.allResources() : rule.resourcesOfType(scope.type());
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
