/*
 * A card of the network as its pages show it: of who logs in, and of who does not (a contactpunt).
 * What may be changed on it is asked of the routes, so that both look the same.
 */
#ifndef PART_KAART_H
#define PART_KAART_H

#include "gate/page.h"
#include "store/dekking.h"
#include "store/netwerklid.h"
#include "store/nieuwkomer.h"

#define CONTACTPUNTEN "/netwerk/contactpunten"

/* A route of either: of object_kaart, object_eigen_kaart or object_contactpunt. */
#define KAART(method_, path_, recht_, object_, summary_, ...)                                      \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_##recht_, .summary = summary_,  \
		.doel = "wie wat doet in het netwerk", .object = &(object_),                       \
		.scenario = "netwerk", __VA_ARGS__                                                 \
	}

struct kaart_page {
	struct kaart_row kaart;
	struct list plekken, dekkingen, leden;
	struct nieuwkomer_row nieuw; /* id 0: never new, or not for the reader */
};
extern const struct shape kaart_page_shape;

/* Where a card is read, of one of both. */
const char *kaart_url_of(struct html *h, gebruiker_id gebruiker, contactpunt_id punt);
const char *kaart_url(struct html *h, const struct kaart_row *k);
/* The handler and view of a card: r->object is its struct kaart_row, r->out a struct kaart_page. */
int kaart_handle(struct request *r);
void kaart_view(struct html *h, struct request *r);
/* After an act: back to the card of one of both, saying what was done. Returns rc. */
int kaart_return(struct request *r, gebruiker_id gebruiker, contactpunt_id punt, const char *flash,
		 int rc);
/* The same after an act on r->object, a struct kaart_row. */
int kaart_finish(struct request *r, const char *flash, int rc);

#endif
