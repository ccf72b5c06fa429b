package org.spinerehab.server.ehr;

import java.util.Date;
import java.util.List;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Read and search of one resource type in the simulated EHR.
 */
class ChartProvider implements IResourceProvider {

	private final Class<? extends Resource> type;

	private final ChartStore charts;

	ChartProvider(Class<? extends Resource> type, ChartStore charts) {
		this.type = type;
		this.charts = charts;
	}

	ChartStore charts() {
		return this.charts;
	}

	@Override
	public Class<? extends Resource> getResourceType() {
		return this.type;
	}

	/** A resource of another patient is as unknown as one that does not exist. */
	@Read
	public Resource read(@IdParam IdType id) {
		AppToken token = AppToken.current();
		token.require(this.type.getSimpleName(), 'r');
		return this.charts.find(this.type.getSimpleName(), id.getIdPart())
			.filter(token::mayKnow)
			.orElseThrow(() -> new ResourceNotFoundException(id));
	}

	/** Like many an EHR it passes over parameters it does not know. */
	@Search(allowUnknownParams = true)
	public List<Resource> search(@OptionalParam(name = "patient") @Nullable ReferenceParam patient,
			@OptionalParam(name = "_id") @Nullable TokenParam id,
			@OptionalParam(name = "code") @Nullable TokenOrListParam codes,
			@OptionalParam(name = "type") @Nullable TokenOrListParam types,
			@OptionalParam(name = "date") @Nullable DateRangeParam dates) {
		AppToken token = AppToken.current();
		token.require(this.type.getSimpleName(), 's');
		return this.charts.all(this.type.getSimpleName())
			.filter(token::mayKnow)
			.filter((resource) -> patient == null
					|| patient.getIdPart().equals(ChartStore.patientOf(resource).orElse(null)))
			.filter((resource) -> id == null || id.getValue().equals(resource.getIdElement().getIdPart()))
			.filter((resource) -> matches(codes, resource) && matches(types, resource) && matches(dates, resource))
			.toList();
	}

	private static boolean matches(@Nullable TokenOrListParam tokens, Resource resource) {
		if (tokens == null) {
			return true;
		}
		CodeableConcept concept = concept(resource);
		return tokens.getValuesAsQueryTokens()
			.stream()
			.anyMatch((token) -> concept.getCoding()
				.stream()
				.anyMatch((coding) -> coding.getCode().equals(token.getValue())
						&& (token.getSystem() == null || token.getSystem().equals(coding.getSystem()))));
	}

	/** Documents are found by date; other types do not know the parameter. */
	private static boolean matches(@Nullable DateRangeParam dates, Resource resource) {
		if (dates == null || !(resource instanceof DocumentReference document) || !document.hasDate()) {
			return true;
		}
		Date from = dates.getLowerBoundAsInstant();
		Date to = dates.getUpperBoundAsInstant();
		return (from == null || !document.getDate().before(from)) && (to == null || !document.getDate().after(to));
	}

	private static CodeableConcept concept(Resource resource) {
		if (resource instanceof Observation observation) {
			return observation.getCode();
		}
		if (resource instanceof Procedure procedure) {
			return procedure.getCode();
		}
		return (resource instanceof DocumentReference document) ? document.getType() : new CodeableConcept();
	}

}
