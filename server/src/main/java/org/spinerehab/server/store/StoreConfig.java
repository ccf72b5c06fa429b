package org.spinerehab.server.store;

import java.util.Map;

import javax.sql.DataSource;

import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.IDaoRegistry;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect;
import ca.uhn.fhir.jpa.provider.DaoRegistryResourceSupportedSvc;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.jpa.search.IStaleSearchDeletingSvc;
import ca.uhn.fhir.jpa.search.StaleSearchDeletingSvcImpl;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.rest.api.IResourceSupportedSvc;
import ca.uhn.fhir.rest.server.IPagingProvider;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.search.mapper.orm.cfg.HibernateOrmMapperSettings;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * HAPI FHIR JPA on PostgreSQL without full-text search; the schema comes from Flyway
 * alone.
 */
@Configuration(proxyBeanMethods = false)
@Import({ JpaR4Config.class, JpaBatch2Config.class, Batch2JobsConfig.class, ThreadPoolFactoryConfig.class,
		SubscriptionChannelConfig.class })
class StoreConfig {

	@Bean
	@Primary
	@DependsOn("flywayInitializer")
	LocalContainerEntityManagerFactoryBean entityManagerFactory(ConfigurableListableBeanFactory beans,
			FhirContext fhirContext, JpaStorageSettings settings, DataSource dataSource) {
		LocalContainerEntityManagerFactoryBean factory = HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans,
				fhirContext, settings);
		factory.setPersistenceUnitName("spine-rehab");
		factory.setDataSource(dataSource);
		// Padding: Hibernate need not translate a query again for each number of ids.
		factory.setJpaPropertyMap(Map.of(AvailableSettings.DIALECT, HapiFhirPostgresDialect.class.getName(),
				AvailableSettings.HBM2DDL_AUTO, "none", AvailableSettings.STATEMENT_BATCH_SIZE, "30",
				AvailableSettings.ORDER_INSERTS, "true", AvailableSettings.ORDER_UPDATES, "true",
				AvailableSettings.IN_CLAUSE_PARAMETER_PADDING, "true", HibernateOrmMapperSettings.ENABLED, "false"));
		return factory;
	}

	@Bean
	@Primary
	JpaTransactionManager transactionManager(EntityManagerFactory entityManagerFactory) {
		return new JpaTransactionManager(entityManagerFactory);
	}

	@Bean
	JpaStorageSettings jpaStorageSettings() {
		JpaStorageSettings settings = new JpaStorageSettings();
		settings.setPreExpandValueSets(false);
		settings.setEnableTaskPreExpandValueSets(false);
		settings.setReuseCachedSearchResultsForMillis(null);
		settings.setAllowExternalReferences(false);
		settings.setAutoCreatePlaceholderReferenceTargets(false);
		// A reference that is a search would ask about data beyond the token.
		settings.setAllowInlineMatchUrlReferences(false);
		// Nobody may delete; so HAPI need not look up an id it knows each time it is
		// used.
		settings.setDeleteEnabled(false);
		return settings;
	}

	/** HAPI's own context would parse all of FHIR R4 at its first question. */
	@Bean
	static BeanPostProcessor leanFhirContext() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof FhirContext fhirContext) {
					fhirContext.setValidationSupport(new CoreDefinitions(fhirContext));
					fhirContext.getParserOptions()
						.setDontStripVersionsFromReferencesAtPaths("Provenance.target", "AuditEvent.entity.what");
				}
				return bean;
			}
		};
	}

	@Bean
	PartitionSettings partitionSettings() {
		return new PartitionSettings();
	}

	@Bean
	SubscriptionSettings subscriptionSettings() {
		return new SubscriptionSettings();
	}

	/**
	 * HAPI asks for one; the servlet reads pages by offset and does not use it.
	 */
	@Bean
	IPagingProvider pagingProvider() {
		return new DatabaseBackedPagingProvider();
	}

	@Bean
	IStaleSearchDeletingSvc staleSearchDeletingSvc() {
		return new StaleSearchDeletingSvcImpl();
	}

	@Bean
	IResourceSupportedSvc resourceSupportedSvc(IDaoRegistry daos) {
		return new DaoRegistryResourceSupportedSvc(daos);
	}

}
