QUERY(good, "SELECT id, roepnaam FROM jongere WHERE id = $1");
QUERY(good_write, "UPDATE t_jongere SET roepnaam = $1, versie = versie + 1 "
                  "WHERE id = $2 AND t_jongere.versie = $3 RETURNING id");
QUERY(good_insert, "INSERT INTO t_jongere (roepnaam) VALUES ($1) RETURNING id");
QUERY(reads_table, "SELECT id FROM t_jongere WHERE id = $1");
QUERY(joins_table, "SELECT j.id FROM jongere j "
                   "JOIN t_plaatsing p ON p.jongere_id = j.id WHERE j.id = $1");
QUERY(lists_table, "SELECT j.id FROM jongere j, t_plaatsing p WHERE j.id = $1");
QUERY(selects_from_table, "INSERT INTO t_inzage (id) SELECT id FROM t_jongere WHERE id = $1");
QUERY(star, "SELECT * FROM jongere WHERE id = $1");
QUERY(counts, "SELECT count(*) FROM jongere WHERE fase = $1");
QUERY(casts, "SELECT id FROM jongere WHERE id = $1::bigint");
QUERY(endless, "SELECT id FROM jongere ORDER BY id");
QUERY(two, "SELECT id FROM jongere WHERE id = $1; SELECT 1");
QUERY(deletes, "DELETE FROM t_jongere WHERE id = $1");

static const char *text = "SELECT id FROM jongere WHERE id = 1";
static const char *sentence = "Kies een jongere FROM the list";
