package org.spinerehab.server.outcome;

import ca.uhn.fhir.context.FhirContext;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.stereotype.Component;

/**
 * Puts {@link CheckInDao} in the place of HAPI's own store of QuestionnaireResponses,
 * which HAPI's configuration offers no other way to replace.
 */
@Component
class CheckInDaoConfig implements BeanDefinitionRegistryPostProcessor {

	private static final String NAME = "myQuestionnaireResponseDaoR4";

	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
		ConfigurableListableBeanFactory beans = (ConfigurableListableBeanFactory) registry;
		registry.removeBeanDefinition(NAME);
		registry.registerBeanDefinition(NAME, new RootBeanDefinition(CheckInDao.class,
				() -> new CheckInDao(beans.getBean(FhirContext.class), beans.getBean(PatientLock.class))));
	}

}
