#include "post/zetelbrief.h"

static const char *link_text(struct arena *a, const struct zetelbrief *z)
{
	return arena_format(a,
			    "Uw eigen link. Daar zegt u of u komt, en doet u mee:\n"
			    "%s/scan/mee?sleutel=%s\n\n"
			    "De link is van u alleen. Stuur deze mail niet door.\n",
			    z->url, z->sleutel);
}

struct brieftekst uitnodigingbrief_of(struct arena *a, const struct zetelbrief *z)
{
	return (struct brieftekst){
	    .onderwerp = "Uitnodiging voor de Implementatiescan",
	    .tekst = arena_format(a, "%s\n\n%s", z->tekst, link_text(a, z)),
	};
}

struct brieftekst herinneringbrief_of(struct arena *a, const struct zetelbrief *z)
{
	return (struct brieftekst){
	    .onderwerp = "Komt u naar de Implementatiescan?",
	    .tekst = arena_format(a,
				  "%s nodigde u uit voor de Implementatiescan in %s, en weet nog "
				  "niet of u komt.\n\n%s",
				  z->initiatiefnemer, z->regio, link_text(a, z)),
	};
}
