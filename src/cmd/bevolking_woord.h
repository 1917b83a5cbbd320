/* The words by which invented people are found: what the triggers of 0006_zoeken.sql and
 * 0058_vraag.sql make. */
#ifndef CMD_BEVOLKING_WOORD_H
#define CMD_BEVOLKING_WOORD_H

#include "cmd/bevolking.h"

/* Of a text as words (tekst_words); `van` says of what, its member woord is not read. */
MUST_USE int bevolking_woorden_add(struct bevolking *b, const struct woord_rij *van,
				   const char *woorden);
/* Of the dossier itself. */
MUST_USE int bevolking_jongere_woorden_add(struct bevolking *b, const struct jongere_rij *j);
/* Of a werkgever or gebruiker. */
MUST_USE int bevolking_naamwoorden_add(struct bevolking *b, const char *soort, int64_t van,
				       const char *naam);

/* Of a question; `woorden` is its zoektekst. */
MUST_USE int bevolking_vraagwoorden_add(struct bevolking *b, vraag_id van, const char *woorden);

#endif
