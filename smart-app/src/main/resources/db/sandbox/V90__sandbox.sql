-- Which invented patients are loaded; exists only where the sandbox profile runs.
CREATE TABLE sandbox_patient (
	vignette  varchar(10) PRIMARY KEY,
	loaded_at timestamptz NOT NULL
);
