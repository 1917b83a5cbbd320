/*
 * An overdracht from concept to answer, and the summary that goes with it. Every step is taken
 * inside a write transaction in which the overdracht was loaded, writes its line on the timeline,
 * and is guarded by the table (schema/0010): what it refuses is ERR_CONFLICT. Sight of the
 * receiver, its end and the change of casusregisseur follow by trigger.
 */
#ifndef STORE_OVERDRACHT_H
#define STORE_OVERDRACHT_H

#include "db/object.h"
#include "domain/overdracht.h"
#include "store/jongere_wijzig.h"

/*
 * The overdracht with its summary: the same for the sender and for the receiver. What does not go
 * along is NULL or unset, also for the sender, who has it elsewhere.
 */
struct overdracht_row {
	overdracht_id id;
	jongere_id jongere_id;
	gebruiker_id afzender_id;
	gebruiker_id ontvanger_id;
	int64_t versie;
	int64_t onderdelen; /* what goes along */
	int toestand;       /* enum overdracht_toestand, of this moment */
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
	const char *toelichting;
	struct datum besproken_datum;
	int mening; /* enum overdracht_mening */
	struct datum kennismaking_datum;
	bool blijf;
	struct moment aangeboden_op;
	struct moment verloopt_op;
	struct moment beantwoord_op;
	const char *reden;
	struct moment gelezen_op;
	const char *telefoon;
	const char *email;
	const char *school;
	struct datum uitstroom_datum;
	const char *wil;
	int doelgroep;
	const char *helpt;
	int bestemming;
	int bemiddelbaar;
};
#define OVERDRACHT_COLUMNS 36
extern const struct column overdracht_columns[OVERDRACHT_COLUMNS];
/* For routes under /overdrachten/:overdracht, for the two it is between; r->object is the row. */
extern const struct object object_overdracht;

/* As this reader sees it; ERR_GEEN_RIJ: not at all. */
MUST_USE int overdracht_load(struct db *db, struct arena *a, overdracht_id id,
			     struct overdracht_row *ret);
/* Which of the two this is. */
static inline enum overdracht_partij overdracht_partij(const struct overdracht_row *o,
						       gebruiker_id wie)
{
	return o->ontvanger_id.nr == wie.nr ? PARTIJ_ONTVANGER : PARTIJ_AFZENDER;
}

/* The one of this jongere that is not answered or taken back yet; ERR_GEEN_RIJ: none that this
 * reader knows of. */
MUST_USE int overdracht_find_open(struct db *db, jongere_id jongere, overdracht_id *ret);

/* What is decided together with the jongere. */
struct overdracht_inhoud {
	uint32_t onderdelen; /* within OVERDRACHT_ONDERDELEN */
	const char *toelichting;
	struct datum besproken;
	int mening; /* enum overdracht_mening */
	struct datum kennismaking;
	bool blijf;
};
/*
 * A concept, which nobody else sees. ERR_CONFLICT overdracht_een_open: there is one already;
 * overdracht_van_casusregisseur: who acts is not responsible, or the dossier is closed.
 */
MUST_USE int overdracht_create(const struct handeling *h, jongere_id jongere, gebruiker_id naar,
			       const struct overdracht_inhoud *inhoud, overdracht_id *ret);
MUST_USE int overdracht_update(const struct handeling *h, overdracht_id id,
			       const struct overdracht_inhoud *inhoud);
/* From now until `verloopt` the receiver sees the summary. */
MUST_USE int overdracht_offer(const struct handeling *h, const struct overdracht_row *o,
			      struct moment verloopt);
/* The receiver is casusregisseur from now on, the introduction the next contact; the sender stays
 * involved when that was agreed. ERR_CONFLICT belofte_4_de_ander: it is not his to answer. */
MUST_USE int overdracht_accept(const struct handeling *h, const struct overdracht_row *o,
			       struct datum kennismaking);
MUST_USE int overdracht_refuse(const struct handeling *h, const struct overdracht_row *o,
			       const char *reden);
MUST_USE int overdracht_withdraw(const struct handeling *h, const struct overdracht_row *o);
/* What was taken back stands again as it was, until the same last moment. ERR_CONFLICT
 * overdracht_toestand: it was more than a day ago, or who acts is not responsible any more;
 * overdracht_een_open: there is another one. */
MUST_USE int overdracht_restore(const struct handeling *h, const struct overdracht_row *o);
/* Who offered it knows of the answer. */
MUST_USE int overdracht_read(const struct handeling *h, overdracht_id id);

#endif
