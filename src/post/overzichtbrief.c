#include "post/overzichtbrief.h"

static const char *onderwerp_of(struct arena *a, const struct overzicht *o)
{
	const long long werk = overzicht_count_werk(o), all = werk + o->artikelen + o->vragen;
	const char *wat = all == werk ? "regel" : "ding";

	return all == 1 ? arena_format(a, "Startbaan: 1 %s wacht op u", wat)
			: arena_format(a, "Startbaan: %lld %s wachten op u", all,
				       all == werk ? "regels" : "dingen");
}

static const char *werk_of(struct arena *a, const struct overzicht *o, const char *url)
{
	if (!overzicht_count_werk(o))
		return "";
	return arena_format(a,
			    "Dit staat voor u klaar in Mijn werk:\n\n"
			    "  Te laat:    %lld\n  Vandaag:    %lld\n  Deze week:  %lld\n\n"
			    "Log in en kijk om wie het gaat:\n%s/werk\n\n",
			    (long long)o->te_laat, (long long)o->vandaag, (long long)o->deze_week,
			    url);
}

static const char *artikelen_of(struct arena *a, const struct overzicht *o, const char *url)
{
	if (!o->artikelen)
		return "";
	return arena_format(a,
			    "Artikelen in de kennisbank die op u wachten:  %lld\n"
			    "%s/kennis/redactie\n\n",
			    (long long)o->artikelen, url);
}

static const char *vragen_of(struct arena *a, const struct overzicht *o, const char *url)
{
	if (!o->vragen)
		return "";
	return arena_format(a, "Vragen van collega's met iets nieuws:  %lld\n%s/vragen\n\n",
			    (long long)o->vragen, url);
}

struct brieftekst overzichtbrief_of(struct arena *a, const struct overzicht *o, const char *url)
{
	return (struct brieftekst){
	    .onderwerp = onderwerp_of(a, o),
	    .tekst = arena_format(
		a,
		"%s%s%s"
		"In deze mail staan geen namen. Liever minder mail, of geen mail?\n"
		"Dat kiest u bij Mijn berichten:\n%s/berichten\n",
		werk_of(a, o, url), artikelen_of(a, o, url), vragen_of(a, o, url), url),
	};
}
