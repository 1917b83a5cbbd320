/*
 * An invented region to look around in, made through the same tables, triggers, logs and policy as
 * real work: every act is a write of the worker who does it, on the day on which it is done.
 * Nothing in it is about anybody who exists.
 */
#include "toegang/demo.h"
#include "cmd/demo_jongeren.h"
#include "cmd/demo_verhalen.h"
#include "cmd/gegevens.h"
#include "toegang/wachtwoord.h"

#include <stdio.h>

extern const struct cmd cmd_demo;

#define SINDS 2000 /* days ago that the region began */
#define ARENA_MAX ((size_t)64 * 1024 * 1024)

struct begin {
	struct demo *demo;
	struct db_context context;
	const char *hash;
};

static int region_begin(struct db *db, void *arg)
{
	struct begin *b = arg;
	int rc = gegevens_check_empty(db);

	return rc ? rc
		  : demo_regio_create(db, b->demo->arena, &b->context, b->hash, &b->demo->regio);
}

static int region_create(struct demo *d, const struct db_context *context)
{
	char hash[WACHTWOORD_HASH_MAX];
	struct begin b = {.demo = d, .context = *context, .hash = hash};
	int rc = wachtwoord_hash(DEMO_WACHTWOORD, hash);

	b.context.vandaag = datum_plus(d->vandaag, -SINDS);
	b.context.nu.ms = d->nu.ms - SINDS * INT64_C(86400000);
	return rc ? rc : db_write(d->database, &b.context, region_begin, &b);
}

static int people_create(struct demo *d)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < demo_verhaal_count; i++)
		rc = demo_jongere_create(d, &demo_verhalen[i]);
	for (size_t i = 0; !rc && i < demo_jongere_count; i++)
		rc = demo_jongere_create(d, &demo_jongeren[i]);
	return rc;
}

static int demo_create(const struct opties *o, struct demo *d)
{
	struct gegevens g;
	int status = gegevens_open(o, &g);
	int rc;

	if (status != CMD_OK)
		return status;
	d->database = g.database;
	d->nu = g.context.nu;
	d->vandaag = g.context.vandaag;
	rc = region_create(d, &g.context);
	if (rc == ERR_CONFLICT)
		status = cmd_fail(CMD_CONFIGURATION,
				  "hier staat al iets: een demo begint in een lege map (--data)");
	else if (!rc)
		rc = people_create(d);
	if (rc && status == CMD_OK)
		status = gegevens_failed(rc, "de demo is niet gemaakt");
	gegevens_close(&g);
	return status;
}

static void print_accounts(void)
{
	printf("Een verzonnen regio, met %zu jongeren. Inloggen kan met het wachtwoord %s als:\n",
	       demo_verhaal_count + demo_jongere_count, DEMO_WACHTWOORD);
	for (size_t i = 0; i < ROL_COUNT; i++)
		printf("  %-42s %s\n", demo_faces[i].email, demo_faces[i].wat);
}

static int run(int argc, char **argv)
{
	struct opties o = OPTIES_NONE(&cmd_demo);
	struct demo d = {0};
	int status = opties_parse(&o, argc, argv);

	if (status >= 0)
		return status;
	if (o.n_args)
		return cmd_usage(&cmd_demo, "onbekend argument %s", o.args[0]);
	d.arena = arena_open(ARENA_MAX);
	if (!d.arena)
		return cmd_fail(CMD_TEMPORARY, "er is geen geheugen");
	status = gegevens_create_all(&o);
	status = status ? status : demo_create(&o, &d);
	if (status == CMD_OK)
		print_accounts();
	arena_free(d.arena);
	return status;
}

const struct cmd cmd_demo = {
    "demo", "maakt een verzonnen regio om in rond te kijken",
    "\n\n"
    "Maakt in een lege map de sleutel, de database en een regio met organisaties, medewerkers en jongeren die\n"
    "niet bestaan. Alle datums zijn gerekend vanaf vandaag.",
    run};
