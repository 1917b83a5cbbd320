/*
 * A leerlingenlijst from the machine itself: the rules, the messages and the logs of the page
 * (page/instroom), for who has the file here or sends one every night. Works beside a running
 * server. As on the page all rows come in or none, and the same file again adds nobody.
 */
#include "cmd/gegevens.h"
#include "store/gebruiker.h"
#include "store/opname.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

extern const struct cmd cmd_import;

#define DOEL "aanmelden van schoolverlaters"
#define ARENA_MAX ((size_t)128 * 1024 * 1024)
#define EERSTE_CONTACT_DAGEN 14
#define FUNCTIES_MAX 50

struct invoer {
	struct opties opties;
	const char *door, *casusregisseur, *contact;
	bool proef, zonder_fouten;
	struct gegevens g;
	struct arena *a;
	const char *naam;
	struct bytes inhoud;
	struct tabel_leerlingen t;
	struct leerling_oordeel *oordelen;
	size_t aantal[LOT_COUNT];
	struct functie_nu wie;
	struct opname opname;
	const char *waarom; /* why ERR_INVOER; Dutch */
};

static int refuse(struct invoer *v, const char *waarom)
{
	v->waarom = waarom;
	return ERR_INVOER;
}

/* ---- the file ---- */

static int read_file(struct invoer *v, const char *path)
{
	FILE *file = fopen(path, "rb");
	char *data;
	int error;

	if (!file)
		return cmd_fail(CMD_CONFIGURATION, "%s: %s", path, strerror(errno));
	data = arena_alloc(v->a, TABEL_BYTES_MAX + 1);
	v->inhoud.len = fread(data, 1, TABEL_BYTES_MAX + 1, file);
	v->inhoud.data = (const uint8_t *)data;
	v->naam = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
	error = ferror(file);
	fclose(file);
	if (error)
		return cmd_fail(CMD_TEMPORARY, "%s is niet te lezen", path);
	return CMD_OK;
}

static int parse_file(struct invoer *v, const char *keuze)
{
	const struct tabel_leerlingen_opties opties = {.keuze = keuze,
						       .vandaag = v->g.context.vandaag};

	tabel_leerlingen_free(&v->t);
	return tabel_leerlingen_parse(&opties, v->inhoud.data, v->inhoud.len, &v->t);
}

/* As this organisation read its last list with these headings. */
static int parse_remembered(struct invoer *v, struct db *db)
{
	const char *keuze;
	int rc = parse_file(v, NULL);

	if (rc)
		return refuse(v, v->t.zin);
	rc = kolomkeuze_load(db, v->a, tabel_leerlingen_koppen(v->a, &v->t), &keuze);
	if (!rc && *keuze)
		rc = parse_file(v, keuze);
	if (!rc && v->t.zin)
		return refuse(v, v->t.zin);
	return rc;
}

/* ---- who ---- */

struct functie_row {
	functie_id id;
	organisatie_id organisatie_id;
	int rol;
};
static const struct column functie_columns[] = {
    COLUMN_ID(struct functie_row, id, functie, FUNCTIE, NULL),
    COLUMN_ID(struct functie_row, organisatie_id, organisatie, ORGANISATIE, NULL),
    COLUMN_KEUZE(struct functie_row, rol, rollen, NULL, 0),
};
QUERY(
    functie_list,
    "SELECT f.id, f.organisatie_id, f.rol FROM functie f JOIN gebruiker g ON g.id = f.gebruiker_id "
    "WHERE g.id = $1 AND g.toestand = 'actief' AND f.van_datum <= $2 "
    "AND (f.tot_datum IS NULL OR f.tot_datum >= $2) ORDER BY f.id LIMIT 50");

/* Who has this address, in the oldest function of today that `may`. ERR_GEEN_RIJ: nobody. */
static int find_person(struct invoer *v, struct db *db, const char *email, bool (*may)(int rol),
		       struct db_context *ret)
{
	const struct functie_row *rows;
	struct gebruiker_gevonden g;
	struct db_rows list;
	int rc = gebruiker_find(db, v->a, &v->g.context, email, &g);

	rc =
	    rc ? rc
	       : db_rows(db, v->a, &functie_list, ARGS(g.id, v->g.context.vandaag), functie_columns,
			 COUNT(functie_columns), sizeof(*rows), FUNCTIES_MAX, &list);
	if (rc)
		return rc;
	rows = list.rows;
	for (size_t i = 0; i < list.count; i++) {
		if (!may(rows[i].rol))
			continue;
		*ret = v->g.context;
		ret->gebruiker = g.id.nr;
		ret->functie = rows[i].id.nr;
		ret->organisatie = rows[i].organisatie_id.nr;
		ret->doel = DOEL;
		return 0;
	}
	return ERR_GEEN_RIJ;
}

