-- The EHR's refresh token of a launch, sealed; it goes when the launch goes.
ALTER TABLE ehr_token ADD COLUMN refresh_token bytea;
