package org.spinerehab.app.handshake;

import java.util.List;

import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTests {

	@Test
	void prefersTheOfficialNameAndNeverAnOldOne() {
		HumanName maiden = new HumanName().setUse(NameUse.OLD).setFamily("Lund");
		HumanName nick = new HumanName().setUse(NameUse.NICKNAME).setText("Annie");
		HumanName official = new HumanName().setUse(NameUse.OFFICIAL).setFamily("Berg").addGiven("Anna").addGiven("M.");
		assertThat(Names.of(List.of(maiden, nick, official))).isEqualTo("Anna M. Berg");
		assertThat(Names.of(List.of(maiden, nick))).isEqualTo("Annie");
	}

	@Test
	void saysWhenThereIsNoName() {
		assertThat(Names.of(List.of())).isEqualTo("Name not given");
		assertThat(Names.of(List.of(new HumanName()))).isEqualTo("Name not given");
	}

}
