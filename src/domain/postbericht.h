/*
 * Postbericht: a mail that is to go out. It waits until a server took it; what may mend itself is
 * tried again, later every time, and given up in the end, for the beheerder to see. A mail may come
 * twice, when the server took it and was lost before it said so, and then has the same Message-ID;
 * it is never lost in silence.
 */
#ifndef DOMAIN_POSTBERICHT_H
#define DOMAIN_POSTBERICHT_H

#include "base/choice.h"
#include "base/datum.h"

/* What it is about. */
enum postsoort {
	POSTSOORT_OVERZICHT,   /* what waits for somebody (domain/overzicht) */
	POSTSOORT_UITNODIGING, /* to a seat of a scan, with its link */
	POSTSOORT_HERINNERING, /* the same, once more */
	POSTSOORT_AANVRAAG,    /* is this address yours? */
	POSTSOORT_OPVOLGING    /* how it goes with one's actions of a Verbeteragenda */
};
extern const struct choices postsoorten;

enum postbericht_toestand {
	POSTBERICHT_WACHT,
	POSTBERICHT_VERSTUURD,
	POSTBERICHT_OPGEGEVEN,
	POSTBERICHT_VERVALLEN, /* nobody wants it any more */
	POSTBERICHT_LEEG,      /* there was nothing to tell: made as a mark that it was looked at */
	POSTBERICHT_TOESTANDEN
};
extern const struct choices postbericht_toestanden;

/* What happens to it. */
enum postbericht_stap {
	POSTSTAP_LUKT,
	POSTSTAP_STEL_UIT,
	POSTSTAP_GEEF_OP,
	POSTSTAP_VERVAL,
	POSTSTAP_OPNIEUW, /* the beheerder sends it again */
	POSTBERICHT_STAPPEN
};
/* The state after it, or CHOICE_NONE: it makes no sense then. */
int postbericht_next(int toestand, int stap);

/* Why the server did not take it. */
enum postfout {
	POSTFOUT_VERBINDING, /* there was none */
	POSTFOUT_BEVEILIGING,
	POSTFOUT_AANMELDEN,
	POSTFOUT_GEWEIGERD,
	POSTFOUT_UITGESTELD,
	POSTFOUT_AFGEBROKEN /* in silence, or half-way: it may have been taken */
};
/* The hints say what to do. */
extern const struct choices postfouten;

/* How long a mail rests after its n-th try; 0: that was the last. */
int64_t postbericht_rust_ms(int poging);
/* The step that follows from what came of the n-th try (enum postfout, or CHOICE_NONE). */
int postbericht_stap_of(int fout, int poging);
/* Whether it is the server that fails, so that the next mail would have no better luck. */
bool postfout_is_of_server(int fout);

#endif
