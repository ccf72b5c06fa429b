package org.spinerehab.server.access;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

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
		if (grant.patientScopes().isEmpty() || type != null && !isOwnOnly(request, grant, type)) {
			return null;
		}
		return new AuthorizedList().addCompartment(Compartment.PATIENT + "/" + grant.patient());
	}

	/** A condition counts as a search. */
	private static boolean isOwnOnly(RequestDetails request, Grant grant, String type) {
		return (request.getRestOperationType() == RestOperationTypeEnum.SEARCH_TYPE)
				? findsOwnOnly(grant, type, request.getParameters()) : !grant.openFor(Interaction.SEARCH, type);
	}

	private static boolean findsOwnOnly(String url, Grant grant) {
		String type = UrlUtil.parseUrl(url).getResourceType();
		return type == null || findsOwnOnly(grant, type, asked(url));
	}

	private static boolean findsOwnOnly(Grant grant, String type, Map<String, String[]> asked) {
		Reach reach = Reach.of(grant, type, Interaction.SEARCH, asked);
		return !grant.openFor(Interaction.SEARCH, type) && (reach == null || reach.own());
	}

	private static Map<String, String[]> asked(String url) {
		int query = url.indexOf('?');
		return (query < 0) ? Map.of() : UrlUtil.parseQueryString(url.substring(query + 1));
	}

	@Override
	@Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
	public void hookIncomingRequestPostProcessed(RequestDetails request, HttpServletRequest servletRequest,
			HttpServletResponse servletResponse) {
		if (request.getRestOperationType() == RestOperationTypeEnum.SEARCH_SYSTEM) {
			throw new ForbiddenOperationException("A search names one resource type");
		}
		Grant grant = CurrentGrant.of(request);
		String type = request.getResourceName();
		boolean search = request.getRestOperationType() == RestOperationTypeEnum.SEARCH_TYPE && type != null;
		Map<String, List<String>> more = search
				? Conditions.more(grant, type, Reach.of(grant, type, Interaction.SEARCH, request.getParameters()))
				: Map.of();
		super.hookIncomingRequestPostProcessed(request, servletRequest, servletResponse);
		Conditions.narrow(request, grant);
		if (!more.isEmpty()) {
			Map<String, String[]> parameters = new HashMap<>(request.getParameters());
			more.forEach((name, values) -> values
				.forEach((value) -> parameters.merge(name, new String[] { value }, NarrowingInterceptor::and)));
			request.setParameters(parameters);
		}
	}

	/**
	 * HAPI would turn the read of one resource into a search for all of its type, and
	 * keep what may be searched of everybody to one patient.
	 */
	@Override
	@Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
	public void hookIncomingRequestPreHandled(ServletRequestDetails request, HttpServletRequest servletRequest,
			HttpServletResponse servletResponse) {
		if (!(request.getResource() instanceof Bundle bundle)
				|| request.getRestOperationType() != RestOperationTypeEnum.TRANSACTION) {
			return;
		}
		bundle.getEntry().stream().map(BundleEntryComponent::getRequest).forEach(EntryAddress::verify);
		Grant grant = CurrentGrant.of(request);
		Map<BundleEntryComponent, String> kept = new IdentityHashMap<>();
		bundle.getEntry()
			.stream()
			.filter((entry) -> isRead(entry) || isGet(entry) && !findsOwnOnly(entry.getRequest().getUrl(), grant))
			.forEach((entry) -> kept.put(entry, entry.getRequest().getUrl()));
		Map<BundleEntryComponent, String> more = new IdentityHashMap<>();
		bundle.getEntry()
			.stream()
			.filter((entry) -> isGet(entry) && !isRead(entry))
			.forEach((entry) -> more.put(entry, more(entry.getRequest().getUrl(), grant)));
		super.hookIncomingRequestPreHandled(request, servletRequest, servletResponse);
		kept.forEach((entry, url) -> entry.getRequest().setUrl(url));
		bundle.getEntry().forEach((entry) -> Conditions.narrow(entry.getRequest(), grant));
		more.forEach((entry, query) -> append(entry.getRequest(), query));
	}

	private static String more(String url, Grant grant) {
		String type = UrlUtil.parseUrl(url).getResourceType();
		return (type == null) ? ""
				: Conditions.query(Conditions.more(grant, type, Reach.of(grant, type, Interaction.SEARCH, asked(url))));
	}

	private static void append(BundleEntryRequestComponent request, String query) {
		if (!query.isEmpty()) {
			String url = request.getUrl();
			request.setUrl((url.indexOf('?') < 0) ? url + '?' + query.substring(1) : url + query);
		}
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

}
