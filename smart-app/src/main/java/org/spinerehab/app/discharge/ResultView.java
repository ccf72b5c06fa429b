package org.spinerehab.app.discharge;

import java.util.List;
import java.util.Locale;

import org.spinerehab.app.discharge.document.DocumentState;
import org.spinerehab.app.discharge.document.LedgerEntry;
import org.spinerehab.app.web.Words;

/**
 * The result of a signature in words, one row per group of resources.
 */
final class ResultView {

	private final PlanReceipt plan;

	private final List<LedgerEntry> entries;

	private final Words words;

	ResultView(PlanReceipt plan, List<LedgerEntry> entries, Words words) {
		this.plan = plan;
		this.entries = entries;
		this.words = words;
	}

	public boolean complete() {
		return this.entries.stream().allMatch((entry) -> entry.state() == DocumentState.WRITTEN);
	}

	public String lead() {
		return complete() && !this.entries.isEmpty() ? "Everything is in the rehab record and in the hospital record."
				: "Everything is in the rehab record.";
	}

	public String follow() {
		long open = this.entries.stream().filter((entry) -> entry.state() != DocumentState.WRITTEN).count();
		return (open == 0) ? "" : Wording.capital(Wording.inWords((int) open, "thing", "things"))
				+ " in the hospital record " + ((open == 1) ? "needs" : "need") + " a look.";
	}

	public String time() {
		return this.words.moment(this.plan.signedAt());
	}

	public String items() {
		return "Plan 1, " + Wording.count(this.plan.walks(), "walking row", "walking rows") + ", "
				+ Wording.count(this.plan.exercises(), "exercise", "exercises") + ", "
				+ Wording.count(this.plan.limits(), "limit", "limits")
				+ ((this.plan.aid() != null) ? ", walking aid: " + this.plan.aid().toLowerCase(Locale.ROOT) : "");
	}

	public String goals() {
		return Wording.count(this.plan.goals(), "goal", "goals") + ", "
				+ Wording.count(this.plan.checkIns(), "check-in schedule", "check-in schedules") + ", "
				+ this.plan.advice() + " notes for daily life";
	}

	public List<DocumentRow> documents() {
		return this.entries.stream().map(this::row).toList();
	}

	private DocumentRow row(LedgerEntry entry) {
		String at = this.words.moment(entry.changedAt());
		return switch (entry.state()) {
			case WRITTEN -> new DocumentRow(entry, "ok", "Written", Wording.capital(at) + ". " + entry.detail());
			case PENDING -> new DocumentRow(entry, "wait", "Not yet in the EHR", entry.detail() + " Last tried " + at
					+ ". The plan is in force all the same. Try again, " + "now or later from the chart.");
			case SENT -> new DocumentRow(entry, "wait", "Not yet in the EHR", "On its way since " + at + ".");
			case UNKNOWN -> new DocumentRow(entry, "wait", "Not confirmed", entry.detail() + " We looked for it " + at
					+ " and did not find it. Look at the documents in the chart: " + "it is not sent again by itself.");
			case REJECTED -> new DocumentRow(entry, "no", "Refused",
					entry.detail() + " Nothing is lost: copy the text into the letter.");
		};
	}

	/**
	 * A document and its state.
	 */
	public record DocumentRow(LedgerEntry entry, String kind, String word, String detail) {

		public boolean canTry() {
			return this.entry.state() == DocumentState.PENDING || this.entry.state() == DocumentState.SENT
					|| this.entry.state() == DocumentState.UNKNOWN;
		}

		public String tryWord() {
			return (this.entry.state() == DocumentState.PENDING) ? "Try now" : "Look again";
		}

		public boolean canSettle() {
			return canCopy();
		}

		public boolean canConfirm() {
			return this.entry.state() == DocumentState.UNKNOWN;
		}

		public boolean canCopy() {
			return this.entry.state() == DocumentState.REJECTED || this.entry.state() == DocumentState.UNKNOWN;
		}

	}

}
