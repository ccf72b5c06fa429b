package org.spinerehab.server.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.IInstanceValidatorModule;
import ca.uhn.fhir.validation.IValidationContext;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r5.elementmodel.Manager;
import org.hl7.fhir.utilities.i18n.I18nConstants;
import org.hl7.fhir.utilities.validation.ValidationMessage;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Checks resources with validators from a pool. It is also HAPI's validator module, so
 * that {@code $validate} and a write agree.
 */
@Component
@Primary
class ProfileValidator implements IInstanceValidatorModule {

	/** As in HAPI: a binding that names no value set is no finding. */
	private static final String NO_VALUE_SET = I18nConstants.TERMINOLOGY_TX_BINDING_NOSOURCE;

	/**
	 * HL7's validator never lets go of an element whose narrative it has read, about 100
	 * kB for each resource; making a new one costs about 20 ms.
	 */
	private static final int MOST_CHECKS = 100;

	private final FhirContext fhirContext;

	private final Definitions definitions;

	private final Deque<Pooled> idle = new ConcurrentLinkedDeque<>();

	ProfileValidator(FhirContext fhirContext, Definitions definitions) {
		this.fhirContext = fhirContext;
		this.definitions = definitions;
	}

	/**
	 * A validator at rest.
	 *
	 * @param validator the validator
	 * @param generation of the definitions it was made from
	 * @param checks how many it has done
	 */
	private record Pooled(ReusableValidator validator, long generation, int checks) {

	}

	/** Checks a parsed resource. */
	List<ValidationMessage> check(IBaseResource resource, List<String> profiles) {
		String json = this.fhirContext.newJsonParser().encodeResourceToString(resource);
		return check(json.getBytes(StandardCharsets.UTF_8), Manager.FhirFormat.JSON, profiles);
	}

	/** Checks a text as it was sent; the profiles it claims apply by themselves. */
	List<ValidationMessage> check(byte[] content, Manager.FhirFormat format, List<String> profiles) {
		this.definitions.context().prepareFor(new String(content, StandardCharsets.UTF_8));
		Pooled pooled = borrow();
		List<ValidationMessage> messages = pooled.validator()
			.check(content, format, this.definitions.profiles(profiles));
		// A validator that threw does not come back, nor one that holds enough.
		if (pooled.checks() < MOST_CHECKS) {
			this.idle.push(new Pooled(pooled.validator(), pooled.generation(), pooled.checks() + 1));
		}
		return messages.stream().filter((message) -> !NO_VALUE_SET.equals(message.getMessageId())).toList();
	}

	private Pooled borrow() {
		long generation = this.definitions.generation();
		for (Pooled pooled = this.idle.poll(); pooled != null; pooled = this.idle.poll()) {
			if (pooled.generation() == generation) {
				return pooled;
			}
		}
		return new Pooled(new ReusableValidator(this.definitions.context()), generation, 1);
	}

	@Override
	public void validateResource(IValidationContext<IBaseResource> context) {
		List<String> profiles = context.getResource().getMeta().getProfile().stream().map((p) -> p.getValue()).toList();
		List<String> asked = context.getOptions().getProfiles().stream().toList();
		for (ValidationMessage message : check(context.getResource(), asked.isEmpty() ? profiles : asked)) {
			SingleValidationMessage single = new SingleValidationMessage();
			single.setLocationString(message.getLocation());
			single.setMessage(message.getMessage());
			single.setMessageId(message.getMessageId());
			single.setSeverity(ResultSeverityEnum.fromCode(message.getLevel().toCode()));
			context.addValidationMessage(single);
		}
	}

}
