package org.spinerehab.server.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.UriOrListParam;
import ca.uhn.fhir.rest.param.UriParam;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.spinerehab.server.store.StoredChanges;

import org.springframework.stereotype.Component;

/**
 * The stored templates. They are remembered until a template or an activity changes.
 */
@Component
class Templates {

	private static final Set<String> TYPES = Set.of("PlanDefinition", "ActivityDefinition");

	private final DaoRegistry daos;

	private final StoredChanges changes;

	private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

	Templates(DaoRegistry daos, StoredChanges changes) {
		this.daos = daos;
		this.changes = changes;
	}

	private record Remembered(String mark, Template template) {

	}

	Template read(IIdType id) {
		String mark = this.changes.mark(TYPES);
		Remembered known = this.remembered.get(id.getIdPart());
		if (known != null && known.mark().equals(mark)) {
			return known.template();
		}
		Template template = load(id);
		this.remembered.put(id.getIdPart(), new Remembered(mark, template));
		return template;
	}

	private Template load(IIdType id) {
		PlanDefinition definition = this.daos.getResourceDao(PlanDefinition.class)
			.read(id.toUnqualifiedVersionless(), new SystemRequestDetails());
		List<String> urls = definition.getAction()
			.stream()
			.flatMap(Templates::withNested)
			.filter(PlanDefinitionActionComponent::hasDefinitionCanonicalType)
			.map((action) -> action.getDefinitionCanonicalType().getValue().split("\\|")[0])
			.distinct()
			.toList();
		return new Template(definition, activities(urls));
	}

	private Map<String, ActivityDefinition> activities(List<String> urls) {
		if (urls.isEmpty()) {
			return Map.of();
		}
		UriOrListParam any = new UriOrListParam();
		urls.forEach((url) -> any.addOr(new UriParam(url)));
		SearchParameterMap search = SearchParameterMap.newSynchronous().add(ActivityDefinition.SP_URL, any);
		return this.daos.getResourceDao(ActivityDefinition.class)
			.search(search, new SystemRequestDetails())
			.getAllResources()
			.stream()
			.map(ActivityDefinition.class::cast)
			.collect(Collectors.toMap(ActivityDefinition::getUrl, Function.identity(), Templates::later));
	}

	/** Of two with one address the one stored last counts, as for profiles. */
	private static ActivityDefinition later(ActivityDefinition one, ActivityDefinition other) {
		return one.getMeta().getLastUpdated().before(other.getMeta().getLastUpdated()) ? other : one;
	}

	private static Stream<PlanDefinitionActionComponent> withNested(PlanDefinitionActionComponent action) {
		return Stream.concat(Stream.of(action), action.getAction().stream().flatMap(Templates::withNested));
	}

}
