CREATE TABLE t_plaatsing (
	id INTEGER,
	jongere_id INTEGER,
	baas_id INTEGER,
	van_datum INTEGER
);
CREATE TABLE t_plaatsing_log (id INTEGER);
