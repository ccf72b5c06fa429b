package org.spinerehab.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.store.FhirFeature;

import org.springframework.stereotype.Component;

/**
 * Notices what HAPI's parser cannot read in a request: elements that are none of FHIR,
 * which it drops, and values that do not fit, which it refuses without telling the place.
 */
@Component
@Interceptor
class UnreadParts implements FhirFeature {

	private final ThreadLocal<Boolean> unread = new ThreadLocal<>();

	UnreadParts(FhirContext fhirContext) {
		fhirContext.setParserErrorHandler(new Noticing());
	}

	@Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_PROCESSED)
	public void begin() {
		this.unread.set(false);
	}

	@Hook(Pointcut.SERVER_PROCESSING_COMPLETED)
	public void end() {
		this.unread.remove();
	}

	/** Whether the request on this thread had something that was not read. */
	boolean any() {
		return Boolean.TRUE.equals(this.unread.get());
	}

	private void notice() {
		if (this.unread.get() != null) {
			this.unread.set(true);
		}
	}

	/** Lenient as HAPI's default, but it takes a note. */
	private final class Noticing extends LenientErrorHandler {

		private Noticing() {
			super(false);
		}

		@Override
		public void unknownElement(@Nullable IParseLocation location, String name) {
			notice();
		}

		@Override
		public void unknownAttribute(@Nullable IParseLocation location, String name) {
			notice();
		}

		@Override
		public void unexpectedRepeatingElement(@Nullable IParseLocation location, String name) {
			notice();
		}

		@Override
		public void invalidValue(@Nullable IParseLocation location, String value, String error) {
			notice();
			super.invalidValue(location, value, error);
		}

		@Override
		public void incorrectJsonType(@Nullable IParseLocation location, String name, ValueType expected,
				ScalarType expectedScalar, ValueType found, ScalarType foundScalar) {
			notice();
		}

	}

}
