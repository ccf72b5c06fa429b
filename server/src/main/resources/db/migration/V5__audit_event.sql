-- Who did what with whose record. Lines are appended and never changed: the triggers refuse it, whoever asks.
create table audit_event (
	id uuid primary key,
	recorded timestamp with time zone not null,
	request_id text not null,
	interaction text not null,
	action char(1) not null,
	status smallint not null,
	patient text,
	entity text,
	entity_version text,
	query text,
	agent text,
	subject text,
	issuer text,
	client text,
	role text,
	launch text,
	address text not null
);

create index audit_event_recorded on audit_event (recorded desc, id desc);
create index audit_event_patient on audit_event (patient, recorded desc, id desc) where patient is not null;
create index audit_event_agent on audit_event (agent, recorded desc, id desc) where agent is not null;
create index audit_event_entity on audit_event (entity, recorded desc, id desc) where entity is not null;

create function audit_event_is_append_only() returns trigger language plpgsql as $$
begin
	raise exception 'audit_event is append only: % is refused', tg_op;
end
$$;

create trigger audit_event_append_only before update or delete or truncate on audit_event
	for each statement execute function audit_event_is_append_only();
