package org.spinerehab.app.discharge.document;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.PreferReturnEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.r4.model.DocumentReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.connection.Connections;
import org.spinerehab.app.connection.EhrClient;
import org.spinerehab.app.launch.LaunchContext;

import org.springframework.stereotype.Component;

/**
 * Files documents in the EHR of a launch. A document is sent by itself at most once: as
 * soon as a byte may have left, only the EHR or a person decides whether it arrived
 * (connections.md R5 to R8).
 *
 * @see <a href="https://hl7.org/fhir/R4/documentreference.html">DocumentReference</a>
 */
@Component
public class DocumentFiling {

	private static final Logger logger = LoggerFactory.getLogger(DocumentFiling.class);

	/** A call takes at most connect plus read timeout; after this nobody is sending. */
	private static final Duration IN_FLIGHT = Duration.ofSeconds(60);

	private final DocumentLedger ledger;

	private final EhrDocument mapper;

	private final EhrSearch search;

	private final EhrClient ehr;

	private final Connections connections;

	private final Clock clock;

	DocumentFiling(DocumentLedger ledger, EhrDocument mapper, EhrSearch search, EhrClient ehr, Connections connections,
			Clock clock) {
		this.ledger = ledger;
		this.mapper = mapper;
		this.search = search;
		this.ehr = ehr;
		this.connections = connections;
		this.clock = clock;
	}

	/**
	 * Puts a document into the ledger, in the caller's transaction. Doing it again
	 * changes nothing.
	 * @param launch the launch
	 * @param planId the plan it shows
	 * @param planVersion the version it shows
	 * @param text the document
	 */
	public void register(LaunchContext launch, UUID planId, int planVersion, String text) {
		this.ledger.register(new LedgerEntry(UUID.randomUUID(), launch.connectionId(), planId, planVersion, "plan",
				launch.requirePatient().ehrId(), DocumentState.PENDING, DocumentText.hash(text), null, "",
				this.clock.instant()), text);
	}

	/**
	 * The documents of a plan.
	 * @param planId the plan
	 * @return its entries
	 */
	public List<LedgerEntry> ofPlan(UUID planId) {
		return this.ledger.ofPlan(planId);
	}

	/**
	 * The text of a document the EHR does not have yet, to copy by hand.
	 * @param id ledger entry
	 * @return the text, or nothing once the EHR has it
	 */
	public Optional<String> text(UUID id) {
		return this.ledger.text(id);
	}

	/**
	 * Brings every document of a plan as far as it gets now: sends what never left, looks
	 * for what may have arrived.
	 * @param launch the launch, whose token is used
	 * @param planId the plan
	 */
	public void advance(LaunchContext launch, UUID planId) {
		for (LedgerEntry entry : this.ledger.ofPlan(planId)) {
			if (!entry.connectionId().equals(launch.connectionId())
					|| !entry.patient().equals(launch.requirePatient().ehrId())) {
				continue;
			}
			switch (entry.state()) {
				case PENDING -> send(launch, entry);
				case SENT -> {
					if (!inFlight(entry) && this.ledger.move(entry.id(), DocumentState.SENT, DocumentState.UNKNOWN,
							"The document was on its way when this program stopped.", null)) {
						lookFor(launch, entry);
					}
				}
				case UNKNOWN -> lookFor(launch, entry);
				default -> {
				}
			}
		}
	}

	/**
	 * A person looked into the EHR and says what is there.
	 * @param id ledger entry whose state is not known
	 * @param there true if the document is in the EHR, false if it is not and shall be
	 * sent again
	 * @return false if its state was known by now
	 */
	public boolean settle(UUID id, boolean there) {
		return there
				? this.ledger.move(id, DocumentState.UNKNOWN, DocumentState.WRITTEN, "Seen in the EHR by the user.",
						null)
				: this.ledger.move(id, DocumentState.UNKNOWN, DocumentState.PENDING, "To be sent again.", null)
						|| this.ledger.move(id, DocumentState.REJECTED, DocumentState.PENDING, "To be sent again.",
								null);
	}

	private void send(LaunchContext launch, LedgerEntry entry) {
		Connection.Document rules = rules(launch);
		String obstacle = EhrDocument.obstacle(launch, rules);
		String text = this.ledger.text(entry.id()).orElse("");
		if (!obstacle.isEmpty() || text.isEmpty()) {
			this.ledger.move(entry.id(), DocumentState.PENDING, DocumentState.REJECTED, obstacle, null);
			return;
		}
		DocumentReference document = this.mapper.of(launch, rules, title(entry), text);
		IGenericClient client = this.ehr.forLaunch(launch);
		if (this.ledger.move(entry.id(), DocumentState.PENDING, DocumentState.SENT, "", null)) {
			Delivery delivery = post(client, document);
			logger.info("Document {} for connection {}: {}", entry.id(), entry.connectionId(), delivery.state());
			this.ledger.move(entry.id(), DocumentState.SENT, delivery.state(), delivery.words(), delivery.location());
			if (delivery.state() == DocumentState.UNKNOWN) {
				lookFor(launch, entry);
			}
		}
	}

	private static Delivery post(IGenericClient client, DocumentReference document) {
		try {
			MethodOutcome outcome = client.create().resource(document).prefer(PreferReturnEnum.MINIMAL).execute();
			String location = (outcome.getId() != null) ? outcome.getId().getValue() : null;
			if (outcome.getResponseStatusCode() == 201 || location != null) {
				return Delivery.written(location);
			}
			return Delivery.unknown("The EHR answered, but not that it has stored the document.");
		}
		catch (BaseServerResponseException ex) {
			return SendFailures.of(ex);
		}
		catch (DataFormatException ex) {
			return Delivery.unknown("The EHR’s answer could not be read.");
		}
	}

	private void lookFor(LaunchContext launch, LedgerEntry entry) {
		if (!launch.granted("DocumentReference", 's')) {
			return;
		}
		Optional<String> found = this.search.find(this.ehr.forLaunch(launch), rules(launch), entry);
		found.ifPresent((location) -> this.ledger.move(entry.id(), DocumentState.UNKNOWN, DocumentState.WRITTEN,
				"Found in the EHR by its text.", location));
	}

	private boolean inFlight(LedgerEntry entry) {
		Duration age = Duration.between(entry.changedAt(), this.clock.instant());
		return !age.isNegative() && age.compareTo(IN_FLIGHT) < 0;
	}

	private Connection.Document rules(LaunchContext launch) {
		return this.connections.byId(launch.connectionId()).document();
	}

	private static String title(LedgerEntry entry) {
		return "Rehab plan, version " + entry.planVersion();
	}

}
