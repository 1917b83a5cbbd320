/* What is written down in the lives of invented people: short, plain Dutch, functional words. */
#ifndef CMD_BEVOLKING_TEKST_H
#define CMD_BEVOLKING_TEKST_H

#include "base/base.h"

/* Texts of contacts, by enum contactmet. */
size_t bevolking_tekst_count(int met);
const char *bevolking_tekst(int met, int nr);

extern const char *const bevolking_functies[];
extern const size_t bevolking_functie_count;
extern const char *const bevolking_wensen[];
extern const size_t bevolking_wens_count;
/* What helps at work, by enum achtergrond. Never what somebody has (F069). */
const char *bevolking_helpt(int achtergrond, int nr);
extern const char *const bevolking_branches[];
extern const size_t bevolking_branche_count;

#endif
