/*
 * One jongere in beeld: what is known of him on one page, as far as the reader may see it, and the
 * top of that page, which answers within five seconds who is responsible, what is next, when the
 * contract ends and when we last spoke (peers A1-A4, F046-F058).
 */
#ifndef PART_BEELD_H
#define PART_BEELD_H

#include "gate/page.h"
#include "store/jongere.h"

struct beeld_row {
	jongere_id id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	struct datum geboorte_datum;
	const char *gemeente;
	const char *telefoon;
	const char *email;
	const char *school;
	int schoolsoort;
	struct datum uitstroom_datum;
	int bestemming;
	const char *bestemming_plek;
	const char *bestemming_contact;
	const char *bestemming_telefoon;
	int kanaal;
	struct moment aangemaakt_op;
	int fase;
	struct datum fase_van_datum;
	const char *wil;
	const char *helpt;
	int bemiddelbaar;
	struct datum bemiddelbaar_op_datum;
	struct datum bemiddelbaar_tot_datum;
	gebruiker_id casusregisseur_id;
	const char *casusregisseur;
	const char *casusregisseur_telefoon;
	struct datum volgend_contact_datum;
	struct datum laatste_contact_datum;
	struct moment hulp_gevraagd_op;
	struct moment gesloten_op;
	const char *gesloten_reden;
	struct datum waakvlam_datum; /* when it is looked at again */
	struct datum overeenkomst_datum;
	struct datum overeenkomst_opnieuw_datum;
	gebruiker_id coach_id;
	int64_t wisselingen; /* of casusregisseur, until now */
};

/* Somebody around him now. */
struct kring_row {
	gebruiker_id gebruiker_id;
	const char *naam;
	const char *telefoon;
	const char *email;
	int rol;
	int grondslag;
	const char *artikel;
	const char *organisatie;
	struct datum afwezig_tot_datum; /* of who is away now */
	const char *vervanger;
};

struct naaste_row {
	jongere_id jongere_id;
	const char *naam;
	int relatie;
	const char *telefoon;
	bool vertrouwenspersoon;
	bool mag_bellen;
};

/* A place; the last one begins the list. */
struct werk_row {
	jongere_id jongere_id;
	plaatsing_id id;
	const char *werkgever;
	const char *functie;
	int soort;
	struct datum van_datum;
	struct datum eind_datum;
	struct datum contract_tot_datum;
	int contractvorm;
	struct moment melding_rood_op; /* the oldest that waits for an answer */
	struct moment melding_oranje_op;
};

/* A line of his timeline. */
struct regel_row {
	jongere_id jongere_id;
	struct datum datum;
	int soort;
	const char *tekst;
	const char *wie;
	struct moment ingetrokken_op;
};

struct beeld_page {
	struct beeld_row jongere;
	struct list kring, naasten, werk, regels, meldingen; /* the last of each place */
};
extern const struct shape beeld_page_shape;
/* For the route under /jongeren/:jongere. */
extern const struct object object_beeld;

/* Of r->object into r->out, a struct beeld_page: what such a route's handler does. */
MUST_USE int beeld_load(struct request *r);

/* His name, his phase, what must be seen first, and what the reader can do from here. */
void beeld_view_kop(struct html *h, struct request *r, const struct beeld_page *out);

#endif
