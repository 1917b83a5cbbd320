#include "store/overzicht.h"

#include "store/instelling.h"
#include "store/redactie.h"
#include "store/signalen.h"
#include "store/vraag.h"
#include "toegang/recht.h"

/* ---- what somebody chose ---- */

static const struct column keuze_columns[] = {
    COLUMN_ID(struct overzichtkeuze, id, overzichtkeuze, OVERZICHTKEUZE, NULL),
    COLUMN_KEUZE(struct overzichtkeuze, ritme, overzichtritmes, NULL, 0),
};
QUERY(keuze_find, "SELECT id, ritme FROM mijn_overzichtkeuze LIMIT 1");
QUERY(keuze_insert,
      "INSERT INTO t_overzichtkeuze (gebruiker_id, functie_id, ritme) VALUES ($1, $2, $3)");
QUERY(keuze_update, "UPDATE t_overzichtkeuze SET functie_id = $2, ritme = $3, versie = versie + 1 "
		    "WHERE id = $1");

int overzichtkeuze_find(struct db *db, struct arena *a, struct overzichtkeuze *ret)
{
	int rc = db_row(db, a, &keuze_find, ARGS_NONE, keuze_columns, COUNT(keuze_columns), ret);

	if (rc != ERR_GEEN_RIJ)
		return rc;
	*ret = (struct overzichtkeuze){.ritme = OVERZICHT_NOOIT};
	return 0;
}

int overzichtkeuze_set(const struct handeling *h, functie_id functie, int ritme)
{
	const struct arg chosen = ARG_CHOICE(overzichtritmes, ritme);
	struct overzichtkeuze now;
	int rc = overzichtkeuze_find(h->db, h->a, &now);

	if (rc)
		return rc;
	rc = now.id.nr ? db_exec(h->db, &keuze_update, ARGS(now.id, functie, chosen))
		       : db_exec(h->db, &keuze_insert, ARGS(h->gebruiker, functie, chosen));
	return db_done(rc);
}

/* ---- who is written to ---- */

static const struct column ontvanger_columns[] = {
    COLUMN_ID(struct overzicht_ontvanger, id, gebruiker, GEBRUIKER, NULL),
    COLUMN_ID(struct overzicht_ontvanger, functie_id, functie, FUNCTIE, NULL),
    COLUMN_ID(struct overzicht_ontvanger, organisatie_id, organisatie, ORGANISATIE, NULL),
    COLUMN_KEUZE(struct overzicht_ontvanger, rol, rollen, NULL, 0),
    COLUMN(struct overzicht_ontvanger, vervanging_tot_datum, DATUM, NULL, 0),
    COLUMN(struct overzicht_ontvanger, herinnerd_op, MOMENT, NULL, 0),
    COLUMN(struct overzicht_ontvanger, verteld_op, MOMENT, NULL, 0),
};
QUERY(ontvanger_list,
      "SELECT id, functie_id, organisatie_id, rol, vervanging_tot_datum, herinnerd_op, verteld_op "
      "FROM overzicht_ontvanger WHERE laatste_datum IS NULL "
      "OR (ritme = 'dag' AND laatste_datum < $1) OR (ritme = 'week' AND laatste_datum < $2) "
      "ORDER BY id LIMIT 100");

int overzicht_ontvangers(struct db *db, struct arena *a, struct datum vandaag, struct db_rows *ret)
{
	return db_rows(
	    db, a, &ontvanger_list,
	    ARGS(overzicht_begin(OVERZICHT_DAG, vandaag), overzicht_begin(OVERZICHT_WEEK, vandaag)),
	    ontvanger_columns, COUNT(ontvanger_columns), sizeof(struct overzicht_ontvanger),
	    ONTVANGERS_MAX, ret);
}

/* ---- how much waits ---- */

static void add(const struct werklijst *lijst, gebruiker_id wie, struct overzicht *ret)
{
	for (size_t i = 0; i < lijst->count; i++) {
		if (lijst->list[i].eigenaar.nr != wie.nr)
			continue;
		switch (lijst->list[i].signaal.vak) {
		case VAK_TE_LAAT:
			ret->te_laat++;
			break;
		case VAK_VANDAAG:
			ret->vandaag++;
			break;
		case VAK_DEZE_WEEK:
			ret->deze_week++;
			break;
		case VAK_LATER:
			break;
		}
	}
}

static int count_werk(struct db *db, struct arena *a, const struct overzicht_ontvanger *wie,
		      const struct db_context *context, const struct termijnen *termijnen,
		      struct overzicht *ret)
{
	const struct signalen_vraag vraag = {.wie = wie->id,
					     .rol = (enum rol)wie->rol,
					     .termijnen = termijnen,
					     .vandaag = context->vandaag,
					     .nu = context->nu,
					     .vervanging_tot = wie->vervanging_tot_datum,
					     .herinnerd_op = wie->herinnerd_op};
	struct werklijst lijst;
	int rc = signalen_load(db, a, &vraag, &lijst);

	if (!rc)
		add(&lijst, wie->id, ret);
	return rc;
}

/* Of who never got one: what is new since a week. */
static struct moment since(const struct overzicht_ontvanger *wie, const struct db_context *context)
{
	return moment_set(wie->verteld_op) ? wie->verteld_op
					   : datum_begin(datum_plus(context->vandaag, -7));
}

static int count(struct db *db, struct arena *a, const struct overzicht_ontvanger *wie,
		 const struct db_context *context, struct overzicht *ret)
{
	const enum rol rol = (enum rol)wie->rol;
	struct termijnen termijnen;
	int rc = instelling_termijnen(db, a, context->vandaag, &termijnen);

	if (!rc && rol_has(rol, RECHT_WERK_LEZEN))
		rc = count_werk(db, a, wie, context, &termijnen, ret);
	if (!rc && rol_has(rol, RECHT_KENNIS_SCHRIJVEN))
		rc = redactie_count_waiting(db, a, wie->id, termijnen.artikel_vooruit,
					    context->vandaag, &ret->artikelen);
	if (!rc && rol_has(rol, RECHT_VRAAG_STELLEN))
		rc = vraag_count_news(db, since(wie, context), &ret->vragen);
	return rc;
}

int overzicht_count(struct database *d, struct arena *a, const struct overzicht_ontvanger *wie,
		    struct moment nu, struct overzicht *ret)
{
	const struct db_context context = {.gebruiker = wie->id.nr,
					   .functie = wie->functie_id.nr,
					   .organisatie = wie->organisatie_id.nr,
					   .nu = nu,
					   .vandaag = moment_datum(nu)};
	struct db *db;
	int rc;

	*ret = (struct overzicht){0};
	if (wie->rol == CHOICE_NONE)
		return 0;
	rc = db_read_begin(d, &context, &db);
	if (rc)
		return rc;
	rc = count(db, a, wie, &context, ret);
	db_read_end(db);
	return rc;
}
