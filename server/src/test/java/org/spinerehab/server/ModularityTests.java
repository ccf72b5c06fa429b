package org.spinerehab.server;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The house of design.md 2, kept by a test. */
class ModularityTests {

	private static final JavaClasses SERVER = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.spinerehab.server");

	@Test
	void featuresHaveNoCycles() {
		slices().matching("org.spinerehab.server.(*)..").should().beFreeOfCycles().check(SERVER);
	}

	@Test
	void nothingNeedsTheSandbox() {
		noClasses().that()
			.resideOutsideOfPackages("..sandbox..", "..ehr..", "..authserver..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("..sandbox..", "..ehr..", "..authserver..")
			.check(SERVER);
	}

	@Test
	void rulesKnowNoWeb() {
		noClasses().that()
			.resideInAnyPackage("..signal..", "..outcome..", "..template..", "..site..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("jakarta.servlet..", "org.springframework.web..")
			.check(SERVER);
	}

	@Test
	void injectsByConstructor() {
		noFields().should().beAnnotatedWith(Autowired.class).check(SERVER);
	}

	@Test
	void namesTypesForWhatTheyAreFor() {
		noClasses().should()
			.haveSimpleNameEndingWith("Impl")
			.orShould()
			.haveSimpleNameEndingWith("Util")
			.orShould()
			.haveSimpleNameEndingWith("Utils")
			.orShould()
			.haveSimpleNameEndingWith("Helper")
			.orShould()
			.haveSimpleNameEndingWith("Manager")
			.check(SERVER);
	}

	@Test
	void saysOfEveryPackageWhatItIsFor() {
		assertThat(SERVER.stream().map(JavaClass::getPackage).distinct())
			.allMatch((each) -> each.tryGetPackageInfo().isPresent(), "has a package-info");
	}

}
