package org.spinerehab.server;

import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.validation.IValidatorModule;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.spinerehab.server.site.Site;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server under test: where it listens, a client for it, and its database.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestServer {

	private final Environment environment;

	private final BeanFactory beans;

	TestServer(Environment environment, BeanFactory beans) {
		this.environment = environment;
		this.beans = beans;
	}

	/** What time it is for the server, in the hospital's zone. */
	public ZonedDateTime now() {
		return this.beans.getBean(Clock.class).instant().atZone(this.beans.getBean(Site.class).timeZone());
	}

	/** The server's own address, without a slash at the end. */
	public String address() {
		return "http://127.0.0.1:" + this.environment.getRequiredProperty("local.server.port");
	}

	/** The FHIR base. */
	public String base() {
		return address() + "/fhir";
	}

	/** A FHIR client of a hospital system that may read and write everything. */
	public IGenericClient client() {
		return client(TestTokens.system());
	}

	/** A FHIR client with a token of {@link TestTokens}. */
	public IGenericClient client(String token) {
		IGenericClient client = anonymous();
		client.registerInterceptor(new BearerTokenAuthInterceptor(token));
		return client;
	}

	/**
	 * Stores a resource for a test.
	 * @return its address, {@code Patient/12}
	 */
	public String store(IBaseResource resource) {
		return client().create().resource(resource).execute().getId().toUnqualifiedVersionless().getValue();
	}

	/** Fails if a resource breaks a rule of FHIR or of our profiles. */
	public void assertValid(IBaseResource resource) {
		assertThat(FhirContext.forR4Cached()
			.newValidator()
			.registerValidatorModule(this.beans.getBean(IValidatorModule.class))
			.validateWithResult(resource)
			.getMessages()).filteredOn((message) -> message.getSeverity().ordinal() > 1).isEmpty();
	}

	/** A FHIR client without a token. */
	public IGenericClient anonymous() {
		FhirContext context = FhirContext.forR4Cached();
		context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
		context.getRestfulClientFactory().setSocketTimeout(60_000);
		return context.newRestfulGenericClient(base());
	}

	@Bean(destroyMethod = "close")
	static EmbeddedPostgres postgres() throws IOException {
		return EmbeddedPostgres.builder()
			.setServerConfig("max_connections", "60")
			.setLocaleConfig("locale", "C")
			.start();
	}

	@Bean
	static JdbcConnectionDetails database(EmbeddedPostgres postgres) {
		return new JdbcConnectionDetails() {
			@Override
			public String getUsername() {
				return "postgres";
			}

			@Override
			public String getPassword() {
				return "";
			}

			@Override
			public String getJdbcUrl() {
				return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
			}
		};
	}

}
