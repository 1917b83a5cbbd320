/*
 * A verwijzing from concept to what came of it. Every step is taken inside a write transaction in
 * which the verwijzing was loaded, writes its line on the timeline, and is guarded by the table
 * (schema/0030): what it refuses is ERR_CONFLICT. Sight of who helps, and its end, follow by
 * trigger.
 */
#ifndef STORE_VERWIJZING_H
#define STORE_VERWIJZING_H

#include "db/object.h"
#include "domain/verwijzing.h"
#include "store/betrokkene.h"
#include "store/jongere_wijzig.h"

/* The same for the casusregisseur and for who is asked. */
struct verwijzing_row {
	verwijzing_id id;
	jongere_id jongere_id;
	gebruiker_id afzender_id; /* who is casusregisseur now */
	gebruiker_id ontvanger_id;
	int64_t versie;
	int verwijssoort;       /* enum verwijssoort */
	const char *keuzereden; /* why he is asked to be the coach; else NULL */
	int64_t onderdelen;     /* what may be read after a yes, within VERWIJZING_ONDERDELEN */
	int toestand;           /* enum verwijzing_toestand, of this moment */
	const char *van;
	const char *van_telefoon;
	const char *naar;
	const char *naar_telefoon;
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	struct datum geboorte_datum;
	const char *gemeente;
	int fase;
	const char *vraag;
	const char *artikel;
	struct datum besproken_datum;
	int mening; /* enum overdracht_mening */
	struct datum van_datum;
	struct datum tot_datum;
	struct moment aangeboden_op;
	struct moment verloopt_op;
	struct moment beantwoord_op;
	const char *reden;
	int hulpuitkomst; /* enum verwijzing_uitkomst */
	const char *opbrengst;
	struct moment afgerond_op;
	struct moment gelezen_op;
};
#define VERWIJZING_COLUMNS 33
extern const struct column verwijzing_columns[VERWIJZING_COLUMNS];
/* For routes under /verwijzingen/:verwijzing, for the two it is between; r->object is the row. */
extern const struct object object_verwijzing;

/* As this reader sees it; ERR_GEEN_RIJ: not at all. */
MUST_USE int verwijzing_load(struct db *db, struct arena *a, verwijzing_id id,
			     struct verwijzing_row *ret);
#define VERWIJZING_MAX 50
/* Those of this jongere that the reader knows of, the newest first. */
MUST_USE int verwijzing_list(struct db *db, struct arena *a, jongere_id jongere,
			     struct db_rows *ret);
/* Which of the two this is. */
static inline enum overdracht_partij verwijzing_partij(const struct verwijzing_row *v,
						       gebruiker_id wie)
{
	return v->ontvanger_id.nr == wie.nr ? PARTIJ_ONTVANGER : PARTIJ_AFZENDER;
}

/* What makes of a verwijzing the question to be the coach: what is kept of it after a yes. */
struct verwijzing_coach {
	int rol;             /* enum betrokkene_rol: for what he takes part */
	gebruiker_id eerste; /* of the proposal; 0: nobody */
	const char *uitleg;  /* what the proposal said of him */
	const char *reden;   /* why him */
};
/* What is decided together with the jongere. */
struct verwijzing_inhoud {
	const char *vraag;
	uint32_t onderdelen;   /* within VERWIJZING_ONDERDELEN */
	struct datum van, tot; /* DATUM_GEEN of a coach */
	struct datum besproken;
	int mening;    /* enum overdracht_mening */
	int grondslag; /* enum grondslag, and in which words */
	const char *artikel;
	const struct verwijzing_coach *coach; /* NULL: help for a while */
};
/*
 * A concept, which nobody else sees. ERR_CONFLICT verwijzing_een_open: this colleague is asked, or
 * helps, already; verwijzing_van_casusregisseur: who acts is not responsible, or the dossier is
 * closed.
 */
MUST_USE int verwijzing_create(const struct handeling *h, jongere_id jongere, gebruiker_id naar,
			       const struct verwijzing_inhoud *inhoud, verwijzing_id *ret);
/* Of the question to a coach the reason may change too; the proposal stays as it was. */
MUST_USE int verwijzing_update(const struct handeling *h, verwijzing_id id,
			       const struct verwijzing_inhoud *inhoud);
/* From now until `verloopt` the other reads what is asked. */
MUST_USE int verwijzing_offer(const struct handeling *h, const struct verwijzing_row *v,
			      struct moment verloopt);
/*
 * The parts are in sight from the first day until the last; of a coach from now on, and he is the
 * coach. Then ERR_CONFLICT coach_stil: no help is wanted now.
 */
MUST_USE int verwijzing_accept(const struct handeling *h, const struct verwijzing_row *v);
MUST_USE int verwijzing_refuse(const struct handeling *h, const struct verwijzing_row *v,
			       const char *reden);
MUST_USE int verwijzing_withdraw(const struct handeling *h, const struct verwijzing_row *v);
/* What was taken back stands again as it was, until the same last moment. ERR_CONFLICT
 * verwijzing_toestand: more than a day ago, or no longer his; verwijzing_een_open,
 * coachverzoek_is_er_al: somebody was asked or chosen since. */
MUST_USE int verwijzing_restore(const struct handeling *h, const struct verwijzing_row *v);
/* Who said yes thinks it over again. ERR_CONFLICT verwijzing_toestand: more than a day ago, it was
 * read, or he did something for this jongere since. */
MUST_USE int verwijzing_withdraw_ja(const struct handeling *h, const struct verwijzing_row *v);
/* The casusregisseur knows of the last answer. */
MUST_USE int verwijzing_read(const struct handeling *h, verwijzing_id id);
/* A later last day. */
MUST_USE int verwijzing_extend(const struct handeling *h, const struct verwijzing_row *v,
			       struct datum tot);
/* It is over, now; the casusregisseur hears of it, unless it is he who says so. */
MUST_USE int verwijzing_end(const struct handeling *h, const struct verwijzing_row *v,
			    int hulpuitkomst, const char *opbrengst);

#endif
