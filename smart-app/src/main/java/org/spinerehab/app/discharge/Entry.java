package org.spinerehab.app.discharge;

import org.jspecify.annotations.Nullable;

/**
 * A field of the draft with what stands in it now.
 *
 * @param value the value, as typed if it cannot be used
 * @param problem what to enter instead, absent if the value can be used
 * @param reason why it differs from the template
 */
record Entry(Field field, String value, @Nullable String problem, @Nullable String reason) {

	public boolean changed() {
		return !this.value.equals(this.field.original());
	}

	public boolean usable() {
		return this.problem == null;
	}

	public boolean yes() {
		return this.value.equals(FieldKind.YES);
	}

	public int number() {
		return Integer.parseInt(usable() ? this.value : this.field.original());
	}

	public String shown() {
		return usable() ? this.field.kind().shown(this.value) : this.value;
	}

	/** The change in words, without the reason. */
	public String change() {
		if (this.field.kind() == FieldKind.KEEP) {
			return this.field.label() + ": left out";
		}
		return this.field.label() + ", " + this.field.shownOriginal() + " → " + shown() + this.field.kind().unit();
	}

}
