package org.spinerehab.app.connection;

import java.net.URI;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.PerformanceOptionsEnum;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RequestFormatParamStyleEnum;
import ca.uhn.fhir.rest.client.apache.ApacheRestfulClientFactory;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import org.apache.http.impl.client.HttpClientBuilder;
import org.jspecify.annotations.Nullable;

/**
 * HAPI clients of one FHIR server, each with one token that leaves for that server only.
 * They follow no redirect, repeat nothing by themselves and keep no cookies.
 */
public final class BoundClients {

	private final URI base;

	private final ApacheRestfulClientFactory factory;

	/**
	 * Clients for one server.
	 * @param base FHIR base of the server, without a trailing slash
	 * @param timeouts how long to wait
	 */
	public BoundClients(URI base, Connection.Timeouts timeouts) {
		this.base = base;
		// HAPI sends requests through the factory of the context, not of the client, so
		// every server needs a context of its own.
		FhirContext fhir = FhirContext.forR4();
		fhir.setPerformanceOptions(PerformanceOptionsEnum.DEFERRED_MODEL_SCANNING);
		// A chart may hold a broken value; it is left out, and no value is ever logged.
		fhir.setParserErrorHandler(new LenientErrorHandler(false).disableAllErrors());
		this.factory = new PlainClientFactory(fhir);
		this.factory.setServerValidationMode(ServerValidationModeEnum.NEVER);
		this.factory.setConnectTimeout((int) timeouts.connect().toMillis());
		this.factory.setConnectionRequestTimeout((int) timeouts.connect().toMillis());
		this.factory.setSocketTimeout((int) timeouts.read().toMillis());
		fhir.setRestfulClientFactory(this.factory);
	}

	/**
	 * A client that carries a token.
	 * @param token the token, or {@code null} for what is public
	 * @return a HAPI client that calls nothing outside the base
	 */
	public IGenericClient with(@Nullable String token) {
		IGenericClient client = this.factory.newGenericClient(this.base.toString());
		client.setEncoding(EncodingEnum.JSON);
		client.setFormatParamStyle(RequestFormatParamStyleEnum.NONE);
		client.registerInterceptor(new TokenForOneBase(this.base, token));
		return client;
	}

	private static final class PlainClientFactory extends ApacheRestfulClientFactory {

		PlainClientFactory(FhirContext fhir) {
			super(fhir);
		}

		@Override
		protected HttpClientBuilder getHttpClientBuilder() {
			return super.getHttpClientBuilder().disableRedirectHandling()
				.disableAutomaticRetries()
				.disableAuthCaching();
		}

	}

}
