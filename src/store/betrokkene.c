#include "store/betrokkene.h"

#include "base/tekst.h"
#include "domain/onderdeel.h"
#include "store/gebeurtenis.h"

#include <string.h>
#include <strings.h>

const struct column betrokkene_columns[] = {
    COLUMN_ID(struct betrokkene_row, id, betrokkene, BETROKKENE, "Nummer"),
    COLUMN_ID(struct betrokkene_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_ID(struct betrokkene_row, gebruiker_id, gebruiker, GEBRUIKER, "Gebruiker"),
    COLUMN(struct betrokkene_row, versie, INT, NULL, 0),
    COLUMN(struct betrokkene_row, naam, TEXT, "Naam", 0),
    COLUMN(struct betrokkene_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct betrokkene_row, email, TEXT, "E-mail", 0),
    COLUMN(struct betrokkene_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN_KEUZE(struct betrokkene_row, rol, betrokkene_rollen, "Rol", ONDERDEEL_PERSONALIA),
    COLUMN(struct betrokkene_row, onderdelen, INT, "Onderdelen", ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct betrokkene_row, grondslag, grondslagen, "Grondslag", ONDERDEEL_PERSONALIA),
    COLUMN(struct betrokkene_row, artikel, TEXT, "Waarom dit mag", ONDERDEEL_PERSONALIA),
    COLUMN(struct betrokkene_row, van_op, MOMENT, "Sinds", ONDERDEEL_PERSONALIA),
    COLUMN(struct betrokkene_row, tot_op, MOMENT, "Tot", ONDERDEEL_PERSONALIA),
    COLUMN(struct betrokkene_row, einde_reden, TEXT, "Waarom gestopt", ONDERDEEL_PERSONALIA),
};

#define BETROKKENE_SELECT                                                                          \
	"SELECT b.id, b.jongere_id, b.gebruiker_id, b.versie, g.naam, g.telefoon, "                \
	"g.email, (SELECT o.naam FROM functie f JOIN organisatie o ON o.id = "                     \
	"f.organisatie_id WHERE f.gebruiker_id = g.id ORDER BY f.id LIMIT 1) AS "                  \
	"organisatie, b.rol, b.onderdelen, b.grondslag, b.artikel, b.van_op, "                     \
	"NULLIF(b.tot_op, 253402300799000) AS tot_op, b.einde_reden FROM betrokkene b "            \
	"JOIN gebruiker g ON g.id = b.gebruiker_id "
QUERY(betrokkene_find, BETROKKENE_SELECT "WHERE b.id = $1");
QUERY(betrokkene_list_of,
      BETROKKENE_SELECT "WHERE b.jongere_id = $1 AND b.van_op <= $2 AND (b.tot_op > $2 OR $3 = 1) "
			"ORDER BY CASE WHEN b.tot_op > $2 THEN 0 ELSE 1 END, "
			"CASE WHEN b.rol = 'casusregisseur' THEN 0 ELSE 1 END, b.id DESC LIMIT 60");
QUERY(
    betrokkene_insert,
    "INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op, "
    "tot_op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");
QUERY(betrokkene_stop,
      "UPDATE t_betrokkene SET tot_op = $2, einde_reden = $3, versie = versie + 1 WHERE id = $1");

QUERY(betrokkene_count_own,
      "SELECT count(b.id) FROM betrokkene b WHERE b.jongere_id = $1 AND b.gebruiker_id = $2 "
      "AND b.van_op <= $3 AND b.tot_op > $3 "
      "AND b.rol NOT IN ('ontvanger', 'gevraagd', 'helper')");

const struct object object_betrokkene =
    OBJECT(BETROKKENE, betrokkene_find, betrokkene_columns, struct betrokkene_row);

int betrokkene_list(struct db *db, struct arena *a, jongere_id jongere, struct moment nu,
		    bool ook_oud, struct db_rows *ret)
{
	return db_rows(db, a, &betrokkene_list_of, ARGS(jongere, nu, ook_oud ? 1 : 0),
		       betrokkene_columns, COUNT(betrokkene_columns), sizeof(struct betrokkene_row),
		       BETROKKENE_MAX, ret);
}

const struct column betrokkene_keuze_columns[2] = {
    COLUMN_ID(struct betrokkene_keuze, id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct betrokkene_keuze, naam, TEXT, NULL, 0),
};

bool betrokkene_is_keuze(const struct db_rows *keuzes, gebruiker_id wie)
{
	const struct betrokkene_keuze *list = keuzes->rows;

	for (size_t i = 0; i < keuzes->count; i++)
		if (list[i].id.nr == wie.nr)
			return true;
	return false;
}

int betrokkene_only_helps(struct db *db, jongere_id jongere, gebruiker_id wie, struct moment nu,
			  bool *ret)
{
	int64_t own = 0;
	int rc = db_number(db, &betrokkene_count_own, ARGS(jongere, wie, nu), &own);

	*ret = !rc && own == 0;
	return rc;
}

int betrokkene_keuzes(struct db *db, struct arena *a, jongere_id jongere, struct moment nu,
		      struct db_rows *ret)
{
	struct db_rows kring;
	int rc = betrokkene_list(db, a, jongere, nu, false, &kring);
	const struct betrokkene_row *rows = kring.rows;
	struct betrokkene_keuze *list;

	if (rc)
		return rc;
	list = arena_array(a, kring.count + 1, sizeof(*list));
	*ret = (struct db_rows){.rows = list};
	for (size_t i = 0; i < kring.count; i++)
		if (!moment_set(rows[i].tot_op) && !betrokkene_is_keuze(ret, rows[i].gebruiker_id))
			list[ret->count++] = (struct betrokkene_keuze){
			    rows[i].gebruiker_id,
			    arena_format(a, "%s (%s)", rows[i].naam,
					 choice_label(&betrokkene_rollen, rows[i].rol)),
			    rows[i].rol};
	return 0;
}

gebruiker_id betrokkene_nazorg(const struct db_rows *keuzes, gebruiker_id door)
{
	const struct betrokkene_keuze *list = keuzes->rows;

	for (size_t i = 0; i < keuzes->count; i++)
		if (list[i].rol == BETROKKENE_JOBCOACH)
			return list[i].id;
	if (betrokkene_is_keuze(keuzes, door) || !keuzes->count)
		return door;
	return list[0].id;
}

const char *betrokkene_readers(struct arena *a, const struct db_rows *list, uint32_t delen)
{
	const struct betrokkene_row *rows = list->rows;
	const char *names = NULL;

	for (size_t i = 0; i < list->count; i++)
		if ((uint32_t)rows[i].onderdelen & delen)
			names = arena_format(a, "%s%s%s (%s)", names ? names : "",
					     names ? ", " : "", rows[i].naam,
					     choice_label(&betrokkene_rollen, rows[i].rol));
	if (!names)
		names = arena_format(a, "wie bij de jongere het deel %s mag lezen",
				     onderdelen_text(a, delen));
	return arena_format(a, "Wie kan dit lezen: %s.", names);
}

/* ---- who somebody is ---- */

static const struct column functie_columns[] = {
    COLUMN_ID(struct functie_nu, id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct functie_nu, naam, TEXT, NULL, 0),
    COLUMN(struct functie_nu, telefoon, TEXT, NULL, 0),
    COLUMN_KEUZE(struct functie_nu, rol, rollen, NULL, 0),
    COLUMN(struct functie_nu, organisatie, TEXT, NULL, 0),
    COLUMN(struct functie_nu, grondslag, TEXT, NULL, 0),
};
QUERY(functie_now,
      "SELECT g.id, g.naam, g.telefoon, f.rol, o.naam AS organisatie, o.grondslag FROM gebruiker g "
      "JOIN functie f ON f.gebruiker_id = g.id JOIN organisatie o ON o.id = f.organisatie_id "
      "WHERE g.id = $1 AND g.toestand = 'actief' AND f.van_datum <= $2 "
      "AND (f.tot_datum IS NULL OR f.tot_datum >= $2) ORDER BY f.id LIMIT 1");

int functie_find_now(struct db *db, struct arena *a, gebruiker_id gebruiker, struct datum vandaag,
		     struct functie_nu *ret)
{
	return db_row(db, a, &functie_now, ARGS(gebruiker, vandaag), functie_columns,
		      COUNT(functie_columns), ret);
}

int functie_grondslag(const struct functie_nu *functie)
{
	if (strncasecmp(functie->grondslag, "toestemming", 11) == 0)
		return GRONDSLAG_TOESTEMMING;
	if (strncasecmp(functie->grondslag, "overeenkomst", 12) == 0)
		return GRONDSLAG_OVEREENKOMST;
	return GRONDSLAG_WETTELIJKE_TAAK;
}

const char *functie_artikel(const struct functie_nu *functie)
{
	bool bare = strcmp(functie->grondslag, "overeenkomst") == 0;

	return bare ? "Overeenkomst over begeleiding" : functie->grondslag;
}

bool rol_may_regisseur(int rol)
{
	return rol >= 0 && rol < ROL_COUNT && rol_has((enum rol)rol, RECHT_DOSSIER_WIJZIGEN);
}

int betrokkene_rol_of(int rol)
{
	static const int of[ROL_COUNT] = {
	    [ROL_CASUSREGISSEUR] = BETROKKENE_KLANTMANAGER,
	    [ROL_JOBCOACH] = BETROKKENE_JOBCOACH,
	    [ROL_MENTOR] = BETROKKENE_MENTOR,
	    [ROL_STAGEBEGELEIDER] = BETROKKENE_STAGEBEGELEIDER,
	    [ROL_ACCOUNTMANAGER] = BETROKKENE_ACCOUNTMANAGER,
	    [ROL_DOORSTROOMCOACH] = BETROKKENE_DOORSTROOMPUNT,
	    [ROL_HULPVERLENER] = BETROKKENE_BEHANDELAAR,
	    [ROL_TEAMLEIDER] = BETROKKENE_ANDERS,
	    [ROL_AFSTEMMINGSREGISSEUR] = BETROKKENE_ANDERS,
	    [ROL_MANAGER] = BETROKKENE_ANDERS,
	    [ROL_BEHEERDER] = BETROKKENE_ANDERS,
	    [ROL_PRIVACYFUNCTIONARIS] = BETROKKENE_ANDERS,
	    [ROL_DEELNEMER] = BETROKKENE_ANDERS,
	};

	return rol >= 0 && rol < ROL_COUNT ? of[rol] : BETROKKENE_ANDERS;
}

const struct column collega_columns[] = {
    COLUMN_ID(struct collega_row, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct collega_row, naam, TEXT, "Naam", 0),
    COLUMN_KEUZE(struct collega_row, rol, rollen, "Functie", 0),
    COLUMN(struct collega_row, organisatie, TEXT, "Organisatie", 0),
};
QUERY(collega_find,
      "SELECT g.id, g.naam, f.rol, o.naam AS organisatie FROM gebruiker g "
      "JOIN functie f ON f.gebruiker_id = g.id JOIN organisatie o ON o.id = f.organisatie_id "
      "WHERE g.toestand = 'actief' AND f.van_datum <= $2 "
      "AND (f.tot_datum IS NULL OR f.tot_datum >= $2) "
      "AND (g.naam_vouw LIKE $1 ESCAPE '\\' OR o.naam_vouw LIKE $1 ESCAPE '\\') "
      "AND ($3 <> 1 OR (f.tot_datum IS NULL AND f.rol IN " ROLLEN_REGISSEUR ")) "
      "AND (($3 = 2 AND f.rol NOT IN " ROLLEN_ZONDER_NETWERK ") OR f.rol NOT IN " ROLLEN_ZONDER_WERK
      ") "
      "ORDER BY g.naam_vouw, g.id, f.id LIMIT 30");

int collega_list(struct db *db, struct arena *a, const char *zoek, enum collegakeuze wie,
		 struct datum vandaag, struct db_rows *ret)
{
	return db_rows(
	    db, a, &collega_find, ARGS(tekst_like(a, tekst_fold(a, zoek)), vandaag, (int64_t)wie),
	    collega_columns, COUNT(collega_columns), sizeof(struct collega_row), COLLEGA_MAX, ret);
}

/* ---- starting and ending ---- */

static int line_create(struct db *db, struct arena *a, jongere_id jongere, struct datum vandaag,
		       const char *tekst)
{
	return gebeurtenis_create(db, a,
				  &(struct gebeurtenis_nieuw){.jongere = jongere,
							      .soort = GEBEURTENIS_BETROKKENE,
							      .datum = vandaag,
							      .tekst = tekst});
}

struct betrokkene_nieuw betrokkene_own(jongere_id jongere, const struct functie_nu *wie,
				       struct moment nu)
{
	int rol = betrokkene_rol_of(wie->rol);

	return (struct betrokkene_nieuw){.jongere = jongere,
					 .wie = wie,
					 .rol = rol,
					 .onderdelen = betrokkene_rol_onderdelen(rol),
					 .nu = nu,
					 .tot = MOMENT_GEEN,
					 .vandaag = moment_datum(nu)};
}

int betrokkene_create(struct db *db, struct arena *a, const struct betrokkene_nieuw *n)
{
	const char *artikel = n->artikel ? n->artikel : functie_artikel(n->wie);
	uint32_t bits = n->onderdelen & grondslag_onderdelen(functie_grondslag(n->wie));
	struct moment tot = moment_set(n->tot) ? n->tot : (struct moment){BETROKKENE_OPEN};
	int rc = db_send(db, &betrokkene_insert,
			 ARGS(n->jongere, n->wie->id, ARG_CHOICE(betrokkene_rollen, n->rol),
			      (int64_t)bits, ARG_CHOICE(grondslagen, functie_grondslag(n->wie)),
			      artikel, n->nu, tot));

	if (rc)
		return rc;
	return line_create(db, a, n->jongere, n->vandaag,
			   arena_format(a, "%s (%s) doet mee als %s", n->wie->naam,
					n->wie->organisatie,
					choice_label(&betrokkene_rollen, n->rol)));
}

int betrokkene_end(struct db *db, struct arena *a, const struct betrokkene_row *wie,
		   const char *reden, struct moment nu, struct datum vandaag)
{
	int rc = db_exec(db, &betrokkene_stop, ARGS(wie->id, nu, reden));

	if (rc < 0)
		return rc;
	return line_create(db, a, wie->jongere_id, vandaag,
			   arena_format(a, "%s (%s) doet niet meer mee: %s", wie->naam,
					choice_label(&betrokkene_rollen, wie->rol), reden));
}
