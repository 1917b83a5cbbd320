/*
 * Where an installation keeps its data, for subcommands: the data directory with its modes, the
 * key, the database opened for one of two roles, and the logs.
 *
 * What does not fit is said on stderr, with how to mend it, and the function returns the status to
 * end with (enum cmd_exit); 0 is fine.
 */
#ifndef CMD_GEGEVENS_H
#define CMD_GEGEVENS_H

#include "base/secret.h"
#include "cmd/opties.h"
#include "db/db.h"
#include "toegang/logboek.h"
#include "toegang/recht.h"

/* The modes that files of ours may have: for the owner only. */
MUST_USE int gegevens_check_mode(const char *path, bool folder);
/* Makes the data directory (0700) when it is not there; refuses one that others may enter. */
MUST_USE int gegevens_create(const struct opties *o);
/* That directory, the key and the database with its schema, each made when it is not there. */
MUST_USE int gegevens_create_all(const struct opties *o);
/* The path of the key: the credential `sleutel`, or the file in the data directory. */
MUST_USE int gegevens_key_path(const char *data, char ret[PATH_MAX]);
MUST_USE int gegevens_key(const struct opties *o, struct master_key *ret);
/* The path of an SQLite database, NULL for PostgreSQL. */
const char *gegevens_sqlite_path(const struct opties *o);
/* For who migrates, copies or checks: no policy, no logs. `must_exist`: not made when it is not
 * there. */
MUST_USE int gegevens_owner(const struct opties *o, bool must_exist, struct database **ret);

/* What must be so before anybody works: modes of files, and the schema of this program. */
MUST_USE int gegevens_check(const struct opties *o);
/* For who reads: the policy in force, but no seals (gegevens_open). */
MUST_USE int gegevens_app(const struct opties *o, struct database **ret);

/* For who writes: the policy and the logs in force. */
struct gegevens {
	const char *data;
	struct database *database;
	struct logboek *logboek;
	struct db_context context; /* nobody, now, with DOEL_LOKAAL */
};
MUST_USE int gegevens_open(const struct opties *o, struct gegevens *ret);
/* For database_on_seal: takes a transaction into the totals, and seals it. */
int gegevens_seal(struct db *db, void *logboek);
/* Anchors what was written. */
void gegevens_close(struct gegevens *g);
/* Where the server appends its anchors (toegang/logboek.h): the file `anker` in the data directory.
 */
MUST_USE int gegevens_anchor_path(const char *data, char ret[PATH_MAX]);
/* The articles that come with this program are put in the kennisbank (store/kennisbank). */
MUST_USE int gegevens_ship(const struct gegevens *g);
/*
 * logboek_verify on this installation: its result, when *status is CMD_OK; otherwise it could not
 * begin and the reason has been said.
 */
MUST_USE int gegevens_verify(const struct opties *o, const char *anchor,
			     struct logboek_telling *telling, struct buf *report, int *status);
/*
 * 0, or ERR_CONFLICT when there are people in it already. Inside a transaction under DOEL_LOKAAL.
 */
MUST_USE int gegevens_check_empty(struct db *db);
/* CMD_OK when there is nobody in it yet, for who fills a database. */
MUST_USE int gegevens_require_empty(struct database *d);
/* Says that a question to the database failed; the status that fits. */
int gegevens_failed(int err, const char *what);

#endif
