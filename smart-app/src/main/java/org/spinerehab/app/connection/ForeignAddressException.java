package org.spinerehab.app.connection;

/**
 * A call to an address outside the base a token belongs to was stopped before anything
 * was sent (connections.md 5.2).
 */
public class ForeignAddressException extends RuntimeException {

	ForeignAddressException() {
		super("A FHIR call led to an address outside its base and was not made");
	}

}
