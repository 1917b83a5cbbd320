#include "cmd/demo_formulering.h"

#include "cmd/demo_handeling.h"
#include "store/formulering.h"

/* Days from today. */
#define STELLING_DAG (-8)
#define OVERGENOMEN_DAG (-5)
#define NORM_DAG (-2)

#define NORM 11

/* Of these the first is taken over. */
static const struct demo_formulering {
	int factor;
	int64_t nummer;
	struct formulering_inhoud inhoud;
} voor_stellingen[] = {
    {FACTOR_CONSENSUS,
     3,
     {"Werk dat een ander al doet, doen wij niet nog een keer.",
      "Collega's lazen bij dubbel werk iets anders: werken met zijn tweeën."}},
    {FACTOR_COMMUNICATIE,
     2,
     {"Als ik iets meld, hoor ik binnen een week wat ermee is gedaan.",
      "Zonder termijn is altijd wel iets gehoord."}},
    {FACTOR_ERVARING,
     3,
     {"Wij veranderden het laatste jaar iets omdat jongeren of ouders het zeiden.",
      "In de scan staat de zin alleen. Dan is niet duidelijk wie zij zijn."}},
};
#define STELLINGEN COUNT(voor_stellingen)

static const struct formulering_inhoud voor_norm = {
    "Iedereen in het netwerk weet wie hij belt, en hoort binnen twee werkdagen iets terug.",
    "Op tijd is voor een school iets anders dan voor een gemeente."};

static int stelling_create(const struct handeling *h, const struct db_rows *vragen,
			   const struct demo_formulering *f, formulering_id *ret)
{
	const struct zelfvraag_row *rows = vragen->rows;

	for (size_t i = 0; i < vragen->count; i++)
		if (rows[i].factor == f->factor && rows[i].nummer == f->nummer)
			return formulering_create_stelling(h, rows[i].id, &f->inhoud, ret);
	return ERR_GEEN_RIJ;
}

/* Who fills in the zelfscan of Vlietdam, that goes on. */
static int stellingen_play(struct db *db, const struct demo *d, formulering_id ret[STELLINGEN])
{
	struct handeling h;
	struct db_rows scans = {0}, vragen = {0};
	int rc = demo_handeling_start(db, d, M_SASKIA, datum_plus(d->vandaag, STELLING_DAG), &h);

	rc = rc ? rc : zelfscan_list(db, d->arena, &scans);
	rc = rc ? rc
		: zelfvraag_list(db, d->arena, ((const struct zelfscan_row *)scans.rows)->id,
				 &vragen);
	for (size_t i = 0; !rc && i < STELLINGEN; i++)
		rc = stelling_create(&h, &vragen, &voor_stellingen[i], &ret[i]);
	return rc;
}

static int accept_play(struct db *db, const struct demo *d, formulering_id id)
{
	struct handeling h;
	struct formulering_row f;
	int rc = demo_handeling_start(db, d, M_INGRID, datum_plus(d->vandaag, OVERGENOMEN_DAG), &h);

	rc = rc ? rc : formulering_find(db, d->arena, id, &f);
	return rc ? rc : formulering_accept_stelling(&h, &f, f.tekst);
}

static int norm_play(struct db *db, const struct demo *d)
{
	struct handeling h;
	struct db_rows normen = {0};
	const struct norm_row *rows;
	formulering_id id;
	int rc = demo_handeling_start(db, d, M_PAUL, datum_plus(d->vandaag, NORM_DAG), &h);

	rc = rc ? rc : norm_list(db, d->arena, &normen);
	rows = normen.rows;
	for (size_t i = 0; !rc && i < normen.count; i++)
		if (rows[i].nummer == NORM)
			rc = formulering_create_norm(&h, rows[i].id, &voor_norm, &id);
	return rc;
}

static int formuleringen_play(struct db *db, void *arg)
{
	const struct demo *d = arg;
	formulering_id ids[STELLINGEN] = {0};
	int rc = stellingen_play(db, d, ids);

	rc = rc ? rc : accept_play(db, d, ids[0]);
	return rc ? rc : norm_play(db, d);
}

int demo_formuleringen_create(struct demo *d)
{
	const struct db_context nobody = {.nu = d->nu, .vandaag = d->vandaag};

	return db_write(d->database, &nobody, formuleringen_play, d);
}
