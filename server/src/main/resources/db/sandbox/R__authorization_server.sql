-- What the sandbox's authorization servers keep; a production database has none of it. The first two tables are those
-- that Spring Authorization Server describes, with the types of PostgreSQL.
create table if not exists oauth2_registered_client (
	id varchar(100) primary key,
	client_id varchar(100) not null unique,
	client_id_issued_at timestamptz default current_timestamp not null,
	client_secret varchar(200),
	client_secret_expires_at timestamptz,
	client_name varchar(200) not null,
	client_authentication_methods varchar(1000) not null,
	authorization_grant_types varchar(1000) not null,
	redirect_uris text,
	post_logout_redirect_uris text,
	scopes text not null,
	client_settings text not null,
	token_settings text not null
);

create table if not exists oauth2_authorization (
	id varchar(100) primary key,
	registered_client_id varchar(100) not null,
	principal_name varchar(200) not null,
	authorization_grant_type varchar(100) not null,
	authorized_scopes text,
	attributes text,
	state varchar(500),
	authorization_code_value text,
	authorization_code_issued_at timestamptz,
	authorization_code_expires_at timestamptz,
	authorization_code_metadata text,
	access_token_value text,
	access_token_issued_at timestamptz,
	access_token_expires_at timestamptz,
	access_token_metadata text,
	access_token_type varchar(100),
	access_token_scopes text,
	oidc_id_token_value text,
	oidc_id_token_issued_at timestamptz,
	oidc_id_token_expires_at timestamptz,
	oidc_id_token_metadata text,
	refresh_token_value text,
	refresh_token_issued_at timestamptz,
	refresh_token_expires_at timestamptz,
	refresh_token_metadata text,
	user_code_value text,
	user_code_issued_at timestamptz,
	user_code_expires_at timestamptz,
	user_code_metadata text,
	device_code_value text,
	device_code_issued_at timestamptz,
	device_code_expires_at timestamptz,
	device_code_metadata text
);

create index if not exists oauth2_authorization_state on oauth2_authorization using hash (state);
create index if not exists oauth2_authorization_code on oauth2_authorization using hash (authorization_code_value);
create index if not exists oauth2_authorization_access on oauth2_authorization using hash (access_token_value);
create index if not exists oauth2_authorization_refresh on oauth2_authorization using hash (refresh_token_value);

-- Refresh tokens that were replaced. Who shows one again is not the app, or not alone.
create table if not exists rotated_refresh_token (
	token varchar(200) primary key,
	authorization_id varchar(100) not null references oauth2_authorization (id) on delete cascade
);

-- Ids of client assertions, kept until the assertion is too old anyway.
create table if not exists used_assertion (
	client_id varchar(100) not null,
	assertion_id varchar(500) not null,
	expires_at timestamptz not null,
	primary key (client_id, assertion_id)
);

-- One signing key for each issuer, as JWK with its private part.
create table if not exists issuer_key (
	issuer varchar(500) primary key,
	jwk text not null
);

-- What an opaque launch id stands for.
create table if not exists app_launch (
	id varchar(100) primary key,
	client_id varchar(100) not null,
	username varchar(200) not null,
	patient varchar(64) not null,
	encounter varchar(64),
	intent varchar(100),
	need_patient_banner boolean not null,
	opened_at timestamptz not null,
	used boolean not null default false
);
