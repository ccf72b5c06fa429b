package org.spinerehab.server.bench;

import java.util.List;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.interceptor.RequestValidatingInterceptor;
import ca.uhn.fhir.validation.IInstanceValidatorModule;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import org.spinerehab.server.ServerApplication;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The same server with HAPI's own validation of requests, or with none.
 */
final class OtherValidation {

	private OtherValidation() {
	}

	public static void main(String[] arguments) {
		ConfigurableApplicationContext context = new SpringApplication(ServerApplication.class).run(arguments);
		context.getBean(IInterceptorService.class).unregisterInterceptor(context.getBean("writeCheck"));
		if (context.getEnvironment().getProperty("bench.validation", "").equals("stock")) {
			RequestValidatingInterceptor stock = new RequestValidatingInterceptor();
			stock.setFailOnSeverity(ResultSeverityEnum.ERROR);
			stock.setValidatorModules(List.of(context.getBean("myInstanceValidator", IInstanceValidatorModule.class)));
			context.getBean(RestfulServer.class).registerInterceptor(stock);
		}
	}

}
