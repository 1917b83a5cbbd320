/* Organisations, people and employers of the generated region. */
#ifndef CMD_BEVOLKING_REGIO_H
#define CMD_BEVOLKING_REGIO_H

#include "cmd/bevolking.h"

MUST_USE int bevolking_regio_create(struct bevolking *b);

/* Numbers (t_… id) of who and what, from the indexes in a life. */
int64_t bevolking_casusregisseur(const struct bevolking *b, int index);
int64_t bevolking_jobcoach(const struct bevolking *b, int index);
int64_t bevolking_mentor(const struct bevolking *b, int index);
int64_t bevolking_hulpverlener(const struct bevolking *b, int index);
int64_t bevolking_school(const struct bevolking *b, int index);
const char *bevolking_gemeente(int index);
/* The legal basis of a casusregisseur's organisation, as shown with every reading. */
const char *bevolking_grondslag(bool is_uwv);
/* "Bakkerij Vos, Broekdam" */
const char *bevolking_werkgever(struct bevolking *b, int index);

#endif
