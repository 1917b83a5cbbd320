#include "store/plan.h"

#include "domain/onderdeel.h"
#include "store/gebeurtenis.h"

/* ---- reading ---- */

const struct column doel_columns[DOEL_COLUMNS] = {
    COLUMN_ID(struct doel_row, id, doel, DOEL, "Nummer"),
    COLUMN_ID(struct doel_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct doel_row, zicht, INT, NULL, 0),
    COLUMN(struct doel_row, versie, INT, "Versie", 0),
    COLUMN(struct doel_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct doel_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct doel_row, tekst, TEXT, "Doel", ONDERDEEL_PLAN),
    COLUMN_KEUZE(struct doel_row, wens, doelwensen, "Wil de jongere dit?", ONDERDEEL_PLAN),
    COLUMN(struct doel_row, door, TEXT, "Opgeschreven door", 0),
    COLUMN(struct doel_row, op, MOMENT, "Opgeschreven op", ONDERDEEL_PLAN),
    COLUMN_KEUZE(struct doel_row, toestand, doelstanden, "Stand", ONDERDEEL_PLAN),
    COLUMN(struct doel_row, reden, TEXT, "Waarom gestopt", ONDERDEEL_PLAN),
    COLUMN(struct doel_row, afgerond_op, MOMENT, "Klaar op", ONDERDEEL_PLAN),
};

const struct column actie_columns[ACTIE_COLUMNS] = {
    COLUMN_ID(struct actie_row, id, actie, ACTIE, "Nummer"),
    COLUMN_ID(struct actie_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_ID(struct actie_row, doel_id, doel, DOEL, "Doel"),
    COLUMN(struct actie_row, zicht, INT, NULL, 0),
    COLUMN(struct actie_row, versie, INT, "Versie", 0),
    COLUMN(struct actie_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct actie_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct actie_row, tekst, TEXT, "Wat", ONDERDEEL_PLAN),
    COLUMN_ID(struct actie_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct actie_row, wie, TEXT, "Wie", ONDERDEEL_PLAN),
    COLUMN(struct actie_row, voor_datum, DATUM, "Uiterlijk", ONDERDEEL_PLAN),
    COLUMN_KEUZE(struct actie_row, toestand, actiestanden, "Stand", ONDERDEEL_PLAN),
    COLUMN(struct actie_row, reden, TEXT, "Waarom niet", ONDERDEEL_PLAN),
    COLUMN(struct actie_row, afgerond_op, MOMENT, "Klaar op", ONDERDEEL_PLAN),
};

#define DOEL_SELECT                                                                                \
	"SELECT d.id, d.jongere_id, j.zicht, d.versie, j.roepnaam, j.achternaam, d.tekst, "        \
	"d.wens, g.naam AS door, d.op, d.toestand, d.reden, d.afgerond_op "                        \
	"FROM doel d JOIN jongere j ON j.id = d.jongere_id "                                       \
	"JOIN gebruiker g ON g.id = d.gebruiker_id "
#define ACTIE_SELECT                                                                               \
	"SELECT a.id, a.jongere_id, a.doel_id, j.zicht, a.versie, j.roepnaam, j.achternaam, "      \
	"a.tekst, a.gebruiker_id, g.naam AS wie, a.voor_datum, a.toestand, a.reden, "              \
	"a.afgerond_op FROM actie a JOIN jongere j ON j.id = a.jongere_id "                        \
	"LEFT JOIN gebruiker g ON g.id = a.gebruiker_id "

QUERY(doel_find, DOEL_SELECT "WHERE d.id = $1");
QUERY(doel_of_jongere, DOEL_SELECT "WHERE d.jongere_id = $1 ORDER BY d.zicht_van_op, "
				   "CASE d.toestand WHEN 'open' THEN 0 ELSE 1 END, d.id DESC "
				   "LIMIT 500");
QUERY(actie_find, ACTIE_SELECT "WHERE a.id = $1");
QUERY(actie_of_jongere, ACTIE_SELECT "WHERE a.jongere_id = $1 ORDER BY a.zicht_van_op, a.doel_id, "
				     "a.voor_datum, a.id LIMIT 500");

const struct object object_doel = OBJECT(DOEL, doel_find, doel_columns, struct doel_row);
const struct object object_actie = OBJECT(ACTIE, actie_find, actie_columns, struct actie_row);

int doel_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret)
{
	return db_rows(db, a, &doel_of_jongere, ARGS(jongere), doel_columns, COUNT(doel_columns),
		       sizeof(struct doel_row), PLAN_MAX, ret);
}

