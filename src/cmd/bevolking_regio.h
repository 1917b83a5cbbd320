/* Organisations, people and employers of the generated region. */
#ifndef CMD_BEVOLKING_REGIO_H
#define CMD_BEVOLKING_REGIO_H

#include "cmd/bevolking.h"
#include "toegang/recht.h"

MUST_USE int bevolking_regio_create(struct bevolking *b);

/* Numbers (t_… id) of who and what, from the indexes in a life. */
int64_t bevolking_casusregisseur(const struct bevolking *b, int index);
int64_t bevolking_jobcoach(const struct bevolking *b, int index);
int64_t bevolking_mentor(const struct bevolking *b, int index);
/* Of the roles beside those three. */
int64_t bevolking_ander(const struct bevolking *b, enum rol rol, int index);
int64_t bevolking_gemeente_nr(int index);
int64_t bevolking_school(const struct bevolking *b, int index);
int64_t bevolking_wijkteam(const struct bevolking *b, int index);
const char *bevolking_gemeente(int index);
/* What the whole region shares, beside what each municipality has. */
enum gedeeld {
	GEDEELD_UWV,
	GEDEELD_WSP,
	GEDEELD_JOBCOACH,
	GEDEELD_DOORSTROOM,
	GEDEELD_ZORG,
	GEDEELD_NETWERK,
	GEDEELD_COUNT
};
/* The name of an organisation, by its number. */
const char *bevolking_organisatie(struct bevolking *b, int64_t nr);
int64_t bevolking_gedeeld(const struct bevolking *b, enum gedeeld g);
/* The legal basis of a casusregisseur's organisation, as shown with every reading. */
const char *bevolking_grondslag(bool is_uwv);
/* "Bakkerij Vos, Broekdam" */
const char *bevolking_werkgever(struct bevolking *b, int index);

#endif
