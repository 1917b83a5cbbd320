/*
 * What can be taken away and put back (peers 51): a slip, a thing of somebody else, a colleague at
 * an employer who left. For how long is a term of the region (termijn.def, prullenbak_bewaren);
 * afterwards it is deleted. What people decided or agreed on is a record (F018, F052), and so
 * is work that was recorded by mistake: it is withdrawn, and can always be put back.
 */
#ifndef DOMAIN_PRULLENBAK_H
#define DOMAIN_PRULLENBAK_H

#include "base/arena.h"
#include "base/choice.h"

/* The code is the table of the thing, without t_ (schema/0045). */
enum prullensoort {
	PRULLEN_KENMERK,
	PRULLEN_BEVINDING,
	PRULLEN_CERTIFICAAT,
	PRULLEN_DOCUMENT,
	PRULLEN_BESLISSING,
	PRULLEN_OVEREENKOMST,
	PRULLEN_CONTRACT,
	PRULLEN_PLAATSING,
	PRULLEN_NAASTE,
	PRULLEN_CONTACTMOMENT,
	PRULLEN_LOONWAARDEMETING,
	PRULLEN_JOBCOACHUUR,
	PRULLEN_CONTACTPERSOON,
	PRULLEN_HARRIE,
	PRULLEN_FILTER
};
#define PRULLENSOORTEN 15
extern const struct choices prullensoorten;

/* Of a person's own work and of employers, about no young person. */
bool prullensoort_is_eigen(int soort);
/* Never deleted: what people decided or agreed on together. Of work the log and the figures of the
 * past lean on it. */
bool prullensoort_blijft(int soort);

#define PRULLEN_TEKENS 120
/* What it was, to be recognised by: at most PRULLEN_TEKENS characters of its text, and the name of
 * a certificaat that is stored by its code. NULL when there is no text. */
const char *prullen_tekst(struct arena *a, int soort, const char *tekst);

#endif