static bool may_import(int rol)
{
	return rol != CHOICE_NONE && rol_has((enum rol)rol, RECHT_LIJST_INLEZEN);
}

static int find_people(struct invoer *v, struct db *db, gebruiker_id *casusregisseur)
{
	struct db_context *context = &v->opname.context;
	struct db_context regisseur = {0};
	int rc = find_person(v, db, v->door, may_import, context);

	if (rc == ERR_GEEN_RIJ)
		return refuse(v,
			      "wie u met --door noemt, kennen wij niet, of mag geen lijst inlezen");
	if (!rc && v->casusregisseur)
		rc = find_person(v, db, v->casusregisseur, rol_may_regisseur, &regisseur);
	if (rc == ERR_GEEN_RIJ)
		return refuse(
		    v, "wie u met --casusregisseur noemt, kennen wij niet als casusregisseur");
	casusregisseur->nr = regisseur.gebruiker;
	return rc ? rc
		  : functie_find_now(db, v->a, (gebruiker_id){context->gebruiker}, context->vandaag,
				     &v->wie);
}

/* ---- looking ---- */

static int judge(struct invoer *v, struct db *db)
{
	struct leerlingen_vraag vraag = {.db = db, .a = v->a};
	int rc = find_people(v, db, &vraag.casusregisseur);

	rc = rc ? rc : db_set_context(db, &v->opname.context);
	rc = rc ? rc : parse_remembered(v, db);
	if (rc)
		return rc;
	vraag.context = v->opname.context;
	v->oordelen = arena_array(v->a, v->t.lijst.n + 1, sizeof(*v->oordelen));
	return leerlingen_check(&vraag, &v->t.lijst, v->oordelen, v->aantal);
}

static void print_rows(const struct invoer *v)
{
	const struct leerlinglijst *lijst = &v->t.lijst;
	size_t at = 0;

	for (size_t i = 0; i < v->t.n_meldingen; i++)
		printf("%s\n", v->t.meldingen[i]);
	for (size_t i = 0; i < lijst->n; i++) {
		const struct leerling_oordeel *o = &v->oordelen[i];

		for (; at < lijst->n_meldingen && lijst->meldingen[at].rij <= o->leerling->rij;
		     at++)
			printf("%s\n", lijst->meldingen[at].zin);
		if (o->lot != LOT_NIEUW && o->lot != LOT_LEEG)
			printf("Rij %zu: %s.\n", o->leerling->rij, leerling_oordeel_text(v->a, o));
	}
	if (lijst->meldingen_totaal > lijst->n_meldingen)
		printf("En nog %zu opmerkingen.\n", lijst->meldingen_totaal - lijst->n_meldingen);
	for (size_t i = 0; i < LOT_COUNT; i++)
		if (v->aantal[i])
			printf("%s: %zu\n", leerling_loten.list[i].label, v->aantal[i]);
}

/* ---- taking in ---- */

static int create_work(struct db *db, void *arg)
{
	struct invoer *v = arg;
	const struct db_context *context = &v->opname.context;

	return invoerbestand_create(
	    db, v->a,
	    &(struct invoerbestand_nieuw){.naam = v->naam,
					  .inhoud = v->inhoud,
					  .koppen = tabel_leerlingen_koppen(v->a, &v->t),
					  .gebruiker = {context->gebruiker},
					  .organisatie = {context->organisatie},
					  .op = context->nu},
	    &v->opname.bestand);
}

static int reveal_work(struct db *db, void *arg)
{
	const struct invoer *v = arg;

	return opname_reveal(db, &v->opname, v->aantal[LOT_NIEUW]);
}

static int take_in(struct invoer *v)
{
	struct opname *op = &v->opname;
	int rc = db_write(op->database, &op->context, create_work, v);

	rc = rc ? rc : opname_start(op);
	if (rc == ERR_CONFLICT)
		return refuse(
		    v, "er wordt al een lijst opgenomen; probeer het over een minuut opnieuw");
	rc = rc ? rc : opname_create(op, v->oordelen, v->t.lijst.n);
	return rc ? rc : db_write(op->database, &op->context, reveal_work, v);
}

