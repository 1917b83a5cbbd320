/*
 * What the rules of all signals share: how a signal is made, and how its sentence names time.
 */
#ifndef DOMAIN_SIGNAAL_ZIN_H
#define DOMAIN_SIGNAAL_ZIN_H

#include "domain/signaal.h"

#include "base/base.h"

/* A signal of this kind in *s, in its vak; it names nobody to speak first and says nothing yet. */
void signaal_begin(struct signaal *s, enum signaalsoort soort, enum signaal_urgentie urgentie,
		   struct datum uiterlijk, struct datum vandaag);
/* Its sentences, in less than SIGNAAL_ZIN_MAX bytes. */
void signaal_explain(struct signaal *s, const char *fmt, ...) PRINTF_LIKE(2, 3);

#define DUUR_MAX 24
/* A number of days as people say it: "1 dag", "20 dagen", "7 weken", "5 maanden", "3 jaar". */
const char *duur_text(int32_t dagen, char out[DUUR_MAX]);
#define DUUR_AHEAD_MAX (DUUR_MAX + 5)
/* How far ahead a day is: "vandaag", "morgen", "over 3 maanden". */
const char *duur_ahead(int32_t dagen, char out[DUUR_AHEAD_MAX]);

/* How pressing it is that was asked of a colleague on that day, and waits for his answer (F124). */
enum signaal_urgentie antwoord_urgentie(struct datum gevraagd, const struct termijnen *t,
					struct datum vandaag);

bool datum_is_past(struct datum d, struct datum vandaag);
/* The Friday of this working week; in the weekend that of the next. */
struct datum werkweek_end(struct datum vandaag);

#endif
