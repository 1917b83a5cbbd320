/*
 * An invented region to look around in, made through the same tables, triggers, logs and policy as
 * real work: every act is a write of the worker who does it, on the day on which it is done.
 * Nothing in it is about anybody who exists.
 */
#include "toegang/demo.h"
#include "cmd/demo_jongeren.h"
#include "cmd/demo_spel.h"
#include "cmd/demo_verhalen.h"
#include "cmd/gegevens.h"
#include "toegang/wachtwoord.h"

#include <stdio.h>

extern const struct cmd cmd_demo;

#define ARENA_MAX ((size_t)64 * 1024 * 1024)

static int demo_create(const struct opties *o, struct demo *d)
{
	char hash[WACHTWOORD_HASH_MAX];
	struct gegevens g;
	int status = gegevens_open(o, &g);
	int rc = wachtwoord_hash(DEMO_WACHTWOORD, hash);

	if (status != CMD_OK)
		return status;
	d->database = g.database;
	d->nu = g.context.nu;
	d->vandaag = g.context.vandaag;
	status = gegevens_require_empty(g.database);
	status = status ? status : gegevens_ship(&g);
	if (!rc && status == CMD_OK)
		rc = demo_play(d, &g.context, hash);
	if (rc)
		status = gegevens_failed(rc, "de demo is niet gemaakt");
	gegevens_close(&g);
	return status;
}

static void print_accounts(void)
{
	printf("Een verzonnen regio, met %zu jongeren. Inloggen kan met het wachtwoord %s als:\n",
	       demo_verhaal_count + demo_jongere_count, DEMO_WACHTWOORD);
	for (size_t i = 0; i < ROL_COUNT; i++)
		if (i != ROL_DEELNEMER)
			printf("  %-42s %s\n", demo_faces[i].email, demo_faces[i].wat);
	printf("%s heeft geen account: zij komt met haar link, of met de knop van serve --demo.\n",
	       demo_faces[ROL_DEELNEMER].naam);
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
