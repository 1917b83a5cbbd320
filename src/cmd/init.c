/*
 * A new installation: data directory, key, database, the first organisation and the first account,
 * which gets in with a one-time code. There is no password to change, and none that could be known.
 * May be interrupted anywhere and run again.
 */
#include "cmd/gegevens.h"
#include "store/gebruiker.h"
#include "store/organisatie.h"
#include "toegang/recht.h"
#include "toegang/sessie.h"

#include <stdio.h>

extern const struct cmd cmd_init;

#define CODE_HOURS 24
#define ARENA_MAX ((size_t)1024 * 1024)

struct eerste {
	struct organisatie_nieuw organisatie;
	const char *regio; /* NULL: the beheerder makes it */
	int regiosoort;
	struct gebruiker_nieuw gebruiker;
	struct db_context context;
	struct arena *arena;
	char code[TOEGANGSCODE_MAX];
};

/* ---- the steps ---- */

static int make_regio(struct db *db, const struct eerste *e, organisatie_id organisatie)
{
	regio_id regio;
	int rc = regio_create(db, e->regio, e->regiosoort, &regio);

	return rc ? rc : organisatie_assign_regio(db, organisatie, regio);
}

/* In one transaction: an installation with an organisation but without an account does not exist.
 */
static int make_first(struct db *db, void *arg)
{
	struct eerste *e = arg;
	const struct moment until = {e->context.nu.ms + CODE_HOURS * INT64_C(3600000)};
	struct functie_nieuw functie = {.rol = ROL_BEHEERDER,
					.niveau = FUNCTIENIVEAU_BELEID,
					.van = e->context.vandaag,
					.tot = DATUM_GEEN};
	functie_id id;
	int rc = gegevens_check_empty(db);

	if (rc == 0)
		rc = organisatie_create(db, e->arena, &e->organisatie, &functie.organisatie);
	if (rc == 0 && e->regio)
		rc = make_regio(db, e, functie.organisatie);
	if (rc == 0)
		rc = gebruiker_create(db, e->arena, &e->gebruiker, e->context.nu,
				      &functie.gebruiker);
	if (rc == 0)
		rc = functie_create(db, &functie, &id);
	if (rc == 0)
		rc = toegangscode_create(db, functie.gebruiker, until, e->code);
	return rc;
}

static int first_account(const struct opties *o, struct eerste *e)
{
	struct gegevens g;
	int status = gegevens_open(o, &g);
	int rc;

	if (status != CMD_OK)
		return status;
	e->context = g.context;
	rc = db_write(g.database, &g.context, make_first, e);
	if (rc == ERR_CONFLICT)
		status =
		    cmd_fail(CMD_CONFIGURATION,
			     "deze installatie heeft al gebruikers. Een nieuwe code maakt u met: "
			     "startbaan gebruiker code E-MAILADRES");
	else if (rc < 0)
		status = gegevens_failed(rc, "de eerste gebruiker is niet vastgelegd");
	else
		status = gegevens_ship(&g);
	gegevens_close(&g);
	return status;
}

/* ---- the command ---- */

static int check_input(const struct eerste *e)
{
	if (!e->organisatie.naam || !e->gebruiker.naam || !e->gebruiker.email)
		return cmd_usage(&cmd_init, "noem --organisatie, --naam en --email");
	if (!email_is_address(e->gebruiker.email))
		return cmd_usage(&cmd_init, "%s is geen e-mailadres", e->gebruiker.email);
	if (e->organisatie.soort == CHOICE_NONE)
		return cmd_usage(&cmd_init, "deze soort organisatie is er niet");
	if (e->regiosoort == CHOICE_NONE)
		return cmd_usage(&cmd_init, "de soort regio is arbeidsmarktregio, doorstroomregio "
					    "of subregio");
	return CMD_OK;
}

static int run(int argc, char **argv)
{
	struct eerste e = {.organisatie.domein = CHOICE_NONE};
	const char *soort = "gemeente", *regiosoort = "arbeidsmarktregio";
	const struct optie own[] = {{.name = "organisatie", .value = &e.organisatie.naam},
				    {.name = "soort", .value = &soort},
				    {.name = "regio", .value = &e.regio},
				    {.name = "regiosoort", .value = &regiosoort},
				    {.name = "naam", .value = &e.gebruiker.naam},
				    {.name = "email", .value = &e.gebruiker.email}};
	struct opties o = OPTIES(&cmd_init, own);
	int status = opties_parse(&o, argc, argv);

	if (status >= 0)
		return status;
	e.organisatie.soort = choice_find(&organisatiesoorten, soort);
	e.regiosoort = choice_find(&regiosoorten, regiosoort);
	status = check_input(&e);
	if (status != CMD_OK)
		return status;
	e.arena = arena_open(ARENA_MAX);
	if (!e.arena)
		return cmd_fail(CMD_TEMPORARY, "er is geen geheugen");
	status = gegevens_create_all(&o);
	status = status ? status : first_account(&o, &e);
	if (status == CMD_OK)
		printf("Code: %s\n"
		       "%s kan hiermee binnen %d uur een wachtwoord kiezen op /toegangscode.\n",
		       e.code, e.gebruiker.email, CODE_HOURS);
	arena_free(e.arena);
	return status;
}

const struct cmd cmd_init = {
    "init", "maakt een nieuwe installatie",
    "--organisatie NAAM --naam NAAM --email ADRES [--soort gemeente]\n"
    "                 [--regio NAAM] [--regiosoort arbeidsmarktregio]\n\n"
    "Maakt de map met gegevens, de sleutel, de database, de eerste organisatie en haar beheerder,\n"
    "en toont een code waarmee die zelf een wachtwoord kiest. Zonder --regio maakt de beheerder de\n"
    "regio zelf.",
    run};
