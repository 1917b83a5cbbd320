/* Accounts from the machine itself: for the first days, and for when nobody can get in any more. */
#include "store/gebruiker.h"
#include "cmd/gegevens.h"
#include "store/organisatie.h"
#include "toegang/recht.h"
#include "toegang/sessie.h"

#include <stdio.h>
#include <string.h>

extern const struct cmd cmd_gebruiker;

#define CODE_HOURS 24
#define ARENA_MAX ((size_t)64 * 1024 * 1024)
#define LIST_MAX 100000

struct vraag {
	struct opties opties;
	struct gebruiker_nieuw gebruiker;
	const char *organisatie, *rol, *niveau;
	struct db_context context;
	struct arena *arena;
	const char *waarom; /* why ERR_INVOER; Dutch */
	char code[TOEGANGSCODE_MAX];
};

/* ---- list ---- */

struct gebruiker_regel {
	const char *naam;
	const char *email;
	const char *toestand;
	int rol;
	const char *organisatie;
	int64_t heeft_wachtwoord;
};
static const struct column regel_columns[] = {
    COLUMN(struct gebruiker_regel, naam, TEXT, NULL, 0),
    COLUMN(struct gebruiker_regel, email, TEXT, NULL, 0),
    COLUMN(struct gebruiker_regel, toestand, TEXT, NULL, 0),
    COLUMN_KEUZE(struct gebruiker_regel, rol, rollen, NULL, 0),
    COLUMN(struct gebruiker_regel, organisatie, TEXT, NULL, 0),
    COLUMN(struct gebruiker_regel, heeft_wachtwoord, INT, NULL, 0),
};

/* Somebody without a running function is in the list too, without a role. */
QUERY(
    gebruiker_list,
    "SELECT g.naam, g.email, g.toestand, f.rol, o.naam AS organisatie, g.heeft_wachtwoord "
    "FROM gebruiker g LEFT JOIN functie f ON f.gebruiker_id = g.id "
    "AND (f.tot_datum IS NULL OR f.tot_datum >= $1) "
    "LEFT JOIN organisatie o ON o.id = f.organisatie_id ORDER BY g.naam_vouw, g.id, f.id LIMIT $2");

static int print_regel(void *row, void *arg)
{
	const struct gebruiker_regel *g = row;

	(void)arg;
	printf("%s\t%s\t%s\t%s\t%s\t%s\n", g->email, g->naam, g->toestand,
	       choice_label(&rollen, g->rol), g->organisatie ? g->organisatie : "",
	       g->heeft_wachtwoord ? "" : "nog geen wachtwoord");
	return 0;
}

static int list(struct database *d, struct vraag *v)
{
	struct db *db;
	int rc = db_read_begin(d, &v->context, &db);

	if (rc < 0)
		return rc;
	rc = db_each(db, v->arena, &gebruiker_list, ARGS(v->context.vandaag, LIST_MAX),
		     regel_columns, COUNT(regel_columns), sizeof(struct gebruiker_regel),
		     print_regel, NULL);
	db_read_end(db);
	return rc;
}

/* ---- nieuw, code, uit-dienst ---- */

static int refuse(struct vraag *v, const char *waarom)
{
	v->waarom = waarom;
	return ERR_INVOER;
}

static int find(struct db *db, struct vraag *v, struct gebruiker_gevonden *ret)
{
	int rc = gebruiker_find(db, v->arena, &v->context, v->opties.args[1], ret);

	return rc == ERR_GEEN_RIJ ? refuse(v, "er is geen gebruiker met dit e-mailadres") : rc;
}

static int make_code(struct db *db, struct vraag *v, gebruiker_id id)
{
	const struct moment until = {v->context.nu.ms + CODE_HOURS * INT64_C(3600000)};

	return toegangscode_create(db, id, until, v->code);
}

static int create_work(struct db *db, void *arg)
{
	struct vraag *v = arg;
	struct functie_nieuw functie = {.rol = choice_find(&rollen, v->rol),
					.niveau = choice_find(&functieniveaus, v->niveau),
					.van = v->context.vandaag,
					.tot = DATUM_GEEN};
	functie_id id;
	int rc = organisatie_find(db, v->arena, v->organisatie, &functie.organisatie);

	if (rc == ERR_GEEN_RIJ)
		return refuse(v, "er is geen organisatie met deze naam");
	if (rc == 0)
		rc = gebruiker_create(db, v->arena, &v->gebruiker, v->context.nu,
				      &functie.gebruiker);
	if (rc == ERR_CONFLICT)
		v->waarom = "er is al een gebruiker met dit e-mailadres";
	if (rc == 0)
		rc = functie_create(db, &functie, &id);
	return rc == 0 ? make_code(db, v, functie.gebruiker) : rc;
}

static int code_work(struct db *db, void *arg)
{
	struct vraag *v = arg;
	struct gebruiker_gevonden g;
	int rc = find(db, v, &g);

	if (rc == 0 && strcmp(g.toestand, "actief") != 0)
		return refuse(v, "deze gebruiker is uit dienst");
	return rc == 0 ? make_code(db, v, g.id) : rc;
}

