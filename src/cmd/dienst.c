#include "cmd/dienst.h"

#include "base/log.h"
#include "cmd/gegevens.h"
#include "cmd/keurmerk.h"
#include "cmd/opties.h"
#include "gate/gate.h"
#include "gate/route.h"
#include "job/rooster.h"
#include "toegang/logboek.h"

#include <limits.h>
#include <stdio.h>
#include <unistd.h>

#define ARENA_CAP ((size_t)64 * 1024 * 1024)
#define REPLY_CAP ((size_t)64 * 1024 * 1024)

static int load_key(const struct dienst_options *o, struct master_key *key)
{
	char path[PATH_MAX];

	return gegevens_key_path(o->data, path) == CMD_OK ? secret_load(path, key) : ERR_VERZOEK;
}

static int check_queries(struct dienst *d, const struct dienst_options *o)
{
	struct buf report = BUF_INIT(64 * 1024);
	char shape[DATABASE_SHAPE];
	int rc = database_shape(d->database, shape);

	if (!rc && keurmerk_fits(o->data, shape))
		return 0;
	rc = database_check(d->database, &report);

	if (rc)
		cmd_fail(CMD_BUG, "niet alle vragen aan de database kloppen:\n%s", report.data);
	else if (keurmerk_create(o->data, shape))
		log_line(LOG_WARNING, "db", "the file keurmerk cannot be written");
	buf_free(&report);
	return rc ? CMD_BUG : 0;
}

static int open_database(struct dienst *d, const struct dienst_options *o)
{
	struct database_options options = {.uri = o->uri, .role = DATABASE_APP, .must_exist = true};

	if (database_open(&options, &d->database))
		return cmd_fail(CMD_CONFIGURATION, "de database is niet te openen: %s",
				database_error());
	return check_queries(d, o);
}

static int open_gate(struct dienst *d, const struct dienst_options *o, const struct master_key *key)
{
	struct gate_options options = {.pages = pages,
				       .database = d->database,
				       .logboek = d->logboek,
				       .key = key,
				       .demo = o->demo,
				       .https = o->https,
				       .beveiliging = o->beveiliging,
				       .url = o->post.url,
				       .post = o->post.server != NULL,
				       .anchor = d->anchor};
	struct buf report = BUF_INIT(64 * 1024);
	int rc = gate_open(&options, &d->gate, &report);

	if (rc)
		cmd_fail(CMD_BUG, "niet alle routes kloppen:\n%s", report.data ? report.data : "");
	buf_free(&report);
	return rc ? CMD_BUG : 0;
}

static int open_logboek(struct dienst *d, const struct master_key *key)
{
	uint8_t seal[SECRET_SIZE];
	int rc;

	secret_derive(key, SECRET_LOGBOEK, seal);
	rc = logboek_open(d->database, seal, &d->logboek);
	secret_wipe(seal, sizeof(seal));
	if (rc)
		return cmd_fail(CMD_CONFIGURATION, "het logboek is niet te openen: %s",
				database_error());
	database_on_seal(d->database, gegevens_seal, d->logboek);
	return 0;
}

static int open_server(struct dienst *d, const struct dienst_options *o)
{
	struct server_options options = {
	    .address = o->address,
	    .port = o->port,
	    .threads = database_is_sqlite(d->database)
			   ? 0
			   : 24, /* PostgreSQL answers while a thread waits */
	    .arena_cap = ARENA_CAP,
	    .reply_cap = REPLY_CAP,
	    .trusted_proxy = o->trusted_proxy,
	    .compress = true,
	    .body_limit = gate_body_limit,
	    .handle = gate_handle,
	    .refuse = gate_refuse,
	    .finished = gate_finished,
	    .owner = d->gate,
	};
	int rc = server_start(&options, &d->server);

	if (rc == ERR_CONFLICT)
		return cmd_fail(CMD_CONFIGURATION,
				"poort %d is al in gebruik; kies een andere met --port", o->port);
	if (rc)
		return cmd_fail(CMD_TEMPORARY, "de server start niet: %s", err_name(rc));
	gate_set_server(d->gate, d->server);
	return 0;
}

/* Without it everything works, until the disk is full. */
static int keep_reserve(struct dienst *d)
{
	if (database_reserve(d->database))
		log_line(LOG_WARNING, "db", "no reserve for a full disk: %s", database_error());
	return 0;
}

static int open_post(struct dienst *d, const struct dienst_options *o)
{
	int rc = o->post.server ? post_open(&o->post, &d->post) : 0;

	switch (rc) {
	case 0:
		return 0;
	case ERR_INVOER:
		return cmd_fail(CMD_CONFIGURATION,
				"--post, --afzender of --url klopt niet: zie startbaan serve -h");
	case ERR_GEHEUGEN:
		return cmd_fail(CMD_TEMPORARY, "er is geen geheugen");
	default:
		return cmd_fail(CMD_CONFIGURATION,
				"--post-wachtwoord %s: dit moet een bestand van één regel zijn, "
				"dat alleen de eigenaar mag lezen",
				o->post.wachtwoord);
	}
}

static int start_jobs(struct dienst *d, const struct master_key *key)
{
	const struct rooster_options options = {
	    .database = d->database, .post = d->post, .key = key, .jobs = jobs};
	int rc = rooster_start(&options, &d->rooster);

	return rc ? cmd_fail(CMD_TEMPORARY, "de periodieke taken starten niet: %s", err_name(rc))
		  : 0;
}

int dienst_start(struct dienst *d, const struct dienst_options *o)
{
	struct master_key key;
	int status;

	*d = (struct dienst){0};
	status = gegevens_anchor_path(o->data, d->anchor);
	if (status != CMD_OK)
		return status;
	if (load_key(o, &key) < 0)
		return cmd_fail(
		    CMD_CONFIGURATION,
		    "in %s staat geen leesbare sleutel; maak er een met: startbaan init", o->data);
	status = open_database(d, o);
	status = status ? status : open_logboek(d, &key);
	status = status ? status : open_gate(d, o, &key);
	status = status ? status : open_post(d, o);
	status = status ? status : keep_reserve(d);
	status = status ? status : open_server(d, o);
	status = status ? status : start_jobs(d, &key);
	secret_wipe(&key, sizeof(key));
	if (status)
		dienst_stop(d);
	return status;
}

int dienst_port(const struct dienst *d)
{
	return server_port(d->server);
}

static void anchor(struct dienst *d)
{
	int rc = logboek_anchor(d->logboek, d->anchor);

	if (rc)
		log_line(LOG_ERROR, "logboek", "no anchor written: %s", err_name(rc));
}

void dienst_anchor(struct dienst *d)
{
	if (logboek_anchor_due(d->logboek, clock_now()))
		anchor(d);
}

void dienst_stop(struct dienst *d)
{
	post_stop(d->post);
	if (d->server)
		server_stop(d->server);
	rooster_stop(d->rooster);
	post_close(d->post);
	gate_close(d->gate);
	if (d->logboek)
		anchor(d); /* the last rows too */
	database_close(d->database);
	logboek_close(d->logboek);
}
