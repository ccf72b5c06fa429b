-- What the server installed from a FHIR package: the content it had and the version it became in the store.
-- A later version in the store means that the hospital has changed the artefact.
create table installed_artefact (
	resource_type varchar(64) not null,
	resource_id varchar(64) not null,
	content_hash varchar(64) not null,
	version_id bigint not null,
	primary key (resource_type, resource_id)
);

create table installed_package (
	package_id varchar(200) primary key,
	package_version varchar(64) not null,
	content_hash varchar(64) not null
);