static int failed(const struct invoer *v, int rc)
{
	if (v->waarom)
		return cmd_fail(CMD_CONFIGURATION, "%s", v->waarom);
	return gegevens_failed(rc, "er is niets opgenomen");
}

/* What was printed decides; the status to end with. */
static int decide(struct invoer *v)
{
	bool faulty = v->aantal[LOT_FOUT] || v->aantal[LOT_GEEN_CASUSREGISSEUR];
	int rc;

	if (v->proef)
		return faulty ? CMD_FOUND : CMD_OK;
	if (faulty && !v->zonder_fouten)
		return cmd_fail(CMD_FOUND, "er is niets opgenomen. Verbeter de lijst, kies een "
					   "--casusregisseur, of neem de goede rijen op met "
					   "--zonder-fouten");
	rc = v->aantal[LOT_NIEUW] ? take_in(v) : 0;
	if (rc)
		return failed(v, rc);
	printf("Opgenomen: %zu\n", v->aantal[LOT_NIEUW]);
	return CMD_OK;
}

static int import(struct invoer *v)
{
	struct db *db;
	int rc;

	v->opname.database = v->g.database;
	v->opname.wie = &v->wie;
	rc = db_read_begin(v->g.database, &v->g.context, &db);
	if (!rc) {
		rc = judge(v, db);
		db_read_end(db);
	}
	if (rc)
		return failed(v, rc);
	v->opname.school = (organisatie_id){v->opname.context.organisatie};
	print_rows(v);
	return decide(v);
}

/* ---- the command ---- */

static int check_options(struct invoer *v)
{
	struct datum *contact = &v->opname.eerste_contact;

	if (v->opties.n_args != 2 || strcmp(v->opties.args[0], "leerlingen") != 0)
		return cmd_usage(&cmd_import, "gebruik: import leerlingen BESTAND");
	if (!v->door)
		return cmd_usage(&cmd_import, "noem met --door wie de lijst opneemt");
	*contact = datum_plus(clock_today(), EERSTE_CONTACT_DAGEN);
	if (v->contact && (datum_parse(v->contact, contact) || contact->dag < clock_today().dag))
		return cmd_usage(&cmd_import, "%s is geen datum vanaf vandaag, zoals 31-12-2027",
				 v->contact);
	return CMD_OK;
}

static int run(int argc, char **argv)
{
	struct invoer v = {0};
	const struct optie own[] = {{.name = "door", .value = &v.door},
				    {.name = "casusregisseur", .value = &v.casusregisseur},
				    {.name = "contact", .value = &v.contact},
				    {.name = "proef", .flag = &v.proef},
				    {.name = "zonder-fouten", .flag = &v.zonder_fouten}};
	int status;

	v.opties = (struct opties)OPTIES(&cmd_import, own);
	status = opties_parse(&v.opties, argc, argv);
	if (status >= 0)
		return status;
	status = check_options(&v);
	if (status != CMD_OK)
		return status;
	v.a = arena_open(ARENA_MAX);
	if (!v.a)
		return cmd_fail(CMD_TEMPORARY, "er is geen geheugen");
	status = read_file(&v, v.opties.args[1]);
	if (status == CMD_OK)
		status = gegevens_open(&v.opties, &v.g);
	if (status == CMD_OK)
		status = import(&v);
	gegevens_close(&v.g);
	tabel_leerlingen_free(&v.t);
	arena_free(v.a);
	return status;
}

const struct cmd cmd_import = {
    "import", "neemt een leerlingenlijst op",
    "leerlingen BESTAND --door ADRES [--proef] [--casusregisseur ADRES]\n"
    "                 [--contact 31-12-2027] [--zonder-fouten]\n\n"
    "BESTAND is CSV of xlsx, hoogstens 20 MB en 50.000 rijen, zoals op de pagina Leerlingenlijsten. Alle rijen\n"
    "komen erin, of geen; dezelfde lijst nog eens voegt niemand toe. Startbaan mag intussen draaien.\n"
    "--door: het e-mailadres van wie de lijst opneemt en betrokken blijft. --proef: alleen nakijken.\n"
    "--casusregisseur: voor rijen die niemand noemen die wij kennen; zonder deze optie worden die geweigerd.\n"
    "--contact: het eerste contact is uiterlijk dan; anders over 14 dagen. --zonder-fouten: sla rijen over die\n"
    "een fout hebben of geen casusregisseur. Eindigt met 1 als rijen zijn geweigerd; dan is er niets opgenomen.",
    run};
