/*
 * Questions of professionals to each other (F371-F376, document 000 "online platform"): about
 * policy to the whole network, about a case to a closed circle that the asker chooses (F372). What
 * a question or answer may not say: herleidbaar.h.
 */
#ifndef DOMAIN_VRAAG_H
#define DOMAIN_VRAAG_H

#include "base/choice.h"
#include "base/datum.h"

enum vraagsoort {
	VRAAGSOORT_BELEID, /* everybody in the network reads it */
	VRAAGSOORT_CASUS   /* only who is asked, by name */
};
extern const struct choices vraagsoorten;

enum vraagstand {
	VRAAGSTAND_OPEN,       /* nobody answered */
	VRAAGSTAND_BEANTWOORD, /* somebody did; the asker did not say yet that it helped */
	VRAAGSTAND_OPGELOST
};
extern const struct choices vraagstanden;

/* `antwoorden` stand there now; `gekozen`: the asker said of one of them that it is the answer. */
enum vraagstand vraag_stand(int64_t antwoorden, bool gekozen);

/* What a list of questions shows. */
enum vraaglijst { VRAAGLIJST_OPEN, VRAAGLIJST_AAN_MIJ, VRAAGLIJST_VAN_MIJ, VRAAGLIJST_ALLES };
extern const struct choices vraaglijsten;

#endif