int actie_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret)
{
	return db_rows(db, a, &actie_of_jongere, ARGS(jongere), actie_columns, COUNT(actie_columns),
		       sizeof(struct actie_row), PLAN_MAX, ret);
}

/* ---- writing ---- */

QUERY(doel_insert, "INSERT INTO t_doel (jongere_id, tekst, wens, gebruiker_id, op) "
		   "VALUES ($1, $2, $3, $4, $5) RETURNING id");
QUERY(doel_change, "UPDATE t_doel SET tekst = $2, wens = $3, versie = versie + 1 WHERE id = $1");
QUERY(doel_stand, "UPDATE t_doel SET toestand = $2, reden = $3, afgerond_op = $4, "
		  "versie = versie + 1 WHERE id = $1");
QUERY(actie_insert, "INSERT INTO t_actie (jongere_id, doel_id, tekst, gebruiker_id, voor_datum, "
		    "door_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id");
QUERY(actie_change, "UPDATE t_actie SET tekst = $2, gebruiker_id = $3, voor_datum = $4, "
		    "versie = versie + 1 WHERE id = $1");
QUERY(actie_stand, "UPDATE t_actie SET toestand = $2, reden = $3, afgerond_op = $4, "
		   "versie = versie + 1 WHERE id = $1");

static int line_create(const struct handeling *h, jongere_id jongere, const char *what,
		       const char *tekst)
{
	return gebeurtenis_create(
	    h->db, h->a,
	    &(struct gebeurtenis_nieuw){.jongere = jongere,
					.soort = GEBEURTENIS_PLAN,
					.datum = h->vandaag,
					.tekst = arena_format(h->a, "%s: %s", what, tekst)});
}

static int actie_insert_one(const struct handeling *h, const struct actie_nieuw *n, actie_id *ret)
{
	return db_number(h->db, &actie_insert,
			 ARGS(n->jongere, n->doel, n->tekst, n->wie, n->voor, h->gebruiker, h->nu),
			 &ret->nr);
}

static int route_create(const struct handeling *h, const struct doel_nieuw *n, doel_id doel)
{
	for (size_t i = 0; n->route != CHOICE_NONE && i < PLANROUTE_STAPPEN; i++) {
		const struct routestap *stap = &planroute_stappen[n->route][i];
		const struct actie_nieuw nieuw = {.jongere = n->jongere,
						  .doel = doel,
						  .tekst = stap->tekst,
						  .wie = stap->jongere ? (gebruiker_id){0}
								       : n->casusregisseur,
						  .voor = datum_plus(h->vandaag, stap->dagen)};
		actie_id id;
		int rc = stap->tekst ? actie_insert_one(h, &nieuw, &id) : 0;

		if (rc)
			return rc;
	}
	return 0;
}

int doel_create(const struct handeling *h, const struct doel_nieuw *n, doel_id *ret)
{
	int rc = db_number(
	    h->db, &doel_insert,
	    ARGS(n->jongere, n->tekst, ARG_CHOICE(doelwensen, n->wens), h->gebruiker, h->nu),
	    &ret->nr);

	rc = rc ? rc : route_create(h, n, *ret);
	return rc ? rc : line_create(h, n->jongere, "Nieuw doel", n->tekst);
}

