package org.spinerehab.server.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server offers what the statement of requirements of the package says it shall.
 */
@ServerTest
class RequirementsIT {

	private static final String EXPECTATION = "http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation";

	@Autowired
	private TestServer server;

	@Test
	void offersEverythingThatIsDemandedOfAServer() {
		IGenericClient client = this.server.client();
		CapabilityStatementRestComponent demanded = client.read()
			.resource(CapabilityStatement.class)
			.withId("spine-rehab-server")
			.execute()
			.getRestFirstRep();
		CapabilityStatementRestComponent offered = client.capabilities()
			.ofType(CapabilityStatement.class)
			.execute()
			.getRestFirstRep();

		assertThat(offered.getInteraction()).extracting((interaction) -> interaction.getCode())
			.containsAll(shall(demanded.getInteraction()).map((interaction) -> interaction.getCode()).toList());
		Map<String, CapabilityStatementRestResourceComponent> types = offered.getResource()
			.stream()
			.collect(Collectors.toMap(CapabilityStatementRestResourceComponent::getType, Function.identity()));
		List<String> demands = new ArrayList<>();
		shall(demanded.getResource()).forEach((resource) -> demands.addAll(parts(resource)));
		assertThat(demands).hasSizeGreaterThan(80);
		List<String> offers = types.values().stream().flatMap((resource) -> all(resource).stream()).toList();
		assertThat(offers).containsAll(demands);
	}

	private static List<String> parts(CapabilityStatementRestResourceComponent resource) {
		CapabilityStatementRestResourceComponent strong = resource.copy();
		strong.setInteraction(shall(resource.getInteraction()).toList());
		strong.setSearchParam(shall(resource.getSearchParam()).toList());
		strong.setOperation(shall(resource.getOperation()).toList());
		return all(strong);
	}

	/** Each part as a line, for example {@code Flag search status}. */
	private static List<String> all(CapabilityStatementRestResourceComponent resource) {
		return Stream
			.of(resource.getSupportedProfile().stream().map(PrimitiveType::getValue),
					resource.getInteraction().stream().map((interaction) -> interaction.getCode().toCode()),
					resource.getSearchParam()
						.stream()
						.map((parameter) -> "search " + parameter.getName() + " " + parameter.getType().toCode()),
					resource.getOperation()
						.stream()
						.map((operation) -> "$" + operation.getName() + " " + operation.getDefinition()))
			.flatMap((lines) -> lines)
			.map((line) -> resource.getType() + " " + line)
			.toList();
	}

	private static <T extends Element> Stream<T> shall(List<T> parts) {
		return parts.stream().filter((part) -> "SHALL".equals(part.getExtensionString(EXPECTATION)));
	}

}
