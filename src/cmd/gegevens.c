#include "cmd/gegevens.h"

#include "db/migrate.h"
#include "store/kennisbank.h"
#include "store/telling.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FOLDER_MODE 0700
#define FILE_MODE 0600

/* ---- files ---- */

int gegevens_check_mode(const char *path, bool folder)
{
	struct stat st;

	if (lstat(path, &st) != 0)
		return errno == ENOENT
			   ? CMD_OK
			   : cmd_fail(CMD_CONFIGURATION, "%s: %s", path, strerror(errno));
	if (folder ? !S_ISDIR(st.st_mode) : !S_ISREG(st.st_mode))
		return cmd_fail(CMD_CONFIGURATION, "%s is geen %s", path,
				folder ? "map" : "gewoon bestand");
	if ((st.st_mode & (S_IRWXG | S_IRWXO)) == 0)
		return CMD_OK;
	return cmd_fail(
	    CMD_CONFIGURATION,
	    "anderen op deze machine kunnen bij %s (%04o). Herstel dit met: chmod %s %s", path,
	    (unsigned)st.st_mode & 07777U, folder ? "700" : "600", path);
}

int gegevens_create(const struct opties *o)
{
	if (mkdir(o->data, FOLDER_MODE) != 0 && errno != EEXIST)
		return cmd_fail(CMD_CONFIGURATION, "de map %s is niet te maken: %s", o->data,
				strerror(errno));
	return gegevens_check_mode(o->data, true);
}

const char *gegevens_sqlite_path(const struct opties *o)
{
	static const char prefix[] = "sqlite:";

	return strncmp(o->db, prefix, sizeof prefix - 1) == 0 ? o->db + sizeof prefix - 1 : NULL;
}

/* The directory, when the database is in it, and the files of the database. */
static int check_modes(const struct opties *o)
{
	static const char *const suffixes[] = {"", "-wal", "-shm"};
	const char *sqlite = gegevens_sqlite_path(o);
	char path[PATH_MAX];
	int status = o->db_named ? CMD_OK : gegevens_check_mode(o->data, true);

	for (size_t i = 0; status == CMD_OK && sqlite && i < COUNT(suffixes); i++) {
		if (snprintf(path, sizeof path, "%s%s", sqlite, suffixes[i]) >= (int)sizeof path)
			return cmd_fail(CMD_CONFIGURATION, "het pad %s is te lang", sqlite);
		status = gegevens_check_mode(path, false);
	}
	return status;
}

/* ---- the key ---- */

int gegevens_key_path(const char *data, char ret[PATH_MAX])
{
	const char *credentials = getenv("CREDENTIALS_DIRECTORY");

	if (credentials && snprintf(ret, PATH_MAX, "%s/sleutel", credentials) < PATH_MAX &&
	    access(ret, F_OK) == 0)
		return CMD_OK;
	if (snprintf(ret, PATH_MAX, "%s/sleutel", data) < PATH_MAX)
		return CMD_OK;
	return cmd_fail(CMD_CONFIGURATION, "het pad %s is te lang", data);
}

int gegevens_key(const struct opties *o, struct master_key *ret)
{
	char path[PATH_MAX];
	int status = gegevens_key_path(o->data, path);

	if (status != CMD_OK)
		return status;
	switch (secret_load(path, ret)) {
	case 0:
		return CMD_OK;
	case ERR_ONBEKEND:
		return cmd_fail(
		    CMD_CONFIGURATION,
		    "er is geen sleutel %s. Zet hem terug, of begin met: startbaan init", path);
	case ERR_GEEN_RECHT:
		return cmd_fail(CMD_CONFIGURATION,
				"de sleutel %s moet van u zijn en alleen voor u leesbaar. "
				"Herstel dit met: chmod 600 %s",
				path, path);
	case ERR_VERZOEK:
		return cmd_fail(CMD_CONFIGURATION, "%s is geen sleutel van Startbaan", path);
	default:
		return cmd_fail(CMD_TEMPORARY, "de sleutel %s is niet te lezen", path);
	}
}