int doel_update(const struct handeling *h, const struct doel_row *doel, const char *tekst, int wens)
{
	int rc = db_exec(h->db, &doel_change, ARGS(doel->id, tekst, ARG_CHOICE(doelwensen, wens)));

	return rc < 0 ? rc : line_create(h, doel->jongere_id, "Doel gewijzigd", tekst);
}

static int set_stand(const struct handeling *h, const struct query *q, int64_t id, int stand,
		     const char *reden)
{
	return db_done(db_exec(h->db, q,
			       ARGS(id, ARG_CHOICE(doelstanden, stand), reden,
				    stand == PLANSTAND_OPEN ? MOMENT_GEEN : h->nu)));
}

/* Whether what is to be done for a goal goes along when the goal takes this step. */
static bool goes_along(const struct doel_row *doel, const struct actie_row *actie, int stap)
{
	if (actie->doel_id.nr != doel->id.nr)
		return false;
	return stap == PLANSTAP_HEROPEN ? actie->toestand == PLANSTAND_GESTOPT &&
					      actie->afgerond_op.ms == doel->afgerond_op.ms
					: actie->toestand == PLANSTAND_OPEN;
}

static int take_along(const struct handeling *h, const struct doel_row *doel, int stap)
{
	const struct actie_row *acties;
	struct db_rows list;
	int rc = actie_list(h->db, h->a, doel->jongere_id, &list);

	acties = list.rows;
	for (size_t i = 0; !rc && i < list.count; i++)
		if (goes_along(doel, &acties[i], stap))
			rc = stap == PLANSTAP_HEROPEN
				 ? set_stand(h, &actie_stand, acties[i].id.nr, PLANSTAND_OPEN, NULL)
				 : set_stand(h, &actie_stand, acties[i].id.nr, PLANSTAND_GESTOPT,
					     "Het doel is klaar of gestopt");
	return rc;
}

static const char *const doel_words[] = {[PLANSTAP_KLAAR] = "Doel gehaald",
					 [PLANSTAP_STOP] = "Doel gestopt",
					 [PLANSTAP_HEROPEN] = "Doel loopt weer"};
static const char *const actie_words[] = {[PLANSTAP_KLAAR] = "Gedaan",
					  [PLANSTAP_STOP] = "Niet meer nodig",
					  [PLANSTAP_HEROPEN] = "Toch nog te doen"};

int doel_step(const struct handeling *h, const struct doel_row *doel, int stap, const char *reden)
{
	int stand = planstand_after(doel->toestand, stap);
	int rc;

	if (stand == CHOICE_NONE)
		return ERR_CONFLICT;
	if (stap == PLANSTAP_HEROPEN) {
		rc = set_stand(h, &doel_stand, doel->id.nr, stand, NULL);
		rc = rc ? rc : take_along(h, doel, stap);
	} else {
		rc = take_along(h, doel, stap);
		rc = rc ? rc : set_stand(h, &doel_stand, doel->id.nr, stand, reden);
	}
	return rc ? rc : line_create(h, doel->jongere_id, doel_words[stap], doel->tekst);
}

int actie_create(const struct handeling *h, const struct actie_nieuw *n, actie_id *ret)
{
	int rc = actie_insert_one(h, n, ret);

	return rc ? rc : line_create(h, n->jongere, "Afgesproken", n->tekst);
}

int actie_update(const struct handeling *h, const struct actie_row *actie,
		 const struct actie_nieuw *n)
{
	int rc = db_exec(h->db, &actie_change, ARGS(actie->id, n->tekst, n->wie, n->voor));

	return rc < 0 ? rc : line_create(h, actie->jongere_id, "Afspraak gewijzigd", n->tekst);
}

int actie_step(const struct handeling *h, const struct actie_row *actie, int stap,
	       const char *reden)
{
	int stand = planstand_after(actie->toestand, stap);
	int rc = stand == CHOICE_NONE ? ERR_CONFLICT
				      : set_stand(h, &actie_stand, actie->id.nr, stand, reden);

	return rc ? rc : line_create(h, actie->jongere_id, actie_words[stap], actie->tekst);
}
