/*
 * A convenant: what organisations agreed on about working together (F092; document 001, 1.1). Who
 * signed it on which level (F090), what was promised under it (F091), and until when it holds. The
 * network is loose: nobody enforces (F094), so nothing here refuses what people agreed on; it says
 * what is missing and who should be reminded.
 */
#ifndef DOMAIN_CONVENANT_H
#define DOMAIN_CONVENANT_H

#include "base/choice.h"
#include "base/datum.h"
#include "domain/organisatie.h"

/* As it is kept. That its last day is over follows from that day, that it was ended from another.
 */
enum convenantstand {
	CONVENANTSTAND_CONCEPT,
	CONVENANTSTAND_TER_ONDERTEKENING,
	CONVENANTSTAND_GELDIG
};
extern const struct choices convenantstanden;

/* As people see it. */
enum convenanttoestand {
	CONVENANT_CONCEPT,
	CONVENANT_TER_ONDERTEKENING,
	CONVENANT_GELDIG,
	CONVENANT_VERLOPEN,
	CONVENANT_BEEINDIGD,
	CONVENANTTOESTANDEN
};
extern const struct choices convenanttoestanden;

#define CONVENANT_OPZEGMAANDEN 24 /* at most */
struct convenantduur {
	int stand;              /* enum convenantstand */
	struct datum tot;       /* last day; DATUM_GEEN: without end */
	struct datum beeindigd; /* DATUM_GEEN: it was not */
	int opzegmaanden;       /* so long before the end the partners say whether it goes on */
};
enum convenanttoestand convenant_toestand(const struct convenantduur *d, struct datum vandaag);
/* It holds, or will when it is signed: it is not over. */
bool convenant_loopt(enum convenanttoestand toestand);

/* What one does with it. */
enum convenantstap {
	CONVENANTSTAP_WIJZIGEN,   /* another text, other partners */
	CONVENANTSTAP_AANBIEDEN,  /* to be signed */
	CONVENANTSTAP_TERUGHALEN, /* from there: the text changes after all */
	CONVENANTSTAP_TEKENEN,    /* write down who is asked, and what he says */
	CONVENANTSTAP_INGAAN,     /* from now on it holds, whoever still has to sign */
	CONVENANTSTAP_AFSPREKEN,  /* promise something under it */
	CONVENANTSTAP_VERLENGEN,  /* begin a new one from it */
	CONVENANTSTAP_BEEINDIGEN,
	CONVENANTSTAP_HERVATTEN, /* it was ended by mistake */
	CONVENANTSTAPPEN
};
bool convenant_may(enum convenanttoestand toestand, enum convenantstap stap);

/*
 * The first day on which its owner is told that it ends: `vooruit` months before the last day, or
 * sooner when the partners must say sooner whether it goes on. DATUM_GEEN: it has no end.
 */
struct datum convenant_beslisdag(const struct convenantduur *d, int vooruit);
/* That day is today or was, it holds or its last day is over, and nobody ended it. */
bool convenant_vraagt_besluit(const struct convenantduur *d, int vooruit, struct datum vandaag);

/* F101: the body of the region that it belongs to. */
extern const struct choices gremia;

/* ---- signatures ---- */

enum tekenstand { TEKENSTAND_GEVRAAGD, TEKENSTAND_GETEKEND, TEKENSTAND_NIET_NU, TEKENSTANDEN };
extern const struct choices tekenstanden;
#define TEKENNIVEAUS (FUNCTIENIVEAU_UITVOERING + 1) /* of one partner, enum functieniveau (F090) */

/* ---- promises ---- */

enum afspraakstand {
	AFSPRAAKSTAND_OPEN,
	AFSPRAAKSTAND_GEDAAN,
	AFSPRAAKSTAND_NIET_GEDAAN,
	AFSPRAAKSTANDEN
};
extern const struct choices afspraakstanden;
/* From open to an end, and back. */
bool afspraakstand_may(int van, int naar);
/* Its last day is over and nobody said what came of it. */
bool afspraak_is_laat(int stand, struct datum voor, struct datum vandaag);

/* Whether a place where something lies is an address to open: https, and nothing else. */
bool vindplaats_is_link(const char *vindplaats);

#endif