/* ---- the database ---- */

int gegevens_failed(int err, const char *what)
{
	if (err == ERR_VERSIE)
		return cmd_fail(CMD_CONFIGURATION,
				"%s: de database is van een nieuwere versie. Gebruik de versie van "
				"Startbaan waarmee zij is bijgewerkt, of een nieuwere",
				what);
	return cmd_fail(cmd_status(err), "%s: %s", what, database_error());
}

/* A URI may hold a password, and messages are kept: only what stands before :// and a path. */
static const char *name_of(const struct opties *o)
{
	const char *sqlite = gegevens_sqlite_path(o);

	return sqlite ? sqlite : "op PostgreSQL";
}

static int open_database(const struct opties *o, enum database_role role, bool must_exist,
			 struct database **ret)
{
	const struct database_options options = {
	    .uri = o->db, .role = role, .must_exist = must_exist};
	const char *sqlite = gegevens_sqlite_path(o);
	int status = check_modes(o);
	int rc;

	*ret = NULL;
	if (status != CMD_OK)
		return status;
	if (must_exist && sqlite && access(sqlite, F_OK) != 0)
		return cmd_fail(CMD_CONFIGURATION,
				"er is geen database %s. Maak een installatie met: startbaan init",
				sqlite);
	rc = database_open(&options, ret);
	if (rc < 0)
		return cmd_fail(cmd_status(rc), "de database %s is niet te openen: %s", name_of(o),
				database_error());
	return CMD_OK;
}

int gegevens_owner(const struct opties *o, bool must_exist, struct database **ret)
{
	return open_database(o, DATABASE_OWNER, must_exist, ret);
}

int gegevens_app(const struct opties *o, struct database **ret)
{
	return open_database(o, DATABASE_APP, true, ret);
}

int gegevens_check(const struct opties *o)
{
	struct schema_state state;
	struct database *owner;
	int status = gegevens_owner(o, true, &owner);
	int rc;

	if (status != CMD_OK)
		return status;
	rc = schema_find(owner, SCHEMA_OF_PROGRAM, &state);
	if (rc < 0)
		status = gegevens_failed(rc, "de database past niet bij dit programma");
	else if (state.found < state.wanted || !state.guards)
		status = cmd_fail(CMD_CONFIGURATION,
				  "de database is van een oudere versie. Werk haar bij met: "
				  "startbaan migrate");
	database_close(owner);
	return status;
}

int gegevens_seal(struct db *db, void *logboek)
{
	int rc = telling_keep(db);

	return rc ? rc : logboek_seal(db, logboek);
}

static int open_logboek(const struct opties *o, struct gegevens *g)
{
	struct master_key key;
	uint8_t seal[SECRET_SIZE];
	int status = gegevens_key(o, &key);
	int rc;

	if (status != CMD_OK)
		return status;
	secret_derive(&key, SECRET_LOGBOEK, seal);
	rc = logboek_open(g->database, seal, &g->logboek);
	secret_wipe(&key, sizeof key);
	secret_wipe(seal, sizeof seal);
	if (rc < 0)
		return cmd_fail(cmd_status(rc), "het logboek is niet te openen");
	database_on_seal(g->database, gegevens_seal, g->logboek);
	return CMD_OK;
}

int gegevens_open(const struct opties *o, struct gegevens *ret)
{
	int status;

	*ret = (struct gegevens){
	    .data = o->data,
	    .context = {.doel = DOEL_LOKAAL, .nu = clock_now(), .vandaag = clock_today()}};
	status = gegevens_check(o);
	if (status == CMD_OK)
		status = gegevens_app(o, &ret->database);
	if (status == CMD_OK)
		status = open_logboek(o, ret);
	if (status != CMD_OK)
		gegevens_close(ret);
	return status;
}

