package org.spinerehab.server.store;

import java.util.Arrays;

import org.spinerehab.server.RefusedToStart;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Outside the sandbox there is no database unless one is named.
 */
@Component
class DatabaseRequirement implements BeanFactoryPostProcessor {

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		boolean provided = Arrays.stream(beans.getBeanNamesForType(JdbcConnectionDetails.class, true, false))
			.anyMatch((name) -> !isFromSettings(beans.getBeanDefinition(name)));
		if (!provided && !beans.getBean(Environment.class).containsProperty("spring.datasource.url")) {
			throw new RefusedToStart("No database is configured. Set spring.datasource.url to a PostgreSQL address "
					+ "(jdbc:postgresql://host:5432/spine_rehab) with spring.datasource.username and "
					+ "spring.datasource.password, or start with the profile 'sandbox'.");
		}
	}

	/** Spring Boot's own bean, which only repeats the settings. */
	private static boolean isFromSettings(BeanDefinition definition) {
		String factory = definition.getFactoryBeanName();
		return factory != null && factory.startsWith("org.springframework.boot.");
	}

}
