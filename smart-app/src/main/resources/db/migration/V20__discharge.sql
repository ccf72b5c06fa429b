-- Plans that are not signed yet, one per surgeon and patient, sealed; they outlive a launch and go after 7 days.
CREATE TABLE discharge_draft (
	practitioner varchar(64) NOT NULL,
	patient      varchar(64) NOT NULL,
	plan_id      uuid NOT NULL,
	content      bytea NOT NULL,
	expires_at   timestamptz NOT NULL,
	PRIMARY KEY (practitioner, patient)
);
CREATE INDEX discharge_draft_expiry ON discharge_draft (expires_at);

-- One row per plan that was ever sent to be written; locked while it is sent. Content is sealed and goes after 7 days.
CREATE TABLE plan_signing (
	plan_id    uuid PRIMARY KEY,
	patient    varchar(64) NOT NULL,
	signed_at  timestamptz,
	content    bytea,
	expires_at timestamptz NOT NULL
);
CREATE INDEX plan_signing_patient ON plan_signing (patient);

-- Every document sent to an EHR, ever. The text is sealed and goes when the EHR has it.
CREATE TABLE document_ledger (
	id            uuid PRIMARY KEY,
	connection_id varchar(100) NOT NULL,
	plan_id       uuid NOT NULL,
	plan_version  integer NOT NULL,
	kind          varchar(40) NOT NULL,
	patient       varchar(64) NOT NULL,
	state         varchar(10) NOT NULL CHECK (state IN ('PENDING', 'SENT', 'WRITTEN', 'UNKNOWN', 'REJECTED')),
	text_hash     varchar(64) NOT NULL,
	content       bytea,
	location      varchar(500),
	detail        varchar(1000) NOT NULL DEFAULT '',
	changed_at    timestamptz NOT NULL,
	UNIQUE (connection_id, plan_id, plan_version, kind)
);