/* What a subcommand wrote is anchored when it ends: `serve` may not run for a long time yet. */
static void anchor(const struct gegevens *g)
{
	char path[PATH_MAX];
	int rc;

	if (!g->logboek || gegevens_anchor_path(g->data, path) != CMD_OK)
		return;
	rc = logboek_anchor(g->logboek, path);
	if (rc)
		cmd_fail(CMD_TEMPORARY, "in het ankerbestand %s is niet geschreven: %s", path,
			 err_name(rc));
}

void gegevens_close(struct gegevens *g)
{
	anchor(g);
	database_close(g->database);
	logboek_close(g->logboek);
	*g = (struct gegevens){0};
}

int gegevens_ship(const struct gegevens *g)
{
	int64_t nieuw;
	int rc = kennisbank_ship(g->database, &g->context, kennisbank, kennisbank_count, &nieuw);

	return rc ? gegevens_failed(rc, "de artikelen van de kennisbank zijn niet ingelezen")
		  : CMD_OK;
}

/* ---- the logs ---- */

int gegevens_anchor_path(const char *data, char ret[PATH_MAX])
{
	if (snprintf(ret, PATH_MAX, "%s/anker", data) < PATH_MAX)
		return CMD_OK;
	return cmd_fail(CMD_CONFIGURATION, "het pad %s is te lang", data);
}

int gegevens_verify(const struct opties *o, const char *anchor, struct logboek_telling *telling,
		    struct buf *report, int *status)
{
	struct master_key key;
	uint8_t seal[SECRET_SIZE];
	struct database *d;
	int rc;

	*status = gegevens_key(o, &key);
	if (*status == CMD_OK)
		*status = gegevens_app(o, &d);
	if (*status != CMD_OK)
		return 0;
	secret_derive(&key, SECRET_LOGBOEK, seal);
	secret_wipe(&key, sizeof key);
	rc = logboek_verify(d, seal, anchor, telling, report);
	secret_wipe(seal, sizeof seal);
	database_close(d);
	return rc;
}

/* ---- a new installation ---- */

QUERY(gebruiker_first, "SELECT id FROM gebruiker ORDER BY id LIMIT 1");

int gegevens_check_empty(struct db *db)
{
	int64_t nr;
	int rc = db_number(db, &gebruiker_first, ARGS_NONE, &nr);

	if (rc == ERR_GEEN_RIJ)
		return 0;
	return rc < 0 ? rc : ERR_CONFLICT;
}

int gegevens_require_empty(struct database *d)
{
	const struct db_context local = {
	    .doel = DOEL_LOKAAL, .nu = clock_now(), .vandaag = clock_today()};
	struct db *db;
	int rc = db_read_begin(d, &local, &db);

	if (!rc) {
		rc = gegevens_check_empty(db);
		db_read_end(db);
	}
	if (rc == ERR_CONFLICT)
		return cmd_fail(CMD_CONFIGURATION,
				"hier staat al iets: kies een lege map (--data) of database");
	return rc ? gegevens_failed(rc, "de database is niet te lezen") : CMD_OK;
}

static int make_key(const struct opties *o)
{
	struct master_key key;
	char path[PATH_MAX];
	int status = gegevens_key_path(o->data, path);
	int rc;

	if (status != CMD_OK)
		return status;
	rc = secret_load_or_create(path, &key);
	secret_wipe(&key, sizeof key);
	if (rc < 0)
		return cmd_fail(cmd_status(rc), "de sleutel %s is niet te maken of te lezen: %s",
				path, err_name(rc));
	return CMD_OK;
}

static int make_database(const struct opties *o)
{
	struct database *owner;
	int status = gegevens_owner(o, false, &owner);
	int rc;

	if (status != CMD_OK)
		return status;
	rc = schema_migrate(owner, SCHEMA_OF_PROGRAM, NULL);
	if (rc < 0)
		status = gegevens_failed(rc, "de database is niet te maken");
	database_close(owner);
	return status;
}

int gegevens_create_all(const struct opties *o)
{
	int status = gegevens_create(o);

	status = status ? status : make_key(o);
	return status ? status : make_database(o);
}
