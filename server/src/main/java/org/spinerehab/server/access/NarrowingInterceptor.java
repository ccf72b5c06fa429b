package org.spinerehab.server.access;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizedList;
import ca.uhn.fhir.rest.server.interceptor.auth.SearchNarrowingInterceptor;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Scope.Interaction;
import org.spinerehab.server.store.FhirFeature;

/**
 * Lets a search under a one-patient token find that patient's data only, instead of
 * refusing it, and does the same to the conditions of conditional writes. HAPI's
 * narrowing knows the R4 compartment; Task and granular scopes are added here.
 */
@Interceptor(order = NarrowingInterceptor.BEFORE_THE_RULES)
final class NarrowingInterceptor extends SearchNarrowingInterceptor implements FhirFeature {

	static final int BEFORE_THE_RULES = -100;

	NarrowingInterceptor() {
		setNarrowConditionalUrls(true);
	}

	@Override
	protected @Nullable AuthorizedList buildAuthorizedList(RequestDetails request) {
		Grant grant = CurrentGrant.of(request);
		String type = request.getResourceName();
		if (grant.patient() == null || type != null && grant.openFor(Interaction.SEARCH, type)) {
			return null;
		}
		return new AuthorizedList().addCompartment(owner(grant));
	}

	@Override
	@Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
	public void hookIncomingRequestPostProcessed(RequestDetails request, HttpServletRequest servletRequest,
			HttpServletResponse servletResponse) {
		if (request.getRestOperationType() == RestOperationTypeEnum.SEARCH_SYSTEM) {
			throw new ForbiddenOperationException("A search names one resource type");
		}
		super.hookIncomingRequestPostProcessed(request, servletRequest, servletResponse);
		OwnTasks.narrow(request, CurrentGrant.of(request));
		if (request.getRestOperationType() == RestOperationTypeEnum.SEARCH_TYPE) {
			Map<String, String[]> parameters = new HashMap<>(request.getParameters());
			more(CurrentGrant.of(request), request.getResourceName()).forEach((name, values) -> values
				.forEach((value) -> parameters.merge(name, new String[] { value }, NarrowingInterceptor::and)));
			request.setParameters(parameters);
		}
	}

	/** HAPI would turn the read of one resource into a search for all of its type. */
	@Override
	@Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
	public void hookIncomingRequestPreHandled(ServletRequestDetails request, HttpServletRequest servletRequest,
			HttpServletResponse servletResponse) {
		if (!(request.getResource() instanceof Bundle bundle)
				|| request.getRestOperationType() != RestOperationTypeEnum.TRANSACTION) {
			return;
		}
		bundle.getEntry()
			.stream()
			.map(BundleEntryComponent::getRequest)
			.filter(BundleEntryRequestComponent::hasUrl)
			.forEach(EntryAddress::verify);
		Map<BundleEntryComponent, String> reads = new HashMap<>();
		bundle.getEntry()
			.stream()
			.filter(NarrowingInterceptor::isRead)
			.forEach((entry) -> reads.put(entry, entry.getRequest().getUrl()));
		super.hookIncomingRequestPreHandled(request, servletRequest, servletResponse);
		reads.forEach((entry, url) -> entry.getRequest().setUrl(url));
		bundle.getEntry().forEach((entry) -> OwnTasks.narrow(entry.getRequest(), CurrentGrant.of(request)));
		bundle.getEntry()
			.stream()
			.filter((entry) -> isGet(entry) && !isRead(entry))
			.forEach((entry) -> narrow(entry, CurrentGrant.of(request)));
	}

	private static void narrow(BundleEntryComponent entry, Grant grant) {
		StringBuilder url = new StringBuilder(entry.getRequest().getUrl());
		String type = UrlUtil.parseUrl(url.toString()).getResourceType();
		more(grant, type).forEach((name,
				values) -> values.forEach((value) -> url.append((url.indexOf("?") < 0) ? '?' : '&')
					.append(name)
					.append('=')
					.append(UrlUtil.escapeUrlParam(value))));
		entry.getRequest().setUrl(url.toString());
	}

	/** What HAPI does not add: the patient of a Task, the query of a granular scope. */
	private static Map<String, List<String>> more(Grant grant, @Nullable String type) {
		Map<String, List<String>> more = new HashMap<>();
		if (type == null || grant.openFor(Interaction.SEARCH, type)) {
			return more;
		}
		if (grant.patient() != null && Compartment.TASK.equals(type)) {
			more.put(OwnTasks.PATIENT, List.of(owner(grant)));
		}
		granular(grant, type).forEach((name, values) -> more.put(name, List.of(values)));
		return more;
	}

	/** Several granular scopes for one type are a union, which no parameter can say. */
	private static Map<String, String[]> granular(Grant grant, String type) {
		List<Scope> scopes = Stream.concat(grant.patientScopes().stream(), grant.openScopes().stream())
			.filter((scope) -> scope.allows(Interaction.SEARCH, type))
			.toList();
		String query = (scopes.size() == 1) ? scopes.get(0).query() : null;
		return (query != null) ? UrlUtil.parseQueryString(query) : Map.of();
	}

	private static boolean isGet(BundleEntryComponent entry) {
		return entry.getRequest().getMethod() == HTTPVerb.GET && entry.getRequest().hasUrl();
	}

	private static boolean isRead(BundleEntryComponent entry) {
		return isGet(entry) && EntryAddress.isOne(entry.getRequest().getUrl());
	}

	private static String[] and(String[] asked, String[] added) {
		if (List.of(asked).containsAll(List.of(added))) {
			return asked;
		}
		String[] both = Arrays.copyOf(asked, asked.length + added.length);
		System.arraycopy(added, 0, both, asked.length, added.length);
		return both;
	}

	static String owner(Grant grant) {
		return Compartment.PATIENT + "/" + grant.patient();
	}

}
