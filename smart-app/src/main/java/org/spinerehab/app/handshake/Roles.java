package org.spinerehab.app.handshake;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Practitioner.PractitionerQualificationComponent;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.launch.Role;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The role the EHR gives a clinician. The first source that names one decides: the id
 * token claim of the connection, then Practitioner.qualification, then
 * PractitionerRole.code; a source that names both decides nothing.
 */
final class Roles {

	private final Connection.Roles words;

	Roles(Connection connection) {
		this.words = connection.roles();
	}

	Optional<Role> find(Jwt idToken, Practitioner practitioner, Supplier<List<PractitionerRole>> practitionerRoles) {
		Set<Role> claimed = match(claim(idToken));
		if (!claimed.isEmpty()) {
			return single(claimed);
		}
		Set<Role> qualified = match(practitioner.getQualification()
			.stream()
			.map(PractitionerQualificationComponent::getCode)
			.flatMap(Roles::words));
		if (!qualified.isEmpty()) {
			return single(qualified);
		}
		return single(match(practitionerRoles.get()
			.stream()
			.filter((role) -> !role.hasActive() || role.getActive())
			.flatMap((role) -> role.getCode().stream())
			.flatMap(Roles::words)));
	}

	private Stream<String> claim(Jwt idToken) {
		Object value = (this.words.claim() != null) ? idToken.getClaim(this.words.claim()) : null;
		if (value instanceof Collection<?> several) {
			return several.stream().map(String::valueOf);
		}
		return Stream.ofNullable(value).map(String::valueOf);
	}

	private static Stream<String> words(CodeableConcept concept) {
		return Stream.concat(Stream.ofNullable(concept.getText()),
				concept.getCoding()
					.stream()
					.flatMap((coding) -> Stream.concat(Stream.ofNullable(coding.getCode()),
							Stream.ofNullable(coding.getDisplay()))));
	}

	private Set<Role> match(Stream<String> words) {
		return words.flatMap((word) -> Stream.of(Role.values()).filter((role) -> isFor(role, word)))
			.collect(Collectors.toSet());
	}

	private boolean isFor(Role role, String word) {
		Set<String> known = (role == Role.SURGEON) ? this.words.surgeon() : this.words.nurse();
		String given = word.strip().toLowerCase(Locale.ROOT);
		return known.stream().anyMatch((candidate) -> candidate.toLowerCase(Locale.ROOT).equals(given));
	}

	private static Optional<Role> single(Set<Role> roles) {
		return (roles.size() == 1) ? roles.stream().findFirst() : Optional.empty();
	}

}
