-- Sessions of browsers (Spring Session JDBC 3.5).
CREATE TABLE SPRING_SESSION (
	PRIMARY_ID CHAR(36) NOT NULL,
	SESSION_ID CHAR(36) NOT NULL,
	CREATION_TIME BIGINT NOT NULL,
	LAST_ACCESS_TIME BIGINT NOT NULL,
	MAX_INACTIVE_INTERVAL INT NOT NULL,
	EXPIRY_TIME BIGINT NOT NULL,
	PRINCIPAL_NAME VARCHAR(100),
	CONSTRAINT SPRING_SESSION_PK PRIMARY KEY (PRIMARY_ID)
);

CREATE UNIQUE INDEX SPRING_SESSION_IX1 ON SPRING_SESSION (SESSION_ID);
CREATE INDEX SPRING_SESSION_IX2 ON SPRING_SESSION (EXPIRY_TIME);
CREATE INDEX SPRING_SESSION_IX3 ON SPRING_SESSION (PRINCIPAL_NAME);

CREATE TABLE SPRING_SESSION_ATTRIBUTES (
	SESSION_PRIMARY_ID CHAR(36) NOT NULL,
	ATTRIBUTE_NAME VARCHAR(200) NOT NULL,
	ATTRIBUTE_BYTES BYTEA NOT NULL,
	CONSTRAINT SPRING_SESSION_ATTRIBUTES_PK PRIMARY KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
	CONSTRAINT SPRING_SESSION_ATTRIBUTES_FK FOREIGN KEY (SESSION_PRIMARY_ID) REFERENCES SPRING_SESSION(PRIMARY_ID) ON DELETE CASCADE
);

-- Authorization requests on their way through an EHR: single use, short-lived; request is sealed.
CREATE TABLE pending_launch (
	state_hash    varchar(64) PRIMARY KEY,
	browser_hash  varchar(64) NOT NULL,
	connection_id varchar(100) NOT NULL,
	request       bytea NOT NULL,
	expires_at    timestamptz NOT NULL
);
CREATE INDEX pending_launch_expiry ON pending_launch (expires_at);

-- Open launches; context is sealed.
CREATE TABLE launch (
	id           varchar(64) PRIMARY KEY,
	browser_hash varchar(64) NOT NULL,
	context      bytea NOT NULL,
	expires_at   timestamptz NOT NULL
);
CREATE INDEX launch_expiry ON launch (expires_at);

-- The EHR's access token of a launch, sealed; it goes when the launch goes.
CREATE TABLE ehr_token (
	launch_id  varchar(64) PRIMARY KEY REFERENCES launch (id) ON DELETE CASCADE,
	token      bytea NOT NULL,
	expires_at timestamptz NOT NULL
);

-- Private keys, sealed.
CREATE TABLE signing_key (
	purpose    varchar(30) PRIMARY KEY,
	jwk        bytea NOT NULL,
	created_at timestamptz NOT NULL
);

-- Personal links of patients: only the hash of the random part is here.
CREATE TABLE patient_link (
	token_hash       varchar(64) PRIMARY KEY,
	rehab_patient_id varchar(64) NOT NULL,
	created_at       timestamptz NOT NULL,
	expires_at       timestamptz NOT NULL,
	revoked_at       timestamptz
);
CREATE INDEX patient_link_patient ON patient_link (rehab_patient_id);
