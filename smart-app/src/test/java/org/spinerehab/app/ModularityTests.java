package org.spinerehab.app;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IRestfulClientFactory;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import org.spinerehab.app.connection.EhrClient;
import org.spinerehab.app.identity.RehabServer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.spinerehab.app", importOptions = ImportOption.DoNotIncludeTests.class)
class ModularityTests {

	@ArchTest
	void featuresHaveNoCycles(JavaClasses classes) {
		slices().matching("org.spinerehab.app.(*)..").should().beFreeOfCycles().check(classes);
	}

	@ArchTest
	void launchKnowsNoProtocol(JavaClasses classes) {
		noClasses().that()
			.resideInAPackage("..app.launch..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("..app.handshake..", "..app.connection..", "..app.identity..", "org.hl7.fhir..",
					"ca.uhn.fhir..", "org.springframework.security.oauth2..")
			.check(classes);
	}

	@ArchTest
	void controllersCallNoFhirServer(JavaClasses classes) {
		noClasses().that()
			.areAnnotatedWith(Controller.class)
			.or()
			.areAnnotatedWith(RestController.class)
			.should()
			.dependOnClassesThat(
					type(EhrClient.class).or(type(RehabServer.class)).or(resideInAPackage("ca.uhn.fhir.rest.client..")))
			.check(classes);
	}

	@ArchTest
	void onlyTheHandshakeSeesAnEhrToken(JavaClasses classes) {
		noClasses().that()
			.resideOutsideOfPackages("..app.handshake..", "..app.connection..")
			.should()
			.callMethodWhere(target(owner(type(EhrClient.class))).and(target(nameMatching("keep|forHandshake"))))
			.check(classes);
	}

	@ArchTest
	void everyFhirClientIsBoundToOneBase(JavaClasses classes) {
		noClasses().that()
			.resideOutsideOfPackage("..app.connection..")
			.should()
			.dependOnClassesThat(
					type(IRestfulClientFactory.class).or(resideInAPackage("ca.uhn.fhir.rest.client.apache..")))
			.orShould()
			.callMethod(FhirContext.class, "newRestfulGenericClient", String.class)
			.orShould()
			.callMethod(FhirContext.class, "newRestfulClient", Class.class, String.class)
			.check(classes);
	}

	@ArchTest
	void datesComeFromTheClock(JavaClasses classes) {
		noClasses().should()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(LocalDateTime.class, "now")
			.orShould()
			.callMethod(OffsetDateTime.class, "now")
			.orShould()
			.callMethod(ZonedDateTime.class, "now")
			.check(classes);
	}

	@ArchTest
	void controllersStayInTheirPackage(JavaClasses classes) {
		classes().that()
			.areAnnotatedWith(Controller.class)
			.or()
			.areAnnotatedWith(RestController.class)
			.should()
			.notBePublic()
			.check(classes);
	}

}