static int leave_work(struct db *db, void *arg)
{
	struct vraag *v = arg;
	struct gebruiker_gevonden g;
	int rc = find(db, v, &g);

	if (rc == 0)
		rc = gebruiker_end(db, g.id, g.versie, v->context.vandaag);
	if (rc == ERR_CONFLICT && strcmp(db_conflict(db), "laatste_beheerder") == 0)
		v->waarom = "dit is de laatste beheerder die kan inloggen. Maak eerst een ander";
	else if (rc == ERR_CONFLICT)
		v->waarom = "deze gebruiker is nog casusregisseur van jongeren. Draag eerst de "
			    "caseload over; dan raakt niemand uit beeld";
	return rc;
}

static int check_new(struct vraag *v)
{
	if (!v->gebruiker.email || !v->gebruiker.naam || !v->rol || !v->organisatie)
		return cmd_usage(&cmd_gebruiker, "noem --email, --naam, --rol en --organisatie");
	if (!email_is_address(v->gebruiker.email))
		return cmd_usage(&cmd_gebruiker, "%s is geen e-mailadres", v->gebruiker.email);
	if (choice_find(&rollen, v->rol) == CHOICE_NONE)
		return cmd_usage(&cmd_gebruiker, "de rol %s is er niet", v->rol);
	if (choice_find(&functieniveaus, v->niveau) == CHOICE_NONE)
		return cmd_usage(&cmd_gebruiker, "het niveau is management, beleid of uitvoering");
	return CMD_OK;
}

/* ---- the command ---- */

static const struct daad {
	const char *name;
	int args; /* with the name */
	int (*check)(struct vraag *v);
	int (*work)(struct db *db, void *arg); /* NULL: list */
} daden[] = {
    {"list", 1, NULL, NULL},
    {"nieuw", 1, check_new, create_work},
    {"code", 2, NULL, code_work},
    {"uit-dienst", 2, NULL, leave_work},
};

static const struct daad *daad_find(const struct opties *o)
{
	for (size_t i = 0; o->n_args > 0 && i < COUNT(daden); i++)
		if (strcmp(daden[i].name, o->args[0]) == 0 && daden[i].args == o->n_args)
			return &daden[i];
	return NULL;
}

static int perform(struct vraag *v, const struct daad *daad)
{
	struct gegevens g;
	int status = gegevens_open(&v->opties, &g);
	int rc;

	if (status != CMD_OK)
		return status;
	v->context = g.context;
	rc = daad->work ? db_write(g.database, &g.context, daad->work, v) : list(g.database, v);
	if (rc < 0 && v->waarom)
		status = cmd_fail(CMD_CONFIGURATION, "%s", v->waarom);
	else if (rc < 0)
		status = gegevens_failed(rc, "er is niets vastgelegd");
	else if (v->code[0])
		printf("Code: %s\nHiermee kiest deze gebruiker binnen %d uur een wachtwoord op "
		       "/toegangscode.\n",
		       v->code, CODE_HOURS);
	gegevens_close(&g);
	return status;
}

static int run(int argc, char **argv)
{
	struct vraag v = {.niveau = "uitvoering"};
	const struct optie own[] = {{.name = "email", .value = &v.gebruiker.email},
				    {.name = "naam", .value = &v.gebruiker.naam},
				    {.name = "telefoon", .value = &v.gebruiker.telefoon},
				    {.name = "rol", .value = &v.rol},
				    {.name = "niveau", .value = &v.niveau},
				    {.name = "organisatie", .value = &v.organisatie}};
	const struct daad *daad;
	int status;

	v.opties = (struct opties)OPTIES(&cmd_gebruiker, own);
	status = opties_parse(&v.opties, argc, argv);
	if (status >= 0)
		return status;
	daad = daad_find(&v.opties);
	if (!daad)
		return cmd_usage(&cmd_gebruiker,
				 "kies list, nieuw, code ADRES of uit-dienst ADRES");
	status = daad->check ? daad->check(&v) : CMD_OK;
	if (status != CMD_OK)
		return status;
	v.arena = arena_open(ARENA_MAX);
	if (!v.arena)
		return cmd_fail(CMD_TEMPORARY, "er is geen geheugen");
	status = perform(&v, daad);
	arena_free(v.arena);
	return status;
}

const struct cmd cmd_gebruiker = {
    "gebruiker", "toont en maakt gebruikers, geeft codes, meldt uit dienst",
    "list\n"
    "       startbaan gebruiker nieuw --email ADRES --naam NAAM --rol ROL --organisatie NAAM\n"
    "                 [--niveau uitvoering] [--telefoon NUMMER]\n"
    "       startbaan gebruiker code ADRES\n"
    "       startbaan gebruiker uit-dienst ADRES\n\n"
    "Met een code kiest iemand zelf een wachtwoord; alle sessies en andere codes vervallen dan. Wie nog\n"
    "casusregisseur is, kan niet uit dienst.",
    run};
